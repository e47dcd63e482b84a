import { ROLLER } from '@anslag/doman';
import { andringstext, type ArendehistorikSvar, historikmening, type HelHistorikSvar, type HistorikRad, UNDANHALLET } from '@anslag/kontrakt';
import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import { skapaDatakalla } from '../../api/src/plattform/databas/datakalla';
import { type Anrop, nyServer, type Provserver } from '../stod/app';

let server: Provserver;
let som: Anrop;
beforeAll(async () => {
  server = await nyServer('exempel');
  som = server.som('administrator');
});
afterAll(() => server?.slapp());

type Fraga = Record<string, string>;
async function hamta<T>(vag: string, fraga: Fraga = {}, anrop = som): Promise<T> {
  const svar = await anrop(`/api/v1/${vag}?${new URLSearchParams(fraga)}`);
  expect({ vag, fraga, status: svar.status }).toEqual({ vag, fraga, status: 200 });
  return (await svar.json()) as T;
}
const allt = (fraga: Fraga = {}): Promise<HelHistorikSvar> => hamta('historik', { perSida: '200', ...fraga });
const arendets = (nyckel: string, fraga: Fraga = {}, anrop = som): Promise<ArendehistorikSvar> => hamta(`arenden/${nyckel}/historik`, { perSida: '200', ...fraga }, anrop);

async function somAgare(sats: string): Promise<void> {
  const db = await skapaDatakalla(server.databas).initialize();
  await db.query(sats).finally(() => db.destroy());
}

describe('who may read the history', () => {
  it.each(ROLLER)('%s: an ärende’s own always; that of everything when the table of rights says so', async (roll) => {
    const anrop = server.som(roll);
    for (const fil of ['', '.csv', '.xlsx']) {
      expect((await anrop(`/api/v1/arenden/20RS3419/historik${fil}`)).status).toBe(200);
      expect((await anrop(`/api/v1/historik${fil}`)).status).toBe(['chef', 'administrator'].includes(roll) ? 200 : 403);
    }
  });

  it('nobody who is not logged in; an ärende that does not exist has none', async () => {
    expect((await server.som(null)('/api/v1/historik')).status).toBe(401);
    expect((await server.som(null)('/api/v1/arenden/20RS3419/historik')).status).toBe(401);
    expect((await som('/api/v1/arenden/99RS1/historik')).status).toBe(404);
    expect((await som('/api/v1/arenden/hej/historik.csv')).status).toBe(400);
  });
});

describe('the filters', () => {
  /** Every entry, newest first, read page by page without a filter. */
  async function alla(): Promise<HistorikRad[]> {
    const rader: HistorikRad[] = [];
    for (let sida = 1; ; sida++) {
      const svar = await allt({ sida: `${sida}` });
      rader.push(...svar.rader);
      if (rader.length >= svar.antal) return rader;
    }
  }
  const idag = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
  const text = (r: HistorikRad): string => [r.objekt, r.skal ?? '', ...r.andringar.flatMap((a) => [a.falt, a.fore ?? '', a.efter ?? ''])].join('\n').toLowerCase();

  it('page by page is everything once, without gaps, newest first', async () => {
    const rader = await alla();
    expect(rader.length).toBeGreaterThan(60);
    expect(rader.map((r) => r.nummer)).toEqual(rader.map((_, i) => rader.length - i));
  });

  it.each<[string, () => Fraga, (r: HistorikRad) => boolean]>([
    ['one kind', () => ({ handelse: 'inlasning.gjord' }), (r) => r.handelse === 'inlasning.gjord'],
    ['an ärende, however its number is written', () => ({ arende: ' 20 rs 3419 ' }), (r) => r.arende === '20RS3419'],
    ['an ärende by its NYPS-id', () => ({ arende: 'regt-53-20' }), (r) => r.arende === 'Regt-53-20'],
    ['part of a name', () => ({ aktor: 'pelDATA' }), (r) => r.aktor === 'Exempeldata'],
    ['text in what it concerned', () => ({ sok: 'referens.json' }), (r) => text(r).includes('referens.json')],
    ['text in what was changed', () => ({ sok: 'kontrollsumma' }), (r) => text(r).includes('kontrollsumma')],
    ['text that looks like a pattern', () => ({ sok: '%' }), (r) => text(r).includes('%')],
    ['today', () => ({ fran: idag(), till: idag() }), () => true],
    ['before 2020', () => ({ till: '2019-12-31' }), () => false],
    ['after 2099', () => ({ fran: '2100-01-01' }), () => false],
    ['before a number', () => ({ fore: '10' }), (r) => r.nummer < 10],
    ['all together', () => ({ handelse: 'arende.inlast', arende: '20RS3419', aktor: 'exempel', sok: 'beslut.json' }), (r) => r.handelse === 'arende.inlast' && r.arende === '20RS3419' && text(r).includes('beslut.json')],
  ])('%s', async (_vad, fraga, passar) => {
    const ratt = (await alla()).filter(passar);
    const svar = await allt(fraga());
    expect({ antal: svar.antal, rader: svar.rader }).toEqual({ antal: ratt.length, rader: ratt.slice(0, 200) });
    const fil = parse(Buffer.from(await (await som(`/api/v1/historik.csv?${new URLSearchParams(fraga())}`)).arrayBuffer()), { delimiter: ';', bom: true }) as string[][];
    expect(fil.slice(1).map(([nummer]) => Number(nummer))).toEqual(ratt.map((r) => r.nummer));
  });

  it.each<Fraga>([{ handelse: 'finns.inte' }, { fran: '2020-02-30' }, { perSida: '201' }, { fore: '0' }, { okant: '1' }])('%j is told to be wrong', async (fraga) => {
    expect((await som(`/api/v1/historik?${new URLSearchParams(fraga)}`)).status).toBe(400);
  });
});

