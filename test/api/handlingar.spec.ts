import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as vanta } from 'node:timers/promises';
import { lasDocx, lasPdf } from '@anslag/testdata';
import type { ArendeSvar, DokumentjobbSvar, HandlingListaSvar, HandlingSvar, HistorikSvar, ProblemSvar } from '@anslag/kontrakt';
import { Pool } from 'pg';
import { skapaApp } from '../../api/src/app';
import { DokumentjobbQuery } from '../../api/src/dokument/dokumentjobb.query';
import { skapaLogg } from '../../api/src/plattform/logg/logg';
import { nyServer, provkonfiguration, type Provserver } from '../stod/app';
import { posta, type Utfall } from '../stod/beslutsprov';

const API = '/api/v1';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
let server: Provserver;
let db: Pool;

beforeAll(async () => {
  server = await nyServer('exempel');
  db = new Pool({ connectionString: server.databas });
  db.on('error', () => undefined);
});
afterAll(async () => {
  await db?.end();
  await server?.slapp();
});

const som = () => server.som('administrator');
const bestall = (kropp: object, nyckel?: string): Promise<Utfall<DokumentjobbSvar & Omit<ProblemSvar, 'status'>>> => posta(som(), 'handlingar', kropp, nyckel);
async function hamta<T>(vag: string, roll: Parameters<Provserver['som']>[0] = 'administrator'): Promise<Utfall<T>> {
  const svar = await server.som(roll)(`${API}/${vag}`);
  return { status: svar.status, svar: (await svar.json()) as T };
}

async function klart(id: string): Promise<DokumentjobbSvar> {
  for (let i = 0; i < 200; i++) {
    const { svar } = await hamta<DokumentjobbSvar>(`dokumentjobb/${id}`);
    if (svar.status === 'klart' || svar.status === 'fel') return svar;
    await vanta(50);
  }
  throw new Error('The document was not made within 10 seconds');
}

async function gor(kropp: object): Promise<HandlingSvar> {
  const { status, svar } = await bestall(kropp);
  expect({ status, svar }).toMatchObject({ status: 202 });
  const jobb = await klart(svar.id);
  expect(jobb).toMatchObject({ status: 'klart', steg: jobb.antalSteg, fel: null });
  return (await hamta<HandlingSvar>(`handlingar/${jobb.handling ?? ''}`)).svar;
}

async function fil(id: string, format: 'docx' | 'pdf'): Promise<Buffer> {
  return Buffer.from(await (await som()(`${API}/handlingar/${id}/handling.${format}`)).arrayBuffer());
}

