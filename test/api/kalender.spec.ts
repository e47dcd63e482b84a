import { API, type KalendernyckelSvar, type KalenderSvar, type NyKalendernyckelSvar } from '@anslag/kontrakt';
import { dagarEfter } from '@anslag/doman';
import { DataSource } from 'typeorm';
import { nyServer, provkonfiguration, type Provserver } from '../stod/app';
import { IDAG, ORGAN } from '../stod/beslutsprov';

let server: Provserver;
beforeAll(async () => {
  server = await nyServer('tom', provkonfiguration({ TAKT_KALENDER: '12/600' }));
});
afterAll(() => server?.slapp());

const dag = dagarEfter(IDAG, 30);
const json = async <T>(metod: string, vag: string, kropp?: object): Promise<T> =>
  (await server.som('administrator')(`${API}/${vag}`, { method: metod, ...(kropp ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(kropp) } : {}) })).json() as Promise<T>;
const ics = (vag: string) => fetch(`${server.bas}${vag}`);

describe('kalendern', () => {
  it('listar varje dag i ett sammanträde, de kommande först', async () => {
    await json('POST', 'sammantraden', { organ: ORGAN, datum: dag, tid: '13.00', plats: 'Sal 1; vån. 2' });
    await json('POST', 'sammantraden', { organ: ORGAN, datum: '2020-01-20' });
    const { kommande, forflutna } = await json<KalenderSvar>('GET', 'kalender');
    // 30 − 14 = 16, 30 − 7 = 23, 30, 30 + 14 = 44 days from today.
    expect(kommande.map((r) => [r.slag, r.dag, r.lage])).toEqual([
      ['arendestopp', dagarEfter(IDAG, 16), 'kommande'],
      ['kallelse', dagarEfter(IDAG, 23), 'kommande'],
      ['sammantrade', dag, 'kommande'],
      ['justering', dagarEfter(IDAG, 44), 'kommande'],
    ]);
    expect(forflutna.map((r) => [r.dag, r.lage])).toEqual([['2020-02-03', 'forsenad'], ['2020-01-20', 'forsenad'], ['2020-01-13', 'forsenad'], ['2020-01-06', 'klar']]);
    expect(kommande[1]?.text).toBe(`Kallelsen till ${ORGAN} ${dag} ska vara utskickad`);
  });

  it('lämnas som iCalendar till den som har nyckeln, tills den förnyas eller återkallas; nyckeln själv lagras inte', async () => {
    expect(await json<KalendernyckelSvar>('GET', 'kalender/nyckel')).toEqual({ skapad: null });
    const { vag } = await json<NyKalendernyckelSvar>('POST', 'kalender/nyckel');
    const svar = await ics(vag);
    expect({ status: svar.status, typ: svar.headers.get('content-type'), nosniff: svar.headers.get('x-content-type-options') }).toEqual({ status: 200, typ: 'text/calendar; charset=utf-8', nosniff: 'nosniff' });
    const fil = (await svar.text()).replace(/\r\n /g, '');
    expect(fil).toContain(`SUMMARY:${ORGAN} sammanträder\r\n`);
    expect(fil).toContain(`DTSTART;VALUE=DATE:${dag.replaceAll('-', '')}\r\n`);
    expect(fil).toContain('LOCATION:Sal 1\\; vån. 2\r\n');
    expect(fil).not.toContain('20200120');

    const lagrade = await server.app.get(DataSource).query<{ hash: string }[]>('SELECT hash FROM kalendernyckel');
    expect(lagrade.map((r) => vag.includes(r.hash))).toEqual([false]);

    const ny = await json<NyKalendernyckelSvar>('POST', 'kalender/nyckel');
    expect((await ics(vag)).status).toBe(404);
    expect((await ics(ny.vag)).status).toBe(200);
    await server.som('administrator')(`${API}/kalender/nyckel`, { method: 'DELETE' });
    expect((await ics(ny.vag)).status).toBe(404);
    expect(await json<KalendernyckelSvar>('GET', 'kalender/nyckel')).toEqual({ skapad: null });
  });

  it('går inte att gissa sig till i längden: efter ett antal frågor från en adress får man vänta', async () => {
    const svar = await Promise.all(Array.from({ length: 20 }, (_, i) => ics(`${API}/kalender.ics?nyckel=gissning${i}`)));
    // 12 in all, and 4 are used above.
    expect(svar.filter((s) => s.status === 404)).toHaveLength(8);
    expect(svar.filter((s) => s.status === 429)).toHaveLength(12);
  });
});