describe('an ärende’s history', () => {
  it('says who, what and why, and whom and what there is to choose among', async () => {
    const svar = await arendets('20RS3419');
    expect(svar).toMatchObject({ antal: 1, aktorer: ['Exempeldata'], handelser: ['arende.inlast'] });
    const [rad] = svar.rader;
    expect(rad).toMatchObject({ aktor: 'Exempeldata', roll: null, objekt: '20RS3419', arende: '20RS3419', skal: 'Inläst ur beslut.json' });
    expect(rad?.tid).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    expect(rad && historikmening(rad)).toBe('Exempeldata läste in ärendet 20RS3419.');
    expect(rad?.andringar.map(andringstext)).toEqual(['Namn: Smart tillväxt 2021–2023']);
  });

  it('as a workbook has the same entries', async () => {
    const bok = new Workbook();
    await bok.xlsx.load(await (await som('/api/v1/arenden/20RS3419/historik.xlsx')).arrayBuffer());
    const blad = bok.getWorksheet('Historik');
    const rad = (nummer: number): unknown[] => [1, 2, 3, 4, 5, 6, 7, 8].map((k) => blad?.getRow(nummer).getCell(k).value);
    expect(rad(1)).toEqual(['Nummer', 'Tid', 'Vem', 'Händelse', 'Ärende', 'Vad', 'Ändringar', 'Skäl']);
    expect(rad(2).slice(2)).toEqual(['Exempeldata', 'Ärende inläst ur fil', '20RS3419', 'Exempeldata läste in ärendet 20RS3419.', 'Namn: Smart tillväxt 2021–2023', 'Inläst ur beslut.json']);
    expect(blad?.rowCount).toBe(2);
  });
});

describe('a marked ärende', () => {
  beforeAll(() =>
    somAgare(`
      UPDATE arende SET sekretess = '30 kap. 23 § OSL' WHERE nyckel = '20RS5938';
      SELECT historik_skriv(NULL, 'Provare', NULL, NULL, ARRAY['arende.andrat'], ARRAY['20RS5938'], (SELECT array_agg(id) FROM arende WHERE nyckel = '20RS5938'),
        ARRAY['[{"falt":"Sammanfattning","fore":"hemlig sak","efter":"annan sak"},{"falt":"Namn","fore":"A","efter":"B"}]'], ARRAY['känsligt skäl'])`),
  );
  const post = (svar: { rader: HistorikRad[] }): HistorikRad | undefined => svar.rader.find((r) => r.handelse === 'arende.andrat');

  it('shows those who may not read it that a field was changed, not from what to what, nor why', async () => {
    expect(post(await arendets('20RS5938', {}, server.som('lasare')))).toMatchObject({
      skal: UNDANHALLET,
      andringar: [
        { falt: 'Sammanfattning', fore: UNDANHALLET, efter: UNDANHALLET },
        { falt: 'Namn', fore: 'A', efter: 'B' },
      ],
    });
    expect((await arendets('20RS5938', { sok: 'hemlig' }, server.som('lasare'))).antal).toBe(0);
    expect((await arendets('20RS5938', { sok: '20RS5938' }, server.som('lasare'))).antal).toBeGreaterThan(0);
  });

  it('is read whole by who may, and that reading is itself in the history', async () => {
    const innan = (await arendets('20RS5938', { handelse: 'sekretess.last' }, server.som('lasare'))).antal;
    expect(post(await arendets('20RS5938', {}, server.som('chef')))).toMatchObject({ skal: 'känsligt skäl', andringar: [{ fore: 'hemlig sak', efter: 'annan sak' }, { efter: 'B' }] });
    const lasningar = await arendets('20RS5938', { handelse: 'sekretess.last' }, server.som('lasare'));
    expect(lasningar.antal).toBe(innan + 1);
    expect(lasningar.rader[0]).toMatchObject({ aktor: 'Exempel Chef', roll: 'chef', objekt: '20RS5938' });
  });

  it('is nowhere in the history of everything, nor found there, nor in its files', async () => {
    expect(post(await allt({ arende: '20RS5938' }))).toMatchObject({ skal: UNDANHALLET });
    expect((await allt({ sok: 'hemlig sak' })).antal).toBe(0);
    expect(await (await som('/api/v1/historik.csv')).text()).not.toMatch(/hemlig sak|känsligt skäl/);
  });
});

it('the seal of the last entry comes with the history of everything', async () => {
  const svar = await allt({ perSida: '1' });
  expect(svar.sigill).toEqual({ nummer: svar.rader[0]?.nummer, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
});