describe('handlingar – beställs, görs i bakgrunden, sparas och lämnas ut', () => {
  it('en projektbeskrivning som Word och PDF med samma text, att spara och aldrig att visa', async () => {
    const handling = await gor({ slag: 'projektbeskrivning', arende: '20RS4642' });
    expect(handling).toMatchObject({ slag: 'projektbeskrivning', titel: 'Projektbeskrivning 20RS4642, Vägar till hållbar utveckling i Örebro län', nummer: 1, arende: '20RS4642', beslutsnummer: null, sammantrade: null, expedierad: null });
    for (const { format, storlek, kontrollsumma } of handling.filer) {
      const svar = await som()(`${API}/handlingar/${handling.id}/handling.${format}`);
      const innehall = Buffer.from(await svar.arrayBuffer());
      expect({ format, typ: svar.headers.get('content-type'), storlek: innehall.length, summa: createHash('sha256').update(innehall).digest('hex') }).toEqual({
        format,
        typ: format === 'docx' ? DOCX : 'application/pdf',
        storlek,
        summa: kontrollsumma,
      });
      expect(svar.headers.get('content-disposition')).toMatch(/^attachment; filename="Projektbeskrivning 20RS4642/);
      expect(svar.headers.get('x-content-type-options')).toBe('nosniff');
    }
    const [word, pdf] = [await lasDocx(await fil(handling.id, 'docx')), await lasPdf(await fil(handling.id, 'pdf'))];
    expect(word.text.replace(/\s/g, '')).toBe(pdf.text.replace(/\s/g, ''));
    // The sums that the budget of the project description states.
    expect(pdf.text.replace(/\s/g, '')).toContain('Summabokfördakostnader123267223850041556853517452');
    expect(pdf).toMatchObject({ sprak: 'sv-SE', visarTitel: true, titel: handling.titel });
  });

  it('står i ärendets förteckning och i historiken; samma uppgifter ger samma version, nya ger nästa', async () => {
    const forst = await gor({ slag: 'projektbeskrivning', arende: '20RS3419' });
    const igen = await gor({ slag: 'projektbeskrivning', arende: '20RS3419' });
    expect(igen.id).toBe(forst.id);
    const { svar: arende } = await hamta<ArendeSvar>('arenden/20RS3419');
    await som()(`${API}/arenden/20RS3419`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: arende.version, sammanfattning: 'En ny sammanfattning.', skal: 'Prov' }),
    });
    const ny = await gor({ slag: 'projektbeskrivning', arende: '20RS3419' });
    expect(ny).toMatchObject({ nummer: 2 });
    expect(ny.kontrollsumma).not.toBe(forst.kontrollsumma);
    expect((await hamta<HandlingListaSvar>('arenden/20RS3419/handlingar')).svar.handlingar.map((h) => h.id)).toEqual([ny.id, forst.id]);
    const { svar } = await hamta<HistorikSvar>('arenden/20RS3419/historik');
    expect(svar.rader.filter((r) => r.handelse === 'handling.upprattad').map((r) => r.objekt)).toEqual([`${ny.titel}, version 2`, `${forst.titel}, version 1`]);
  });

  it('en handling ändras inte och tas inte bort', async () => {
    const { id } = await gor({ slag: 'foredragning', arende: '20RS4642' });
    for (const sats of [`UPDATE handling SET titel = 'x'`, `DELETE FROM handling_fil`, `UPDATE handling_arende SET arende_id = arende_id`]) {
      await expect(db.query(sats)).rejects.toThrow('en handling ändras inte och tas inte bort');
    }
    expect((await hamta<HandlingSvar>(`handlingar/${id}`)).status).toBe(200);
  });

  it('samma begäran två gånger är en', async () => {
    const nyckel = randomUUID();
    const [ett, tva] = [await bestall({ slag: 'foredragning', arende: '20RS3419' }, nyckel), await bestall({ slag: 'foredragning', arende: '20RS3419' }, nyckel)];
    expect(tva.svar.id).toBe(ett.svar.id);
    await klart(ett.svar.id);
  });

  it.each<[object, number, string]>([
    [{ slag: 'foredragning' }, 400, 'Välj vilket ärende'],
    [{ slag: 'foredragning', arende: '99RS9999' }, 404, 'finns inte'],
    [{ slag: 'foredragning', arende: '20RS4642', nummer: 9 }, 404, 'Beslut 9'],
    [{ slag: 'beslutsbrev', arende: '17RS1250', nummer: 2 }, 422, 'är inte fattat'],
    [{ slag: 'dagordning', arende: '20RS4642' }, 400, ''],
  ])('%j: %i', async (kropp, status, text) => {
    const svar = await bestall(kropp);
    expect(svar.status).toBe(status);
    expect(svar.svar.detail).toContain(text);
  });

  it('ett ärende med kvarglömd platshållare ger ingen handling, utan säger var den står', async () => {
    await db.query(`INSERT INTO arendetext (arende_id, del, innehall) SELECT id, 'bakgrund', 'Projektet ska XX och mer.' FROM arende WHERE nyckel = '20RS6187'
      UNION SELECT id, 'bakgrund', 'Projektet ska XX och mer.' FROM arende WHERE nyckel = '17RS1250' ON CONFLICT (arende_id, del) DO UPDATE SET innehall = EXCLUDED.innehall`);
    const { svar } = await bestall({ slag: 'projektbeskrivning', arende: '17RS1250' });
    expect(await klart(svar.id)).toMatchObject({ status: 'fel', handling: null, fel: expect.stringContaining('”Bakgrund”: XX') });
    expect((await hamta<HandlingListaSvar>('arenden/17RS1250/handlingar')).svar.handlingar).toEqual([]);
  });

  it('jobbet är bara för den som har beställt det', async () => {
    const { svar } = await bestall({ slag: 'foredragning', arende: '20RS4642' });
    expect((await hamta(`dokumentjobb/${svar.id}`, 'chef')).status).toBe(404);
    await klart(svar.id);
  });

  it('ett jobb som en död server har lämnat efter sig tas över; ett som lever får vara', async () => {
    const aktor = JSON.stringify({ anvandareId: await person('administrator'), namn: 'Prov', roll: 'administrator', begaranId: null });
    const mal = `(SELECT json_build_object('arendeId', id, 'nummer', NULL) FROM arende WHERE nyckel = '20RS5938')`;
    const nytt = async (kvar: string): Promise<string> =>
      (await db.query<{ id: string }>(`INSERT INTO dokumentjobb (slag, mal, aktor, status, tagning, lanad_till) VALUES ('projektbeskrivning', ${mal}, $1, 'pagar', 1, now() + $2::interval) RETURNING id`, [aktor, kvar])).rows[0]?.id ?? '';
    const [dott, levande] = [await nytt('-1 second'), await nytt('1 hour')];
    const { svar } = await bestall({ slag: 'foredragning', arende: '20RS5938' });
    await klart(svar.id);
    expect(await klart(dott)).toMatchObject({ status: 'klart' });
    expect((await hamta<DokumentjobbSvar>(`dokumentjobb/${levande}`)).svar.status).toBe('pagar');
    await db.query('DELETE FROM dokumentjobb WHERE id = $1', [levande]);
  });

  it('två servrar om samma kö: varje handling görs en gång', async () => {
    const konfiguration = provkonfiguration();
    const andra = await skapaApp(server.databas, konfiguration, skapaLogg(konfiguration.skydd.logg));
    await andra.init();
    try {
      const fore = Number((await db.query(`SELECT count(*) AS n FROM historik WHERE handelse = 'handling.upprattad'`)).rows[0].n);
      const nycklar = (await db.query<{ nyckel: string }>(`SELECT nyckel FROM arende WHERE stodtyp = 'foretagsstod' ORDER BY nyckel LIMIT 8`)).rows.map((r) => r.nyckel);
      const jobb = await Promise.all(nycklar.map((arende) => bestall({ slag: 'projektbeskrivning', arende })));
      const svar = await Promise.all(jobb.map((j) => klart(j.svar.id)));
      expect(new Set(svar.map((s) => s.handling)).size).toBe(8);
      const { rows } = await db.query(`SELECT (SELECT count(*)::int FROM historik WHERE handelse = 'handling.upprattad') - $1::int AS gjorda, (SELECT max(tagning) FROM dokumentjobb WHERE id = ANY ($2)) AS tagningar`, [fore, jobb.map((j) => j.svar.id)]);
      expect(rows).toEqual([{ gjorda: 8, tagningar: 1 }]);
    } finally {
      await andra.close();
    }
  });

  it('den som har förlorat sitt jobb kan inte göra det klart', async () => {
    const jobb = server.app.get(DokumentjobbQuery);
    const { svar } = await bestall({ slag: 'foredragning', arende: '20RS4642' });
    await klart(svar.id);
    await db.query(`UPDATE dokumentjobb SET status = 'pagar', handling_id = NULL, lanad_till = now() + interval '1 hour', tagning = 5 WHERE id = $1`, [svar.id]);
    expect(await jobb.fornya({ id: svar.id, tagning: 5 })).toBe(true);
    expect(await jobb.fornya({ id: svar.id, tagning: 4 })).toBe(false);
    await jobb.misslyckas({ id: svar.id, tagning: 4 }, 'försent');
    expect((await hamta<DokumentjobbSvar>(`dokumentjobb/${svar.id}`)).svar).toMatchObject({ status: 'pagar', fel: null });
    await db.query('DELETE FROM dokumentjobb WHERE id = $1', [svar.id]);
  });
});

