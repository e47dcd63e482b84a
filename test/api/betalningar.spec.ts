import { createHash } from 'node:crypto';
import { API, type BetalningsfilerSvar, type BetalningsfilSvar, type ForhandsgranskningSvar, type InlasningSvar, type ProblemSvar, type UtbetalningsordrarSvar } from '@anslag/kontrakt';
import { Workbook } from 'exceljs';
import { IDAG, posta, type Utfall } from '../stod/beslutsprov';
import { type Ekonomiprov, nyttEkonomiprov } from '../stod/ekonomiprov';

let prov: Ekonomiprov;
beforeAll(async () => {
  prov = await nyttEkonomiprov();
});
afterAll(() => prov?.slapp());

const skapa = <T = BetalningsfilSvar>(order: string[], format = 'csv', roll: 'ekonom' | 'chef' | 'handlaggare' = 'ekonom', idempotens?: string): Promise<Utfall<T>> =>
  posta<T>(prov.server.som(roll), 'betalningsfiler', { format, order }, idempotens);
const json = async <T>(vag: string): Promise<T> => (await (await prov.server.som('ekonom')(`${API}/${vag}`)).json()) as T;
const filen = async (id: string): Promise<Buffer> => Buffer.from(await (await prov.server.som('ekonom')(`${API}/betalningsfiler/${id}/fil`)).arrayBuffer());
const order = async (id: string) => (await json<UtbetalningsordrarSvar>('utbetalningsorder')).ordrar.find((o) => o.id === id);

/** An order of an ärende of its own, in a file of its own. */
async function iFil(belopp = 25_000): Promise<{ id: string; referens: string; nyckel: string; fil: BetalningsfilSvar }> {
  const nyckel = await prov.bifall();
  const o = await prov.order(nyckel, belopp);
  const { svar } = await skapa([o.id]);
  return { ...o, nyckel, fil: svar };
}

type Beskedrad = [referens: string, status: string, datum: string, belopp: string, orsak?: string];
async function skickaBesked<T>(vag: 'inlasningar/forhandsgranskning' | 'inlasningar', rader: Beskedrad[] | Buffer, roll: 'ekonom' | 'handlaggare' = 'ekonom', fingeravtryck?: string): Promise<Utfall<T>> {
  const innehall = Buffer.isBuffer(rader) ? rader : Buffer.from(`\ufeffReferens;Status;Datum;Belopp;Orsak\r\n${rader.map((r) => [...r, ''].slice(0, 5).join(';')).join('\r\n')}\r\n`);
  const body = new FormData();
  body.set('slag', 'betalningsbesked');
  if (fingeravtryck) body.set('fingeravtryck', fingeravtryck);
  body.set('fil', new Blob([new Uint8Array(innehall)]), Buffer.isBuffer(rader) ? 'besked.xlsx' : 'besked.csv');
  const svar = await prov.server.som(roll)(`${API}/${vag}`, { method: 'POST', body });
  return { status: svar.status, svar: (await svar.json()) as T };
}
const granska = (rader: Beskedrad[]): Promise<Utfall<ForhandsgranskningSvar>> => skickaBesked('inlasningar/forhandsgranskning', rader);
const lasIn = <T = InlasningSvar>(rader: Beskedrad[] | Buffer): Promise<Utfall<T>> => skickaBesked<T>('inlasningar', rader);
const betalt = async (nyckel: string): Promise<number> => Number((await prov.db.query<{ n: string }>('SELECT COALESCE(sum(u.belopp_kr), 0) AS n FROM utbetalning u JOIN arende a ON a.id = u.arende_id WHERE a.nyckel = $1', [nyckel])).rows[0]?.n);

