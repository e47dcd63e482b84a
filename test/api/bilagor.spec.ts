import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { BilagaQuery } from '../../api/src/bilaga/bilaga.query';
import type { BilagaSvar, BilagorSvar, ProblemSvar } from '@anslag/kontrakt';
import type { Anrop } from '../stod/app';
import { provkonfiguration, nyServer } from '../stod/app';
import { type Beslutsprov, beslutsprovPa } from '../stod/beslutsprov';
import { JPEG, pdf, PNG, relation, word, wordMed, wordMedMakro } from '../stod/filer';
import { type Person, nyPerson } from '../stod/person';

let prov: Beslutsprov;
let som: Anrop;
beforeAll(async () => {
  prov = await beslutsprovPa(await nyServer('exempel'));
  som = prov.server.som('handlaggare');
});
afterAll(async () => {
  await prov?.slapp();
  await prov?.server.slapp();
});

const vag = (nyckel: string): string => `/api/v1/arenden/${nyckel}/bilagor`;
const summa = (fil: Buffer): string => createHash('sha256').update(fil).digest('hex');
/** Folders with uploaded files that are still on disk. */
const kvar = (): string[] => readdirSync(tmpdir()).filter((n) => n.startsWith(`anslag-bilaga-${process.pid}-`));

async function skicka<T = BilagaSvar>(anropa: Anrop, nyckel: string, namn: string, fil: Buffer, { slag = 'yttrande', idempotens }: { slag?: string; idempotens?: string } = {}): Promise<{ status: number; svar: T }> {
  const body = new FormData();
  body.set('slag', slag);
  body.set('fil', new Blob([new Uint8Array(fil)]), namn);
  const svar = await anropa(vag(nyckel), { method: 'POST', body, headers: idempotens ? { 'idempotency-key': idempotens } : {} });
  return { status: svar.status, svar: (await svar.json()) as T };
}
const lista = async (nyckel: string, anropa: Anrop = som): Promise<BilagorSvar> => (await (await anropa(vag(nyckel))).json()) as BilagorSvar;
const makulera = (nyckel: string, id: string, kropp: object, anropa: Anrop = som): Promise<Response> =>
  anropa(`${vag(nyckel)}/${id}/makulering`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(kropp) });
async function historik(nyckel: string): Promise<{ handelse: string; skal: string | null; andringar: string }[]> {
  const { rows } = await prov.db.query<{ handelse: string; skal: string | null; andringar: string }>(
    `SELECT h.handelse, h.skal, h.andringar FROM historik h JOIN arende a ON a.id = h.arende_id WHERE a.nyckel = $1 AND h.handelse LIKE 'bilaga%' ORDER BY h.nummer`,
    [nyckel],
  );
  return rows;
}

