import { type BilagorSvar, type BokforingSvar, API, HELA_FILEN, type ProblemSvar } from '@anslag/kontrakt';
import { Workbook } from 'exceljs';
import { type Ekonomiprov, nyttEkonomiprov } from '../stod/ekonomiprov';
import { iPc8, sie, type Siefil, type Sierad } from '../stod/sie';

type Roll = 'handlaggare' | 'ekonom' | 'lasare' | 'chef';
let prov: Ekonomiprov;
beforeAll(async () => {
  prov = await nyttEkonomiprov();
});
afterAll(() => prov?.slapp());

/** Every voucher of the test's own, so that no two tests have the same accounts. */
let lopnummer = 0;
const LON: Sierad[] = [[7010, '60000.50', '123'], [1930, '-60000.50']];
const KONSULT: Sierad[] = [[6550, '40000', '123'], [1930, '-40000']];
function fil(andring: Partial<Siefil> = {}): string {
  lopnummer += 10;
  return sie({ verifikationer: [{ dag: '20240131', rader: LON }, { dag: '20240630', rader: KONSULT }], forsta: lopnummer, ...andring });
}

const vag = (nyckel: string, nummer: number): string => `${API}/arenden/${nyckel}/rekvisitioner/${nummer}/bokforing`;
async function skicka<T = BokforingSvar>(
  nyckel: string,
  nummer: number,
  innehall: Buffer | string,
  { namn = 'bokforing.se', objekt, roll = 'handlaggare', idempotens }: { namn?: string; objekt?: string; roll?: Roll; idempotens?: string } = {},
): Promise<{ status: number; svar: T }> {
  const body = new FormData();
  if (objekt) body.set('objekt', objekt);
  body.set('fil', new Blob([new Uint8Array(typeof innehall === 'string' ? iPc8(innehall) : innehall)]), namn);
  const svar = await prov.server.som(roll)(vag(nyckel, nummer), { method: 'POST', body, headers: idempotens ? { 'idempotency-key': idempotens } : {} });
  return { status: svar.status, svar: (await svar.json()) as T };
}
async function hamta(nyckel: string, nummer: number, roll: Roll = 'handlaggare'): Promise<BokforingSvar> {
  return (await (await prov.server.som(roll)(vag(nyckel, nummer))).json()) as BokforingSvar;
}
async function andra<T = BokforingSvar>(nyckel: string, nummer: number, id: string, sist: 'objekt' | 'makulering', kropp: object): Promise<{ status: number; svar: T }> {
  const svar = await prov.server.som('handlaggare')(`${vag(nyckel, nummer)}/${id}/${sist}`, { method: sist === 'objekt' ? 'PUT' : 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(kropp) });
  return { status: svar.status, svar: (await svar.json()) as T };
}
async function medRekvisition(rader: Record<string, number> = { egen_personal: 60_000, externa_tjanster: 41_000 }): Promise<{ nyckel: string; nummer: number }> {
  const nyckel = await prov.nyttArende();
  return { nyckel, nummer: await prov.rekvisition(nyckel, { rader }) };
}