const person = async (roll: 'administrator'): Promise<string> => ((await (await server.som(roll)(`${API}/session`)).json()) as { id: string }).id;

describe('expediering – beslutsbrevet skickas till sökanden, och ärendet är verkställt', () => {
  it('20RS5938: dagen antecknas en gång, inte före beslutet och inte i framtiden', async () => {
    const brev = await gor({ slag: 'beslutsbrev', arende: '20RS5938' });
    const skicka = (id: string, datum: string) => posta<HandlingSvar & ProblemSvar>(som(), `handlingar/${id}/expediering`, { datum });
    expect(await skicka(brev.id, '2020-06-14')).toMatchObject({ status: 422, svar: { detail: expect.stringContaining('före beslutet') } });
    expect(await skicka(brev.id, '2099-01-01')).toMatchObject({ status: 422 });
    expect(await skicka(brev.id, '2020-06-16')).toMatchObject({ status: 200, svar: { expedierad: '2020-06-16' } });
    expect(await skicka(brev.id, '2020-06-17')).toMatchObject({ status: 422, svar: { detail: expect.stringContaining('redan 2020-06-16') } });
    expect((await hamta<ArendeSvar>('arenden/20RS5938')).svar.status).toBe('verkstalld');
    const pm = await gor({ slag: 'foredragning', arende: '20RS5938' });
    expect(await skicka(pm.id, '2020-06-16')).toMatchObject({ status: 422 });
  });
});

describe('sekretess – ett märkt ärendes handling är bara för den som får läsa det', () => {
  it('Kommersiell service: nekas läsaren, lämnas ut till chefen och antecknas', async () => {
    const handling = await gor({ slag: 'projektbeskrivning', arende: '20RS4806' });
    await db.query(`UPDATE arende SET sekretess = '30 kap. 23 § OSL' WHERE nyckel = '20RS4806'`);
    const last = await server.som('lasare')(`${API}/handlingar/${handling.id}/handling.pdf`);
    expect(last.status).toBe(403);
    expect((await server.som('chef')(`${API}/handlingar/${handling.id}/handling.pdf`)).status).toBe(200);
    const { rows } = await db.query(`SELECT aktor, roll FROM historik WHERE handelse = 'sekretess.last' AND objekt = '20RS4806'`);
    expect(rows).toEqual([expect.objectContaining({ roll: 'chef' })]);
    expect((await posta(server.som('handlaggare'), 'handlingar', { slag: 'projektbeskrivning', arende: '20RS4806' })).status).toBe(403);
  });
});