describe('en betalningsfil skapas av utbetalningar som väntar', () => {
  it('CSV med en rad per utbetalning, hela kronor, och samma byte varje gång den hämtas', async () => {
    const nyckel = await prov.bifall();
    const [a, b] = [await prov.order(nyckel, 25_000), await prov.order(nyckel, 12_345)];
    const { status, svar } = await skapa([b.id, a.id]);
    expect({ status, svar }).toMatchObject({ status: 201, svar: { format: 'csv', antal: 2, summaKr: 37_345, betalda: 0, avvisade: 0, vantar: 2, skapadAv: 'Exempel Ekonom', namn: `betalningar-${svar.nummer}.csv` } });
    const forsta = await filen(svar.id);
    expect(forsta.toString('utf8').split('\r\n')).toEqual([
      '\ufeffReferens;Diarienummer;Mottagare;Organisationsnummer;Belopp;Text;Anslag;Budgetår',
      ...[a, b].map((o, i) => `${o.referens};${nyckel};Almi AB;;${i === 0 ? 25_000 : 12_345};Rekvisition ${i + 1}, Smart industri;Anslag 1:1;${IDAG.slice(0, 4)}`),
      '',
    ]);
    expect(createHash('sha256').update(forsta).digest('hex')).toBe(svar.kontrollsumma);
    await prov.db.query("UPDATE arende SET sokande = 'Någon annan' WHERE nyckel = $1", [nyckel]);
    expect((await filen(svar.id)).equals(forsta)).toBe(true);
    expect(await order(a.id)).toMatchObject({ status: 'i_fil', betalningsfil: svar.nummer, beloppKr: 25_000, rekvisition: 1 });
  });

  it('Excel med samma rader, och hämtas bara som fil', async () => {
    const o = await prov.order(await prov.bifall(), 25_000);
    const { svar } = await skapa([o.id], 'xlsx');
    const bok = new Workbook();
    const bytes = await filen(svar.id);
    await bok.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    const rad = bok.worksheets[0]?.getRow(2);
    expect([rad?.getCell(1).value, rad?.getCell(5).value]).toEqual([o.referens, 25_000]);
    const hamtad = await prov.server.som('ekonom')(`${API}/betalningsfiler/${svar.id}/fil`);
    expect(hamtad.headers.get('content-disposition')).toContain(`attachment; filename="betalningar-${svar.nummer}.xlsx"`);
    expect((await prov.server.som('lasare')(`${API}/betalningsfiler/${svar.id}/fil`)).status).toBe(403);
  });

  it('listan visar dem som väntar längst först, med antal och summa per status', async () => {
    const nyckel = await prov.bifall();
    const o = await prov.order(nyckel, 777);
    const svar = await json<UtbetalningsordrarSvar>('utbetalningsorder?status=oppen');
    expect(svar.ordrar.every((x) => x.status === 'oppen')).toBe(true);
    expect(svar.ordrar.find((x) => x.id === o.id)).toMatchObject({ arende: nyckel, namn: 'Smart industri', mottagare: 'Almi AB', beloppKr: 777, betalningsfil: null, utbetald: null, avvisadSkal: null });
    expect({ antal: svar.antal, summa: svar.summaKr }).toEqual({ antal: svar.ordrar.length, summa: svar.ordrar.reduce((s, x) => s + x.beloppKr, 0) });
    expect((await prov.server.som('ekonom')(`${API}/utbetalningsorder?status=kanske`)).status).toBe(400);
  });

  it('en som redan är i en fil, är okänd eller ingen alls avvisas, och ingen fil skapas', async () => {
    const { id, referens } = await iFil();
    const ny = await prov.order(await prov.bifall(), 100);
    const antal = (await json<BetalningsfilerSvar>('betalningsfiler')).filer.length;
    expect(await skapa<ProblemSvar>([ny.id, id])).toMatchObject({ status: 422, svar: { falt: [{ falt: 'order.1', last: referens }] } });
    expect(await skapa<ProblemSvar>(['00000000-0000-4000-8000-000000000000'])).toMatchObject({ status: 422, svar: { falt: [{ falt: 'order.0' }] } });
    expect(await skapa<ProblemSvar>([])).toMatchObject({ status: 422, svar: { falt: [{ falt: 'order' }] } });
    expect(await skapa<ProblemSvar>([ny.id, ny.id])).toMatchObject({ status: 400 });
    expect(await skapa<ProblemSvar>([ny.id], 'pdf')).toMatchObject({ status: 400 });
    expect(await skapa<ProblemSvar>([ny.id], 'csv', 'chef')).toMatchObject({ status: 403 });
    expect((await json<BetalningsfilerSvar>('betalningsfiler')).filer).toHaveLength(antal);
    expect((await order(ny.id))?.status).toBe('oppen');
  });

  it('fem som lägger samma utbetalning i en fil samtidigt: en av filerna får den', async () => {
    const o = await prov.order(await prov.bifall(), 4_321);
    const svar = await Promise.all(Array.from({ length: 5 }, () => skapa<ProblemSvar>([o.id])));
    expect(svar.map((s) => s.status).sort()).toEqual([201, 422, 422, 422, 422]);
  });

  it('samma begäran en gång till ger samma fil', async () => {
    const o = await prov.order(await prov.bifall(), 1_000);
    const forst = await skapa([o.id], 'csv', 'ekonom', `fil-${o.id}`);
    expect(await skapa([o.id], 'csv', 'ekonom', `fil-${o.id}`)).toEqual(forst);
  });
});