describe('bokföringen läses ur SIE 4 och jämförs med rekvisitionen', () => {
  it('kostnaderna på det enda projektet, per konto och kostnadsslag, med skillnaden i kronor och öre', async () => {
    const { nyckel, nummer } = await medRekvisition();
    const { status, svar } = await skicka(nyckel, nummer, fil());
    expect(status).toBe(201);
    expect(svar).toMatchObject({
      arende: nyckel,
      rekvisition: nummer,
      period: { fran: '2024-01-01', till: '2024-06-30' },
      farLaggaIn: true,
      filer: [
        {
          namn: 'bokforing.se',
          format: 'sie4',
          foretag: 'Näringslivsbolaget i Örebro AB',
          organisationsnummer: '556000-0001',
          antalVerifikationer: 2,
          objekt: '6:123',
          objektval: [{ objekt: '6:123', namn: 'Hållbar tillväxt', dimension: 'Projekt', antalPoster: 2 }, { objekt: HELA_FILEN, antalPoster: 4 }],
          konton: [
            { konto: '6550', benamning: 'Konsultarvoden', art: 'externa_tjanster', ore: 4_000_000 },
            { konto: '7010', benamning: 'Löner till tjänstemän', art: 'egen_personal', ore: 6_000_050 },
          ],
          varningar: [],
        },
      ],
    });
    expect(svar.jamforelse).toEqual({
      rader: [
        // 60 000 kr − 60 000,50 kr, 41 000 kr − 40 000 kr
        { slag: 'egen_personal', begartKr: 60_000, bokfortOre: 6_000_050, skillnadOre: -50 },
        { slag: 'externa_tjanster', begartKr: 41_000, bokfortOre: 4_000_000, skillnadOre: 100_000 },
      ],
      begartKr: 101_000,
      bokfortOre: 10_000_050,
      skillnadOre: 99_950,
    });
    expect(await hamta(nyckel, nummer)).toEqual(svar);
    // What the claim says is not changed by what the accounts say.
    const { rows } = await prov.db.query<{ n: string }>('SELECT sum(k.bokfort_kr) AS n FROM rekvisitionsrad k JOIN rekvisition r ON r.id = k.rekvisition_id JOIN arende a ON a.id = r.arende_id WHERE a.nyckel = $1', [nyckel]);
    expect(Number(rows[0]?.n)).toBe(101_000);
  });

  it('filen är en bilaga som bara hämtas, byte för byte', async () => {
    const { nyckel, nummer } = await medRekvisition();
    const innehall = iPc8(fil());
    const { svar } = await skicka(nyckel, nummer, innehall);
    const hamtad = await prov.server.som('lasare')(`${API}/arenden/${nyckel}/bilagor/${svar.filer[0]?.bilaga}/fil`);
    expect(Buffer.from(await hamtad.arrayBuffer()).equals(innehall)).toBe(true);
    expect([hamtad.headers.get('content-type'), hamtad.headers.get('x-content-type-options')]).toEqual(['text/plain', 'nosniff']);
    expect(hamtad.headers.get('content-disposition')).toMatch(/^attachment;/);
    const { bilagor } = (await (await prov.server.som('handlaggare')(`${API}/arenden/${nyckel}/bilagor`)).json()) as BilagorSvar;
    expect(bilagor).toMatchObject([{ slag: 'bokforing', mediatyp: 'text/plain' }]);
  });

  it('med flera projekt väljs ett, och valet kan ändras', async () => {
    const { nyckel, nummer } = await medRekvisition();
    const verifikationer = [{ dag: '20240131', rader: [[7010, '100', '123'], [7010, '900', '456'], [1930, '-1000']] satisfies Sierad[] }];
    const forst = await skicka(nyckel, nummer, fil({ projekt: { '123': 'Ett', '456': 'Två' }, verifikationer }));
    expect(forst.svar).toMatchObject({ jamforelse: null, filer: [{ objekt: null, konton: [], objektval: [{ objekt: '6:123' }, { objekt: '6:456' }, { objekt: HELA_FILEN }] }] });
    const id = forst.svar.filer[0]?.id ?? '';
    expect((await andra(nyckel, nummer, id, 'objekt', { objekt: '6:456' })).svar.jamforelse?.bokfortOre).toBe(90_000);
    expect((await andra(nyckel, nummer, id, 'objekt', { objekt: '6:123' })).svar.jamforelse?.bokfortOre).toBe(10_000);
    expect(await andra<ProblemSvar>(nyckel, nummer, id, 'objekt', { objekt: '6:999' })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'objekt', last: '6:999' }] } });
    expect((await hamta(nyckel, nummer)).filer[0]?.objekt).toBe('6:123');
  });

  it('det som inte är projektets kostnader i perioden räknas inte, men sägs', async () => {
    const { nyckel, nummer } = await medRekvisition();
    const verifikationer = [
      { dag: '20240131', rader: [[7010, '100', '123'], [3990, '-25.50', '123'], [1220, '5000', '123'], [8410, '10', '123'], [9999, '1', '123'], [1930, '-5085.50']] satisfies Sierad[] },
      { dag: '20240701', rader: [[7010, '70', '123'], [1930, '-70']] satisfies Sierad[] },
      { dag: '20240301', rader: [[7010, '5', '999'], [1930, '-6']] satisfies Sierad[] },
    ];
    const { svar } = await skicka(nyckel, nummer, fil({ verifikationer, kontoplan: 'KOMMUNBAS', forsta: 7_001 }), { objekt: '6:123' });
    expect(svar.jamforelse?.bokfortOre).toBe(10_000);
    expect(svar.filer[0]?.varningar).toEqual([
      { kod: 'annan_kontoplan', kontoplan: 'KOMMUNBAS' },
      { kod: 'obalanserade_verifikationer', antal: 1, forsta: ['A 7003 2024-03-01'] },
      { kod: 'utanfor_perioden', antal: 1, ore: 7_000 },
      { kod: 'intakter', ore: 2_550 },
      { kod: 'tillgangar', ore: 500_000 },
      { kod: 'finansiellt', ore: 1_000 },
      { kod: 'okanda_konton', konton: ['9999'], ore: 100 },
    ]);
  });

  it('ett räkenskapsår som inte täcker perioden sägs, tills det andra året också är inlagt', async () => {
    const nyckel = await prov.nyttArende();
    const nummer = await prov.rekvisition(nyckel, { period: { fran: '2023-07-01', till: '2024-06-30' } });
    expect((await skicka(nyckel, nummer, fil())).svar.filer[0]?.varningar).toEqual([{ kod: 'perioden_tacks_inte', rakenskapsar: { fran: '2024-01-01', till: '2024-12-31' } }]);
    const bada = await skicka(nyckel, nummer, fil({ ar: 2023, verifikationer: [{ dag: '20231231', rader: LON }] }), { namn: '2023.se' });
    // 60 000,50 + 40 000 + 60 000,50
    expect({ varningar: bada.svar.filer.map((f) => f.varningar), bokfort: bada.svar.jamforelse?.bokfortOre }).toEqual({ varningar: [[], []], bokfort: 16_000_100 });
  });

  it('en Excelfil med en rad per post', async () => {
    const { nyckel, nummer } = await medRekvisition({ resor_och_logi: 1_200 });
    const bok = new Workbook();
    const blad = bok.addWorksheet('Bokföring');
    blad.addRows([['Konto', 'Benämning', 'Projekt', 'Datum', 'Verifikation', 'Belopp'], [5810, 'Biljetter', 'P7', new Date('2024-02-01'), 'A 1', 1234.5], ['5810', 'Biljetter', 'P7', '2024-07-01', 'A 2', '10,00'], [7010, 'Lön', 'P8', '2024-02-01', 'A 3', 5]]);
    const xlsx = Buffer.from(await bok.xlsx.writeBuffer());
    const { status, svar } = await skicka(nyckel, nummer, xlsx, { namn: 'huvudbok.xlsx', objekt: 'P7' });
    expect({ status, fil: svar.filer[0], skillnad: svar.jamforelse?.skillnadOre }).toMatchObject({
      status: 201,
      fil: { format: 'xlsx', objekt: 'P7', konton: [{ konto: '5810', ore: 123_450 }], varningar: [{ kod: 'utanfor_perioden', antal: 1, ore: 1_000 }] },
      // 1 200 kr − 1 234,50 kr
      skillnad: -3_450,
    });
  });
});