describe('en fil läggs in', () => {
  it.each([
    ['Yttrande från länsstyrelsen.pdf', 'application/pdf', () => pdf('a')],
    ['BUDGET.DOCX', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', () => word('b')],
    ['karta.png', 'image/png', async () => PNG],
    ['foto.jpeg', 'image/jpeg', async () => JPEG],
  ])('%s: sparas med kontrollsumma, listas, hämtas likadan och bara som fil, och står i historiken', async (namn, mediatyp, gor) => {
    const [nyckel, fil] = [await prov.nyttArende(), await gor()];
    const { status, svar } = await skicka(som, nyckel, namn, fil);
    expect({ status, svar }).toMatchObject({ status: 201, svar: { namn, mediatyp, slag: 'yttrande', storlek: fil.length, kontrollsumma: summa(fil), kontrollerad: 'ej_kontrollerad', brist: null, makulerad: null, inlagdAv: 'Exempel Handläggare' } });
    expect(await lista(nyckel)).toEqual({ bilagor: [svar], anvant: fil.length, hogstTillsammans: 209_715_200, storstEn: 26_214_400 });
    const hamtad = await prov.server.som('lasare')(`${vag(nyckel)}/${svar.id}/fil`);
    expect(Buffer.from(await hamtad.arrayBuffer()).equals(fil)).toBe(true);
    expect(Object.fromEntries(['content-type', 'x-content-type-options', 'cache-control'].map((h) => [h, hamtad.headers.get(h)]))).toEqual({ 'content-type': mediatyp, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(hamtad.headers.get('content-disposition')).toMatch(/^attachment; filename="/);
    expect(hamtad.headers.get('content-security-policy')).toContain("default-src 'none'");
    const [post] = await historik(nyckel);
    expect(post).toMatchObject({ handelse: 'bilaga.inlagd', andringar: expect.stringContaining(summa(fil)) as string });
    expect(kvar()).toEqual([]);
  });

  it('samma begäran en gång till ger samma svar och ingen ny bilaga', async () => {
    const [nyckel, fil] = [await prov.nyttArende(), await pdf()];
    const forst = await skicka(som, nyckel, 'a.pdf', fil, { idempotens: 'bilaga-igen-1' });
    expect(await skicka(som, nyckel, 'a.pdf', fil, { idempotens: 'bilaga-igen-1' })).toEqual(forst);
    expect((await lista(nyckel)).bilagor).toHaveLength(1);
    // The same key for another file is another request.
    expect(await skicka<ProblemSvar>(som, nyckel, 'b.pdf', await pdf('x'), { idempotens: 'bilaga-igen-1' })).toMatchObject({ status: 409, svar: { kod: 'konflikt' } });
  });

  it('ett namn med mapp, styrtecken och vänd skrift blir ett namn', async () => {
    const nyckel = await prov.nyttArende();
    const { svar } = await skicka(som, nyckel, '..\\..\\hem\u202eligt.pdf', await pdf());
    expect(svar.namn).toBe('hemligt.pdf');
  });

  it('en låst pdf och en avkortad tas emot, märkta', async () => {
    const nyckel = await prov.nyttArende();
    expect((await skicka(som, nyckel, 'last.pdf', await pdf('a', 'hemligt'))).svar.brist).toBe('krypterad');
    expect((await skicka(som, nyckel, 'avkortad.pdf', (await pdf('b')).subarray(0, -40))).svar.brist).toBe('skadad');
    expect((await skicka(som, nyckel, 'avkortad.png', PNG.subarray(0, -10))).svar.brist).toBe('skadad');
  });
});

describe('det som inte tas emot sägs med vad som vore rätt, och inget sparas', () => {
  it.each<[string, string, () => Buffer | Promise<Buffer>, number, string]>([
    ['en tom fil', 'tom.pdf', () => Buffer.alloc(0), 400, 'Filen är tom.'],
    ['ett program', 'faktura.pdf', () => Buffer.from('MZ\u0090\u0000'), 415, 'inte av en typ som tas emot'],
    ['en webbsida', 'sida.pdf', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'inte av en typ som tas emot'],
    ['en svg', 'bild.png', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 415, 'inte av en typ som tas emot'],
    ['en bild som heter pdf', 'plan.pdf', () => PNG, 415, 'Filens namn slutar på .pdf, men innehållet är bild (PNG).'],
    ['en pdf utan ändelse', 'plan', () => pdf(), 415, 'Filens namn har ingen ändelse, men innehållet är PDF.'],
    ['en pdf som heter exe', 'plan.pdf.exe', () => pdf(), 415, 'Filens namn slutar på .exe'],
    ['ett makrodokument', 'avtal.docm', () => wordMedMakro(true), 415, 'innehåller makron'],
    ['makron i en docx', 'avtal.docx', () => wordMedMakro(false), 415, 'innehåller makron'],
    ['en mall utifrån', 'a.docx', () => wordMed('word/_rels/settings.xml.rels', relation('attachedTemplate', true)), 415, 'hämtar en mall eller ett objekt'],
    ['ett objekt utifrån', 'a.docx', () => wordMed('word/_rels/header1.xml.rels', relation('oleObject', true)), 415, 'hämtar en mall eller ett objekt'],
    ['en ram utifrån', 'a.docx', () => wordMed('word/_rels/webSettings.xml.rels', relation('frame', true)), 415, 'hämtar en mall eller ett objekt'],
    ['ett inbäddat objekt', 'a.docx', () => wordMed('word/_rels/header1.xml.rels', relation('oleObject', false)), 415, 'inbäddade objekt (OLE)'],
    ['ett inbäddat objekt som fil', 'a.docx', () => wordMed('word/embeddings/oleObject1.bin', 'x'), 415, 'inbäddade objekt (OLE)'],
    ['en png med annat efter slutet', 'a.png', () => Buffer.concat([PNG, Buffer.alloc(65_537, 'x')]), 415, 'annat efter bildens slut'],
    ['en jpeg med annat efter slutet', 'a.jpg', () => Buffer.concat([JPEG, Buffer.alloc(65_537, 'x')]), 415, 'annat efter bildens slut'],
    ['en avkortad docx', 'avtal.docx', async () => (await word()).subarray(0, 3000), 415, ''],
    ['en gammal doc', 'avtal.doc', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]), 415, 'äldre Office-format eller låst med lösenord'],
    ['för stor', 'stor.pdf', () => Buffer.alloc(25 * 1024 * 1024 + 1, 32), 413, 'Högst 25 MB'],
  ])('%s', async (_, namn, gor, status, text) => {
    const nyckel = await prov.nyttArende();
    const utfall = await skicka<ProblemSvar>(som, nyckel, namn, await gor());
    expect(utfall).toMatchObject({ status, svar: { detail: expect.stringContaining(text) as string } });
    expect(await lista(nyckel)).toMatchObject({ bilagor: [], anvant: 0 });
    expect(kvar()).toEqual([]);
  });

  it('slumpade byte efter ett riktigt huvud är aldrig ett fel hos oss', async () => {
    const nyckel = await prov.nyttArende();
    const zip = await word();
    for (let langd = 4; langd < zip.length; langd += Math.ceil(zip.length / 25)) {
      const { status } = await skicka(som, nyckel, 'a.docx', Buffer.concat([zip.subarray(0, langd), Buffer.alloc(40, langd)]));
      expect({ langd, status }).toEqual({ langd, status: 415 });
    }
  });

  it.each([
    ['utan slag', { slag: '' }, 'Välj vad bilagan är.'],
    ['okänt slag', { slag: 'hemligt' }, 'Välj vad bilagan är.'],
  ])('%s', async (_, val, meddelande) => {
    expect(await skicka<ProblemSvar>(som, await prov.nyttArende(), 'a.pdf', await pdf(), val)).toMatchObject({ status: 400, svar: { falt: [{ falt: 'slag', meddelande }] } });
    expect(kvar()).toEqual([]);
  });

  it('länkar att följa och det som kameror lämnar efter bilden hindrar inte', async () => {
    const nyckel = await prov.nyttArende();
    expect((await skicka(som, nyckel, 'a.docx', await wordMed('word/_rels/header1.xml.rels', relation('hyperlink', true)))).status).toBe(201);
    expect((await skicka(som, nyckel, 'a.png', Buffer.concat([PNG, Buffer.alloc(65_536, 'x')]))).svar.brist).toBeNull();
    expect((await skicka(som, nyckel, 'a.jpg', Buffer.concat([JPEG, Buffer.alloc(65_536, 'x')]))).svar.brist).toBeNull();
  });

  it('två filer i ett formulär', async () => {
    const nyckel = await prov.nyttArende();
    const body = new FormData();
    body.set('slag', 'annat');
    for (const namn of ['a.png', 'b.png']) body.append('fil', new Blob([new Uint8Array(PNG)]), namn);
    const svar = await som(vag(nyckel), { method: 'POST', body });
    expect({ status: svar.status, svar: await svar.json() }).toMatchObject({ status: 400, svar: { detail: 'Skicka en fil i taget.', falt: [{ falt: 'fil', last: 'flera filer' }] } });
    expect(kvar()).toEqual([]);
  });

  it('ingen fil, och inget formulär', async () => {
    const nyckel = await prov.nyttArende();
    const body = new FormData();
    body.set('slag', 'annat');
    const svar = await som(vag(nyckel), { method: 'POST', body });
    expect([svar.status, ((await svar.json()) as ProblemSvar).falt[0]?.meddelande]).toEqual([400, 'Välj en fil.']);
    expect((await som(vag(nyckel), { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status).toBe(415);
  });

  it('samma fil två gånger: den förra nämns; är den makulerad går det', async () => {
    const [nyckel, fil] = [await prov.nyttArende(), await pdf('dubbel')];
    const { svar } = await skicka(som, nyckel, 'forsta.pdf', fil);
    const igen = await skicka<ProblemSvar>(som, nyckel, 'andra.pdf', fil);
    expect(igen).toMatchObject({ status: 422, svar: { kod: 'regelbrott', detail: expect.stringMatching(/^Samma fil finns redan i ärendet: forsta\.pdf, inlagd \d{4}-\d\d-\d\d av Exempel Handläggare\.$/) as string } });
    expect((await makulera(nyckel, svar.id, { skal: 'Fel ärende' })).status).toBe(201);
    expect((await skicka(som, nyckel, 'andra.pdf', fil)).status).toBe(201);
    // In another ärende the same file is another attachment.
    expect((await skicka(som, await prov.nyttArende(), 'forsta.pdf', fil)).status).toBe(201);
  });

  it('två samtidiga av samma fil blir en', async () => {
    const [nyckel, fil] = [await prov.nyttArende(), await pdf('samtidigt')];
    const utfall = await Promise.all(['a.pdf', 'b.pdf', 'c.pdf'].map((namn) => skicka(som, nyckel, namn, fil)));
    expect(utfall.map((u) => u.status).sort()).toEqual([201, 422, 422]);
  });

  it('mer än ärendet får ta: hur mycket som är kvar sägs, också med makulerade', async () => {
    const nyckel = await prov.nyttArende();
    const fil = await pdf('fyller');
    // 200 MB less 100 bytes are taken.
    await prov.db.query(
      `INSERT INTO bilaga (arende_id, namn, slag, mediatyp, storlek, kontrollsumma, kontrollerad, inlagd_av, makulerad, makulerad_av, makulerad_skal)
       SELECT id, 'stor.pdf', 'annat', 'application/pdf', 209715100, repeat('a', 64), 'ren', $2, now(), $2, 'Fel' FROM arende WHERE nyckel = $1`,
      [nyckel, await prov.person('handlaggare')],
    );
    const utfall = await skicka<ProblemSvar>(som, nyckel, 'a.pdf', fil);
    expect(utfall).toMatchObject({ status: 422, svar: { detail: expect.stringContaining('200 MB, även de makulerade. 100 byte är kvar') as string } });
  });

  it('oftare än takten tillåter', async () => {
    const snal = await nyServer('tom', provkonfiguration({ TAKT_BILAGA: '2/600' }));
    try {
      const statusar: number[] = [];
      for (let i = 0; i < 3; i++) statusar.push((await skicka(snal.som('administrator'), '99RS1', 'a.pdf', PNG)).status);
      expect(statusar).toEqual([415, 415, 429]);
    } finally {
      await snal.slapp();
    }
  });
});

describe('en makulerad bilaga', () => {
  it('är kvar med vem och varför, kan hämtas, och kan inte makuleras om', async () => {
    const [nyckel, fil] = [await prov.nyttArende(), await pdf('m')];
    const { svar } = await skicka(som, nyckel, 'fel.pdf', fil);
    expect((await makulera(nyckel, svar.id, { skal: ' ' })).status).toBe(400);
    expect((await makulera(nyckel, svar.id, { skal: 'Fel version' })).status).toBe(201);
    expect((await makulera(nyckel, svar.id, { skal: 'Ett annat skäl' })).status).toBe(201);
    expect((await lista(nyckel)).bilagor).toEqual([expect.objectContaining({ namn: 'fel.pdf', makulerad: { nar: expect.any(String) as string, av: 'Exempel Handläggare', skal: 'Fel version' } })]);
    expect(Buffer.from(await (await som(`${vag(nyckel)}/${svar.id}/fil`)).arrayBuffer()).equals(fil)).toBe(true);
    expect((await historik(nyckel)).map((h) => [h.handelse, h.skal])).toEqual([
      ['bilaga.inlagd', null],
      ['bilaga.makulerad', 'Fel version'],
    ]);
  });

  it('kan inte nås genom ett annat ärende, och en som inte finns är 404', async () => {
    const [mitt, annat] = [await prov.nyttArende(), await prov.nyttArende()];
    const { svar } = await skicka(som, mitt, 'a.pdf', await pdf('n'));
    for (const id of [svar.id, 'x', '00000000-0000-4000-8000-000000000000']) {
      expect((await som(`${vag(annat)}/${id}/fil`)).status).toBe(404);
      expect((await makulera(annat, id, { skal: 'x' })).status).toBe(404);
    }
  });
});

describe('som en handling tar in dem', () => {
  it('de som är i bruk, med sina byte först när de frågas efter', async () => {
    const [nyckel, fil] = [await prov.nyttArende(), await pdf('till kallelsen')];
    const { svar } = await skicka(som, nyckel, 'a.pdf', fil);
    const { svar: fel } = await skicka(som, nyckel, 'b.png', PNG);
    await makulera(nyckel, fel.id, { skal: 'Fel bild' });
    const { rows } = await prov.db.query<{ id: string }>('SELECT id FROM arende WHERE nyckel = $1', [nyckel]);
    const rader = await prov.server.app.get(BilagaQuery).bilagerade(rows[0]?.id ?? '');
    expect(rader).toEqual([{ namn: 'a.pdf', typ: 'application/pdf', storlek: fil.length, kontrollsumma: svar.kontrollsumma, hamta: expect.any(Function) as unknown }]);
    expect((await rader[0]?.hamta())?.equals(fil)).toBe(true);
  });
});

describe('vem som får', () => {
  const PARAGRAF = '30 kap. 23 § OSL';
  let annan: Person;
  let nyckel: string;
  let id: string;

  beforeAll(async () => {
    annan = await nyPerson(prov.server, 'Annan Handläggare', 'handlaggare');
    nyckel = await prov.nyttArende();
    id = (await skicka(som, nyckel, 'affarsplan.pdf', await pdf('hemlig'))).svar.id;
    await prov.db.query('UPDATE arende SET sekretess = $2 WHERE nyckel = $1', [nyckel, PARAGRAF]);
  });

  it('bara ärendets handläggare och administratören lägger in och makulerar', async () => {
    expect((await skicka(annan.anropa, nyckel, 'a.pdf', await pdf('q'))).status).toBe(403);
    expect((await makulera(nyckel, id, { skal: 'x' }, annan.anropa)).status).toBe(403);
    expect((await skicka(prov.server.som('chef'), nyckel, 'a.pdf', await pdf('q'))).status).toBe(403);
    expect((await skicka(prov.server.som('administrator'), nyckel, 'a.pdf', await pdf('q'))).status).toBe(201);
  });

  it('är ärendet sekretessmarkerat ser den som inte får läsa det varken namn eller fil', async () => {
    for (const anropa of [annan.anropa, prov.server.som('lasare'), prov.server.som('ekonom')]) {
      for (const adress of [vag(nyckel), `${vag(nyckel)}/${id}/fil`]) {
        const svar = await anropa(adress);
        const text = await svar.text();
        expect([svar.status, text.includes('affarsplan'), text.includes(PARAGRAF)]).toEqual([403, false, true]);
      }
    }
    const poster = await (await annan.anropa(`/api/v1/arenden/${nyckel}/historik`)).text();
    expect(poster).toContain('bilaga.inlagd');
    expect(poster).not.toContain('affarsplan');
  });

  it('den som får läser, och läsningen står i historiken utan filens namn', async () => {
    expect((await prov.server.som('chef')(`${vag(nyckel)}/${id}/fil`)).status).toBe(200);
    const { rows } = await prov.db.query<{ aktor: string; andringar: string }>(
      `SELECT h.aktor, h.andringar FROM historik h JOIN arende a ON a.id = h.arende_id WHERE a.nyckel = $1 AND handelse = 'sekretess.last' ORDER BY h.nummer DESC LIMIT 1`,
      [nyckel],
    );
    expect(rows[0]).toMatchObject({ aktor: 'Exempel Chef', andringar: expect.stringMatching(/Bilagan som lades in \d{4}-\d\d-\d\d, kontrollsumma [0-9a-f]{8}/) as string });
    expect(rows[0]?.andringar).not.toContain('affarsplan');
  });
});

describe('databasen', () => {
  it('ändrar och tar inte bort en bilaga, och tar inte emot andra byte än kontrollsummans', async () => {
    const nyckel = await prov.nyttArende();
    const { svar } = await skicka(som, nyckel, 'a.pdf', await pdf('vakt'));
    const nekas = (sql: string): Promise<unknown> => prov.db.query(sql, [svar.id]).then(() => 'gick', (fel: { code: string }) => fel.code);
    expect(await nekas(`UPDATE bilaga SET namn = 'b.pdf' WHERE id = $1`)).toBe('23001');
    expect(await nekas('DELETE FROM bilaga_innehall WHERE bilaga_id = $1')).toBe('23001');
    expect(await nekas(`UPDATE bilaga_innehall SET innehall = '\\x00' WHERE bilaga_id = $1`)).toBe('23001');
    expect(await nekas('DELETE FROM bilaga WHERE id = $1')).not.toBe('gick');
    expect(await nekas(`WITH ny AS (INSERT INTO bilaga (arende_id, namn, slag, mediatyp, storlek, kontrollsumma, kontrollerad, inlagd_av)
      SELECT arende_id, 'b.pdf', slag, mediatyp, 1, repeat('b', 64), 'ren', inlagd_av FROM bilaga WHERE id = $1 RETURNING id) SELECT FROM ny`)).toBe('gick');
    expect(await nekas(`INSERT INTO bilaga_innehall SELECT id, '\\x00' FROM bilaga WHERE kontrollsumma = repeat('b', 64) AND $1 <> ''`)).toBe('23514');
  });
});