describe('ekonomisystemets besked läses in i två steg', () => {
  it('betald: en utbetalning förs in, ordern är betald, och samma fil igen ändrar inget', async () => {
    const { id, referens, nyckel, fil } = await iFil();
    const rader: Beskedrad[] = [[referens, 'Betald', IDAG, '25 000']];
    const visad = await granska(rader);
    expect(visad.svar).toMatchObject({ kanBekraftas: true, antal: { nya: 1 }, fel: [], rader: [{ nyckel, utfall: 'ny', skillnader: [{ falt: `Utbetalning ${IDAG}`, fore: '–', efter: '25\u00a0000 kr' }] }] });
    expect([await betalt(nyckel), (await order(id))?.status]).toEqual([0, 'i_fil']);
    expect(await skickaBesked<InlasningSvar>('inlasningar', rader, 'ekonom', visad.svar.fingeravtryck)).toMatchObject({ status: 201, svar: { antal: { nya: 1 } } });
    expect([await betalt(nyckel), await order(id)]).toMatchObject([25_000, { status: 'betald', utbetald: IDAG }]);
    expect((await json<BetalningsfilerSvar>('betalningsfiler')).filer.find((f) => f.id === fil.id)).toMatchObject({ betalda: 1, avvisade: 0, vantar: 0 });
    expect(await lasIn(rader)).toMatchObject({ status: 201, svar: { antal: { nya: 0, andrade: 0, oforandrade: 1 } } });
    expect(await betalt(nyckel)).toBe(25_000);
    const { rows } = await prov.db.query<{ handelse: string }>("SELECT h.handelse FROM historik h JOIN arende a ON a.id = h.arende_id WHERE a.nyckel = $1 AND h.handelse IN ('betalningsfil.skapad', 'utbetalning.registrerad') ORDER BY h.nummer", [nyckel]);
    expect(rows.map((r) => r.handelse)).toEqual(['betalningsfil.skapad', 'utbetalning.registrerad']);
  });

  it('avvisad: orsaken sparas, och utbetalningen kan läggas i en ny fil och betalas', async () => {
    const { id, referens, nyckel, fil } = await iFil();
    expect((await lasIn([[referens, 'Avvisad', IDAG, '25000', 'Kontot är avslutat']])).svar.antal).toMatchObject({ nya: 0, andrade: 1 });
    expect([await betalt(nyckel), await order(id)]).toMatchObject([0, { status: 'avvisad', avvisadSkal: 'Kontot är avslutat' }]);
    const { vantar } = await json<{ vantar: { slag: string; rader: { order: string | null }[] }[] }>('oversikt');
    expect(vantar.find((v) => v.slag === 'order_att_betala')?.rader.map((r) => r.order)).toContain(referens);
    await prov.db.query("UPDATE arende SET sekretess = '30 kap. 23 § OSL' WHERE nyckel = $1", [nyckel]);
    for (const vag of ['utbetalningsorder', `arenden/${nyckel}/rekvisitioner`, `arenden/${nyckel}/rekvisitioner/1`, `arenden/${nyckel}/ekonomi`]) {
      const text = JSON.stringify((await json<{ ordrar?: { id: string }[] }>(vag)).ordrar?.find((o) => o.id === id) ?? (await json<object>(vag)));
      expect([vag, text.includes('Kontot är avslutat'), text.includes('omfattas av sekretess')]).toEqual([vag, false, true]);
    }
    await prov.db.query('UPDATE arende SET sekretess = NULL WHERE nyckel = $1', [nyckel]);
    expect(await lasIn<ProblemSvar>([[referens, 'Betald', IDAG, '25000']])).toMatchObject({ status: 422, svar: { falt: [{ falt: 'rad 2, kolumn Status' }] } });
    const ny = await skapa([id]);
    expect(await order(id)).toMatchObject({ status: 'i_fil', betalningsfil: ny.svar.nummer, avvisadSkal: null });
    const { filer } = await json<BetalningsfilerSvar>('betalningsfiler');
    expect(filer.find((f) => f.id === fil.id)).toMatchObject({ antal: 1, betalda: 0, avvisade: 1, vantar: 0 });
    await lasIn([[referens, 'Betald', IDAG, '25000']]);
    expect([await betalt(nyckel), (await order(id))?.status]).toEqual([25_000, 'betald']);
  });

  it('betalningsfilen själv kan skickas tillbaka med ett besked på varje rad', async () => {
    const { id, referens } = await iFil();
    const bok = new Workbook();
    bok.addWorksheet('Betalningar').addRows([
      ['Referens', 'Diarienummer', 'Mottagare', 'Organisationsnummer', 'Belopp', 'Text', 'Anslag', 'Budgetår', 'Status', 'Datum'],
      [referens, 'x', 'Almi AB', '', 25_000, 'x', 'x', 2026, 'Betald', new Date(IDAG)],
    ]);
    expect((await lasIn(Buffer.from(await bok.xlsx.writeBuffer()))).status).toBe(201);
    expect((await order(id))?.status).toBe('betald');
  });

  it.each<[string, (r: string) => Beskedrad, string]>([
    ['okänd referens', () => ['UB-1999-00001', 'Betald', IDAG, '25000'], 'Referens'],
    ['fel belopp', (r) => [r, 'Betald', IDAG, '24999'], 'Belopp'],
    ['inte hela kronor', (r) => [r, 'Betald', IDAG, '25000,50'], 'Belopp'],
    ['en dag som inte har varit', (r) => [r, 'Betald', '2090-01-01', '25000'], 'Datum'],
    ['en dag före filen', (r) => [r, 'Betald', '2001-01-01', '25000'], 'Datum'],
    ['inget datum', (r) => [r, 'Betald', '2024-02-30', '25000'], 'Datum'],
    ['okänd status', (r) => [r, 'Skickad', IDAG, '25000'], 'Status'],
    ['avvisad utan orsak', (r) => [r, 'Avvisad', IDAG, '25000'], 'Orsak'],
  ])('%s pekas ut, och inget av filen sparas', async (_namn, rad, kolumn) => {
    const [bra, dalig] = [await iFil(), await iFil()];
    const rader: Beskedrad[] = [[bra.referens, 'Betald', IDAG, '25000'], rad(dalig.referens)];
    expect((await granska(rader)).svar).toMatchObject({ kanBekraftas: false, fel: [{ falt: `rad 3, kolumn ${kolumn}` }] });
    expect(await lasIn<ProblemSvar>(rader)).toMatchObject({ status: 422, svar: { falt: [{ falt: `rad 3, kolumn ${kolumn}` }] } });
    expect([await betalt(bra.nyckel), (await order(bra.id))?.status]).toEqual([0, 'i_fil']);
  });

  it('redan betald en annan dag, samma referens två gånger, aldrig i en fil, och den som inte får', async () => {
    const { referens, nyckel, id } = await iFil();
    await prov.db.query("UPDATE utbetalningsorder SET status = status WHERE id = $1", [id]);
    expect(await lasIn<ProblemSvar>([[referens, 'Betald', IDAG, '25000'], [referens, 'Betald', IDAG, '25000']])).toMatchObject({ status: 422, svar: { falt: [{ falt: 'rad 3, kolumn Referens', meddelande: 'Referensen står två gånger i filen.' }] } });
    await lasIn([[referens, 'Betald', IDAG, '25000']]);
    expect(await lasIn<ProblemSvar>([[referens, 'Avvisad', IDAG, '25000', 'fel konto']])).toMatchObject({ status: 422, svar: { falt: [{ meddelande: `Utbetalningen är redan betald ${IDAG}.` }] } });
    expect(await betalt(nyckel)).toBe(25_000);
    const aldrig = await prov.order(await prov.bifall(), 10);
    expect(await lasIn<ProblemSvar>([[aldrig.referens, 'Betald', IDAG, '10']])).toMatchObject({ status: 422, svar: { falt: [{ falt: 'rad 2, kolumn Referens' }] } });
    expect((await skickaBesked('inlasningar', [[referens, 'Betald', IDAG, '25000']], 'handlaggare')).status).toBe(403);
  });

  it('fem som läser in samma besked samtidigt: den betalas en gång', async () => {
    const { referens, nyckel } = await iFil();
    const svar = await Promise.all(Array.from({ length: 5 }, () => lasIn([[referens, 'Betald', IDAG, '25000']])));
    expect(svar.map((s) => s.status)).toEqual([201, 201, 201, 201, 201]);
    expect(await betalt(nyckel)).toBe(25_000);
  });
});