describe('samma bokföring används inte två gånger', () => {
  it('samma fil, och samma verifikationer i en annan teckenkodning, avvisas med var de ligger', async () => {
    const [ena, andra_] = [await medRekvisition(), await medRekvisition()];
    const text = fil();
    expect((await skicka(ena.nyckel, ena.nummer, text)).status).toBe(201);
    for (const innehall of [iPc8(text), Buffer.from(text), Buffer.from(`\ufeff${text.replace('#GEN 20241231', '#GEN 20250101')}`)]) {
      for (const mal of [ena, andra_]) {
        const { status, svar } = await skicka<ProblemSvar>(mal.nyckel, mal.nummer, innehall);
        expect({ status, detail: svar.detail }).toEqual({ status: 422, detail: `Samma bokföring ligger redan under rekvisition ${ena.nummer} i ärendet ${ena.nyckel}.` });
      }
    }
    expect((await hamta(andra_.nyckel, andra_.nummer)).filer).toEqual([]);
  });

  it('fem som lägger in samma fil samtidigt på var sin rekvisition: en får den', async () => {
    const mal = await Promise.all(Array.from({ length: 5 }, () => medRekvisition()));
    const text = fil();
    const svar = await Promise.all(mal.map((m) => skicka<ProblemSvar>(m.nyckel, m.nummer, text)));
    expect(svar.map((s) => s.status).sort()).toEqual([201, 422, 422, 422, 422]);
  });

  it('några av samma verifikationer ger en varning med vilka de är', async () => {
    const nyckel = await prov.nyttArende();
    const forsta = await prov.rekvisition(nyckel);
    const text = fil();
    await skicka(nyckel, forsta, text);
    const annat = await prov.nyttArende();
    const nummer = await prov.rekvisition(annat);
    const { svar } = await skicka(annat, nummer, sie({ verifikationer: [{ dag: '20240131', rader: LON }], forsta: lopnummer }));
    expect(svar.filer[0]?.varningar).toEqual([{ kod: 'samma_verifikationer', arende: nyckel, nummer: forsta, antal: 1, forsta: [`A ${lopnummer} 2024-01-31`] }]);
    // Another company's voucher of the same number is another.
    const tredje = await medRekvisition();
    const frammande = sie({ orgnr: '556000-0002', verifikationer: [{ dag: '20240131', rader: LON }, { dag: '20240201', rader: LON }], forsta: lopnummer });
    expect((await skicka(tredje.nyckel, tredje.nummer, frammande)).svar.filer[0]?.varningar).toEqual([]);
  });

  it('en rättelse får vila på samma fil som den rekvisition den rättar', async () => {
    const nyckel = await prov.nyttArende();
    const rattad = await prov.rekvisition(nyckel);
    const text = fil();
    await skicka(nyckel, rattad, text);
    await prov.db.query(
      `UPDATE rekvisition SET status = 'attesterad', granskad = now(), granskad_av = registrerad_av, attesterad = now(), attesterad_av = $2, andel_hundradelar = 2500, godkant_kr = 1, tak_kr = 1, aterfort_kr = 0,
        tidigare_kr = 0, att_betala_kr = 0, begransad_av = 'andel', overbetalt_kr = 0, forskott_kvar_kr = 0 WHERE nummer = $3 AND arende_id = (SELECT id FROM arende WHERE nyckel = $1)`,
      [nyckel, await prov.person('chef'), rattad],
    );
    const rattelse = await prov.rekvisition(nyckel, { rattar: rattad });
    const { status, svar } = await skicka(nyckel, rattelse, text);
    expect({ status, varningar: svar.filer[0]?.varningar }).toEqual({ status: 201, varningar: [] });
    expect(svar.filer[0]?.bilaga).toBe((await hamta(nyckel, rattad)).filer[0]?.bilaga);
    // The attested one's accounts stay.
    expect(await andra<ProblemSvar>(nyckel, rattad, (await hamta(nyckel, rattad)).filer[0]?.id ?? '', 'makulering', { skal: 'x' })).toMatchObject({ status: 422 });
  });

  it('en fil som har tagits bort kan läggas in på rätt rekvisition, och bilagan finns kvar makulerad', async () => {
    const [fel, ratt] = [await medRekvisition(), await medRekvisition()];
    const text = fil();
    const { svar } = await skicka(fel.nyckel, fel.nummer, text);
    const bilaga = svar.filer[0]?.bilaga ?? '';
    const direkt = await prov.server.som('handlaggare')(`${API}/arenden/${fel.nyckel}/bilagor/${bilaga}/makulering`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"skal":"fel"}' });
    expect(direkt.status).toBe(422);
    expect((await andra(fel.nyckel, fel.nummer, svar.filer[0]?.id ?? '', 'makulering', { skal: 'Fel ärende' })).svar.filer).toEqual([]);
    expect((await skicka(ratt.nyckel, ratt.nummer, text)).status).toBe(201);
    const { bilagor } = (await (await prov.server.som('handlaggare')(`${API}/arenden/${fel.nyckel}/bilagor`)).json()) as BilagorSvar;
    expect(bilagor).toMatchObject([{ id: bilaga, makulerad: { skal: 'Fel ärende' } }]);
  });

  it('en verifikation i två filer under samma rekvisition avvisas, så att den inte räknas två gånger', async () => {
    const { nyckel, nummer } = await medRekvisition();
    const forsta = lopnummer + 10;
    expect((await skicka(nyckel, nummer, fil())).status).toBe(201);
    // The same vouchers with one more: other bytes, and another content.
    const mer = sie({ verifikationer: [{ dag: '20240131', rader: LON }, { dag: '20240630', rader: KONSULT }, { dag: '20240630', rader: LON }], forsta });
    const { status, svar } = await skicka<ProblemSvar>(nyckel, nummer, mer, { namn: 'mer.se' });
    expect({ status, falt: svar.falt[0]?.falt }).toEqual({ status: 422, falt: 'fil' });
    expect(svar.falt[0]?.meddelande).toMatch(/^2 verifikationer i filen ligger redan under rekvisitionen i en annan fil, till exempel /);
    const { filer } = await hamta(nyckel, nummer);
    expect(filer.map((f) => f.namn)).toEqual(['bokforing.se']);
    await andra(nyckel, nummer, filer[0]?.id ?? '', 'makulering', { skal: 'Ersätts' });
    expect((await skicka(nyckel, nummer, mer, { namn: 'mer.se' })).status).toBe(201);
  });

  it('samma begäran en gång till ger samma svar', async () => {
    const { nyckel, nummer } = await medRekvisition();
    const text = fil();
    const forst = await skicka(nyckel, nummer, text, { idempotens: `bokforing-${nyckel}` });
    expect(await skicka(nyckel, nummer, text, { idempotens: `bokforing-${nyckel}` })).toEqual(forst);
  });
});

describe('det som inte går att läsa avvisas med rad och orsak, och inget sparas', () => {
  const bok = async (...rader: unknown[][]): Promise<Buffer> => {
    const b = new Workbook();
    b.addWorksheet('Bokföring').addRows(rader);
    return Buffer.from(await b.xlsx.writeBuffer());
  };
  it.each<[string, string, () => Promise<Buffer> | Buffer, number, Partial<ProblemSvar['falt'][number]>]>([
    ['avbruten mitt i en verifikation', 'a.se', () => iPc8(fil().split('#TRANS 6550')[0] ?? ''), 422, { falt: 'fil, rad 22', meddelande: 'Filen tar slut mitt i en verifikation.' }],
    ['typ 1', 'a.se', () => iPc8(fil().replace('#SIETYP 4', '#SIETYP 1')), 422, { meddelande: 'Filen är av SIE-typ 1 och har inga transaktioner.' }],
    ['fel belopp', 'a.se', () => iPc8(fil().replace('60000.50', '60000,50')), 422, { falt: 'fil, rad 19', last: '60000,50', meddelande: 'Beloppet är inte ett belopp.' }],
    ['en text som inte är SIE', 'a.se', () => Buffer.from('hej'), 422, { falt: 'fil, rad 1', meddelande: 'Filen är inte en SIE-fil.' }],
    ['tom', 'a.se', () => Buffer.from(''), 400, { falt: 'fil', meddelande: 'Filen är tom.' }],
    ['fel ändelse', 'a.html', () => iPc8(fil()), 415, { falt: 'fil' }],
    ['en bild', 'a.se', () => Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000', 'hex'), 415, { meddelande: 'Filens innehåll är varken SIE eller Excel.' }],
    ['Excel utan kolumnen Belopp', 'a.xlsx', () => bok(['Konto', 'Datum'], ['7010', '2024-01-01']), 422, { falt: 'blad Bokföring, rad 1, kolumn Belopp', meddelande: 'Kolumnen saknas.' }],
    ['Excel med tre decimaler', 'a.xlsx', () => bok(['Konto', 'Datum', 'Belopp'], ['7010', '2024-01-01', '1,505']), 422, { falt: 'blad Bokföring, rad 2, kolumn Belopp', last: '1,505' }],
    ['Excel utan rader', 'a.xlsx', () => bok(['Konto', 'Datum', 'Belopp']), 422, { meddelande: 'Filen har inga bokföringsposter.' }],
  ])('%s', async (_namn, namn, gor, status, forsta) => {
    const { nyckel, nummer } = await medRekvisition();
    const svar = await skicka<ProblemSvar>(nyckel, nummer, await gor(), { namn });
    expect({ status: svar.status, falt: svar.svar.falt[0] }).toMatchObject({ status, falt: forsta });
    expect((await hamta(nyckel, nummer)).filer).toEqual([]);
    const { rows } = await prov.db.query('SELECT 1 FROM bilaga b JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = $1', [nyckel]);
    expect(rows).toEqual([]);
  });

  it('en fil på 50 MB', async () => {
    const { nyckel, nummer } = await medRekvisition();
    const { status, svar } = await skicka<ProblemSvar>(nyckel, nummer, Buffer.alloc(50 * 1024 * 1024, '#'));
    expect({ status, kod: svar.kod }).toEqual({ status: 413, kod: 'for_stort' });
  });

  it('ett projekt som inte finns i filen, en avgjord rekvisition, ett förskott och en rekvisition som inte finns', async () => {
    const { nyckel, nummer } = await medRekvisition();
    expect(await skicka<ProblemSvar>(nyckel, nummer, fil(), { objekt: '6:777' })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'objekt', last: '6:777' }] } });
    expect((await hamta(nyckel, nummer)).filer).toEqual([]);
    const avslagen = await prov.rekvisition(nyckel, { status: 'avslagen', period: { fran: '2025-01-01', till: '2025-02-01' } });
    expect(await skicka<ProblemSvar>(nyckel, avslagen, fil())).toMatchObject({ status: 422, svar: { detail: `Rekvisition ${avslagen} är avgjord, och dess bokföring ändras inte.` } });
    const forskott = await prov.rekvisition(nyckel, { slag: 'forskott', period: null, begart: 1_000 });
    expect(await skicka<ProblemSvar>(nyckel, forskott, fil())).toMatchObject({ status: 422 });
    expect(await skicka<ProblemSvar>(nyckel, 99, fil())).toMatchObject({ status: 404 });
  });

  it('den som inte har rätt, och ett ärende med sekretess', async () => {
    const { nyckel, nummer } = await medRekvisition();
    expect(await skicka<ProblemSvar>(nyckel, nummer, fil(), { roll: 'lasare' })).toMatchObject({ status: 403 });
    expect((await skicka(nyckel, nummer, fil(), { roll: 'ekonom' })).status).toBe(201);
    expect((await hamta(nyckel, nummer, 'lasare')).farLaggaIn).toBe(false);
    await prov.db.query("UPDATE arende SET sekretess = '30 kap. 23 § OSL' WHERE nyckel = $1", [nyckel]);
    expect((await prov.server.som('lasare')(vag(nyckel, nummer))).status).toBe(403);
    expect((await prov.server.som('handlaggare')(vag(nyckel, nummer))).status).toBe(200);
    // Who examines and attests the claim sees what it rests on.
    expect((await prov.server.som('ekonom')(vag(nyckel, nummer))).status).toBe(200);
  });
});
