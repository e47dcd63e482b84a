import { dagarEfter, dagIStockholm } from '@anslag/doman';
import type { Andring, AnsokanSvar, ArsbokslutRaderSvar, ArsbokslutSvar, NyttArsbokslutSvar, ArendeandringSvar, ArendeListaSvar, ArendeSvar, ForslagSvar, OrganisationslistaSvar, OrganisationSvar, ProblemSvar, RegistreratArendeSvar } from '@anslag/kontrakt';
import { DataSource } from 'typeorm';
import { nyServer, type Provserver } from '../stod/app';
import { FORSLAG } from '../stod/beslutsprov';
import { nyPerson, type Person } from '../stod/person';

const IDAG = dagIStockholm(new Date());
let server: Provserver;
let db: DataSource;
let handlaggare: Person;
let annan: Person;
let admin: Person;
let lasare: Person;

beforeAll(async () => {
  server = await nyServer('exempel');
  db = await new DataSource({ type: 'postgres', url: server.databas }).initialize();
  handlaggare = await nyPerson(server, 'Hanna Handläggare', 'handlaggare');
  annan = await nyPerson(server, 'Anton Annan', 'handlaggare');
  admin = await nyPerson(server, 'Adam Admin', 'administrator');
  lasare = await nyPerson(server, 'Lars Läsare', 'lasare');
});
afterAll(async () => {
  await db?.destroy();
  await server?.slapp();
});

interface Utfall<T> {
  status: number;
  svar: T & Omit<ProblemSvar, 'status'>;
}
async function sand<T>(person: Person, method: string, vag: string, kropp?: object, huvuden: Record<string, string> = {}): Promise<Utfall<T>> {
  const svar = await person.anropa(`/api/v1/${vag}`, {
    method,
    headers: { ...(kropp ? { 'content-type': 'application/json' } : {}), ...huvuden },
    ...(kropp ? { body: JSON.stringify(kropp) } : {}),
  });
  return { status: svar.status, svar: (await svar.json()) as T & Omit<ProblemSvar, 'status'> };
}

let lopnummer = 800_000;
const nyttDnr = () => `26RS${++lopnummer}`;
const PROJEKT = { namn: 'Gröna vägar', stodtyp: 'projekt', inkom: '2026-02-03', sokande: 'Exempelstiftelsen', kommuner: ['Hallsberg', 'Kumla'] };
const registrera = (person: Person, kropp: object, huvuden?: Record<string, string>) => sand<RegistreratArendeSvar>(person, 'POST', 'arenden', kropp, huvuden);
const arendet = async (nyckel: string) => (await sand<ArendeSvar>(admin, 'GET', `arenden/${nyckel}`)).svar;
const ansokan = async (nyckel: string, person = admin) => (await sand<AnsokanSvar>(person, 'GET', `arenden/${nyckel}/ansokan`)).svar;
const andra = (person: Person, nyckel: string, kropp: object) => sand<ArendeandringSvar>(person, 'PUT', `arenden/${nyckel}/ansokan`, kropp);
async function historik(nyckel: string): Promise<{ handelse: string; aktor: string; roll: string; skal: string | null; andringar: Andring[] }[]> {
  const rader = await db.query<{ handelse: string; aktor: string; roll: string; skal: string | null; andringar: string }[]>(
    'SELECT h.handelse, h.aktor, h.roll, h.skal, h.andringar FROM historik h JOIN arende a ON a.id = h.arende_id WHERE a.nyckel = $1 ORDER BY h.nummer DESC',
    [nyckel],
  );
  return rader.map((r) => ({ ...r, andringar: JSON.parse(r.andringar) as Andring[] }));
}
async function nyttArende(extra: object = {}): Promise<string> {
  const { status, svar } = await registrera(handlaggare, { ...PROJEKT, diarienummer: nyttDnr(), tarArendet: true, ...extra });
  expect({ status, svar }).toMatchObject({ status: 201 });
  return svar.nyckel;
}
const falten = ({ svar }: Utfall<unknown>) => svar.falt.map((f) => f.falt);

describe('registrera ett ärende', () => {
  it('numret läses som det skrivs och återges i sin form; ärendet är inkommet och har den som registrerade som handläggare', async () => {
    const dnr = nyttDnr();
    const { status, svar } = await registrera(handlaggare, { ...PROJEKT, diarienummer: `Dnr: ${dnr.toLowerCase().replace('rs', ' rs ')}`, tarArendet: true });
    expect({ status, svar }).toEqual({
      status: 201,
      svar: { nyckel: dnr, diarienummer: dnr, nypsId: null, namn: 'Gröna vägar', stodtyp: 'projekt', sokande: 'Exempelstiftelsen', organisation: null, version: 1 },
    });
    expect(await arendet(dnr)).toMatchObject({ status: 'inkommen', lage: null, handlaggare: { namn: 'Hanna Handläggare' }, kommuner: ['Hallsberg', 'Kumla'], version: 1, beslut: [], organisation: null, mottagartyp: null });
    expect(await ansokan(dnr)).toMatchObject({ inkom: '2026-02-03', soktAndel: null, delar: [], delmal: [], budget: null });
    expect(await historik(dnr)).toEqual([
      expect.objectContaining({
        handelse: 'arende.registrerat',
        aktor: 'Hanna Handläggare',
        roll: 'handlaggare',
        andringar: expect.arrayContaining([
          { falt: 'Diarienummer', fore: null, efter: dnr },
          { falt: 'Ansökan inkom', fore: null, efter: '2026-02-03' },
          { falt: 'Handläggare', fore: null, efter: 'Hanna Handläggare' },
        ]),
      }),
    ]);
  });

  it('det som inte är beslutat står först i listan, och kan väljas på status', async () => {
    const nyckel = await nyttArende({ namn: 'Ett nytt ärende i listan' });
    const lista = (fraga: string) => sand<ArendeListaSvar>(lasare, 'GET', `arenden?${fraga}`);
    const { svar } = await lista('status=inkommen&sok=nytt+ärende+listan');
    expect(svar.rader).toEqual([expect.objectContaining({ nyckel, status: 'inkommen', lage: null, beslutat: null, inkom: '2026-02-03', beviljat: null })]);
    expect((await lista('perSida=1')).svar.rader).toEqual([expect.objectContaining({ lage: null })]);
    expect((await lista('status=beslutad&sok=nytt+ärende+listan')).svar.antal).toBe(0);
    const csv = await (await lasare.anropa('/api/v1/arenden.csv?status=inkommen&sok=nytt+ärende+listan')).text();
    expect(csv).toContain('Inkommen;2026-02-03;;;');
  });

  it.each([
    ['inget nummer', {}, ['diarienummer']],
    ['ett nummer som inget är', { diarienummer: '2026-RS-1' }, ['diarienummer']],
    ['ett trasigt NYPS-id', { diarienummer: '26RS700001', nypsId: 'Regt-53' }, ['nypsId']],
    ['en dag som inte har varit', { diarienummer: '26RS700001', inkom: dagarEfter(IDAG, 1) }, ['inkom']],
    ['ett projekt utan sökande', { diarienummer: '26RS700001', sokande: undefined }, ['sokande']],
    ['ett projekt med mottagartyp', { diarienummer: '26RS700001', mottagartyp: 'butik' }, ['mottagartyp']],
    ['en kommun som inte finns', { diarienummer: '26RS700001', kommuner: ['Kumla', 'Ankeborg'] }, ['kommuner']],
    ['en organisation som inte finns', { diarienummer: '26RS700001', organisation: '00000000-0000-4000-8000-000000000000' }, ['organisation']],
    ['ett företagsstöd utan det som hör till', { diarienummer: '26RS700001', stodtyp: 'foretagsstod', kommuner: undefined }, ['stodform', 'bransch', 'kommun']],
    ['en stödform av annan stödtyp', { diarienummer: '26RS700001', stodtyp: 'foretagsstod', kommuner: undefined, stodform: 'Kommersiell service', bransch: 'IT', kommun: 'Kumla' }, ['stodform']],
    ['kommersiell service utan mottagartyp', { diarienummer: '26RS700001', stodtyp: 'kommersiell_service', kommuner: undefined, stodform: 'Kommersiell service', kommun: 'Kumla' }, ['mottagartyp']],
    ['tomt namn', { diarienummer: '26RS700001', namn: ' ' }, ['namn']],
  ])('%s vägras vid sitt fält, och inget sparas', async (_, extra, falt) => {
    const utfall = await registrera(handlaggare, { ...PROJEKT, ...extra });
    expect({ status: utfall.status, kod: utfall.svar.kod, falt: falten(utfall) }).toEqual({ status: 400, kod: 'formfel', falt });
    expect((await sand(admin, 'GET', 'arenden/26RS700001')).status).toBe(404);
  });

  it('företagsstöd och kommersiell service har sina egna uppgifter', async () => {
    const [foretag, butik] = [nyttDnr(), nyttDnr()];
    const a = await registrera(annan, { namn: 'Ny maskin', stodtyp: 'foretagsstod', inkom: IDAG, sokande: 'Verkstad AB', diarienummer: foretag, stodform: 'Såddbidrag', bransch: 'Industri', kommun: 'Degerfors', kon: 'K' });
    const b = await registrera(admin, { namn: 'Lanthandeln', stodtyp: 'kommersiell_service', inkom: IDAG, sokande: 'Byns Livs AB', diarienummer: butik, stodform: 'Kommersiell service', kommun: 'Hällefors', mottagartyp: 'butik' });
    expect([a.status, b.status]).toEqual([201, 201]);
    expect(await arendet(foretag)).toMatchObject({ stodform: 'Såddbidrag', bransch: 'Industri', kommun: 'Degerfors', kon: 'K', handlaggare: null });
    expect(await arendet(butik)).toMatchObject({ stodform: 'Kommersiell service', kommun: 'Hällefors', mottagartyp: 'butik' });
  });

  it('ett nummer som redan finns vägras, och det ärende som har det nämns', async () => {
    const nyps = '990001';
    const nyckel = await nyttArende({ nypsId: nyps });
    const dnr = await registrera(annan, { ...PROJEKT, diarienummer: '20rs 3419' });
    expect({ status: dnr.status, detail: dnr.svar.detail, falt: falten(dnr) }).toEqual({ status: 409, detail: expect.stringContaining('20RS3419, Smart tillväxt 2021'), falt: ['diarienummer'] });
    const bada = await registrera(annan, { ...PROJEKT, diarienummer: nyttDnr(), nypsId: '990 001' });
    expect({ status: bada.status, falt: bada.svar.falt }).toEqual({ status: 409, falt: [expect.objectContaining({ falt: 'nypsId', last: nyps, meddelande: expect.stringContaining(nyckel) })] });
  });

  it('av flera som registrerar samma nummer samtidigt lyckas en', async () => {
    const diarienummer = nyttDnr();
    const svar = await Promise.all([...Array(5)].map(() => registrera(annan, { ...PROJEKT, diarienummer })));
    expect(svar.map((s) => s.status).sort()).toEqual([201, 409, 409, 409, 409]);
  });

  it('samma begäran två gånger registrerar en gång', async () => {
    const kropp = { ...PROJEKT, diarienummer: nyttDnr() };
    const huvuden = { 'idempotency-key': `prov-${kropp.diarienummer}` };
    const [forsta, andra] = [await registrera(annan, kropp, huvuden), await registrera(annan, kropp, huvuden)];
    expect([forsta.status, andra.status]).toEqual([201, 201]);
    expect(andra.svar).toEqual(forsta.svar);
  });

  it('bara den som är handläggare kan ta det, och den som bara läser kan inte registrera', async () => {
    expect((await registrera(admin, { ...PROJEKT, diarienummer: nyttDnr(), tarArendet: true })).status).toBe(403);
    expect((await registrera(lasare, { ...PROJEKT, diarienummer: nyttDnr() })).status).toBe(403);
  });
});

const BUDGET = {
  avser: 'projektet',
  kostnader: [{ kategori: 'Egen personal', celler: { 2026: 600_000, 2027: 400_000 } }, { kategori: 'Resor', celler: { 2026: 10_000, 2027: null } }],
  finansiering: [{ kategori: 'Region Örebro län 1:1', celler: { 2026: 150_000, 2027: 100_000 }, typ: 'offentlig', egen11: true }],
};

describe('ansökan', () => {
  it('alla delar sparas och läses som de skrevs; det som utelämnas är orört', async () => {
    const nyckel = await nyttArende();
    const delmal = [
      { rubrik: 'Mötesplatser', innehall: 'Tre mötesplatser finns.', aktiviteter: ['Kartlägga', 'Bygga'] },
      { rubrik: 'Kunskap', innehall: null, aktiviteter: [] },
    ];
    const forsta = await andra(handlaggare, nyckel, {
      version: 1,
      inkom: '2026-02-04',
      soktAndel: 2500,
      soktBelopp: 250_000,
      period: { fran: '2026-06-01', till: '2027-12-31' },
      sammanfattning: 'Kort om projektet.',
      delar: [
        { del: 'projektmal', innehall: 'Fler möts.\n\nÄven på landsbygden.' },
        { del: 'bakgrund', innehall: 'Få möts i dag.' },
      ],
      delmal,
      budget: BUDGET,
    });
    expect(forsta).toEqual({ status: 200, svar: { nyckel, version: 2 } });
    const hel = await ansokan(nyckel);
    expect(hel).toMatchObject({
      version: 2,
      undanhallet: false,
      inkom: '2026-02-04',
      soktAndel: 2500,
      soktBelopp: 250_000,
      period: { fran: '2026-06-01', till: '2027-12-31' },
      sammanfattning: 'Kort om projektet.',
      delar: [
        { del: 'bakgrund', innehall: 'Få möts i dag.' },
        { del: 'projektmal', innehall: 'Fler möts.\n\nÄven på landsbygden.' },
      ],
      delmal,
    });
    // 600 000 + 400 000 + 10 000 against 250 000.
    expect(hel.budget?.budget.kostnader[1]).toEqual({ kategori: 'Resor', angivenSumma: null, celler: { 2026: 10_000, 2027: null } });
    expect(hel.budget?.granskning.avvikelser.map((a) => a.kod)).toEqual(expect.arrayContaining(['kostnader_finansiering', 'okanda_celler']));

    expect((await andra(handlaggare, nyckel, { version: 2, delar: [{ del: 'bakgrund', innehall: '' }], soktAndel: null })).status).toBe(200);
    expect(await ansokan(nyckel)).toEqual({ ...hel, version: 3, soktAndel: null, delar: [hel.delar[1]], budget: expect.anything() });
    const poster = await historik(nyckel);
    expect(poster[0]).toMatchObject({ handelse: 'ansokan.andrad', andringar: [{ falt: 'Version' }, { falt: 'Sökt andel', fore: '25 %', efter: null }, { falt: 'Bakgrund', fore: 'Få möts i dag.', efter: null }] });
    expect(poster[1]?.andringar.map((a) => a.falt)).toEqual(['Version', 'Ansökan inkom', 'Sökt andel', 'Sökt belopp', 'Sökt start', 'Sökt slut', 'Sammanfattning', 'Bakgrund', 'Projektmål', 'Delmål', 'Budget']);
    const forr = await db.query<unknown[]>("SELECT FROM forr.arendetext t JOIN arende a ON a.id = t.arende_id WHERE a.nyckel = $1 AND t.innehall = 'Få möts i dag.'", [nyckel]);
    expect(forr).toHaveLength(1);
  });

  it('samma innehåll igen är ingen ändring', async () => {
    const nyckel = await nyttArende();
    const kropp = { delar: [{ del: 'bakgrund', innehall: 'Samma.' }], budget: BUDGET, soktBelopp: 1 };
    await andra(handlaggare, nyckel, { version: 1, ...kropp });
    expect((await andra(handlaggare, nyckel, { version: 2, ...kropp })).svar).toEqual({ nyckel, version: 2 });
  });

  it.each([
    ['andelen 0', { soktAndel: 0 }, 'soktAndel'],
    ['andelen 100,01', { soktAndel: 10_001 }, 'soktAndel'],
    ['ett negativt belopp', { soktBelopp: -1 }, 'soktBelopp'],
    ['ett belopp med ören', { soktBelopp: 1.5 }, 'soktBelopp'],
    ['slut före start', { period: { fran: '2026-02-02', till: '2026-02-01' } }, 'period.till'],
    ['en del som inte finns', { delar: [{ del: 'bedomning', innehall: 'x' }] }, 'delar.0.del'],
    ['samma del två gånger', { delar: [{ del: 'bakgrund', innehall: 'x' }, { del: 'bakgrund', innehall: 'y' }] }, 'delar.1.del'],
    ['vänd skrift', { delar: [{ del: 'bakgrund', innehall: 'a\u202eb' }] }, 'delar.0.innehall'],
    ['ett styrtecken i en lista', { delmal: [{ rubrik: 'A', aktiviteter: ['a', 'b\u0007'] }] }, 'delmal.0.aktiviteter.1'],
    ['inkom före 1995', { inkom: '1994-12-31' }, 'inkom'],
    ['för lång text', { delar: [{ del: 'bakgrund', innehall: 'x'.repeat(50_001) }] }, 'delar.0.innehall'],
    ['ett delmål utan rubrik', { delmal: [{ rubrik: '', aktiviteter: [] }] }, 'delmal.0.rubrik'],
    ['en tom aktivitet', { delmal: [{ rubrik: 'A', aktiviteter: ['a', ' '] }] }, 'delmal.0.aktiviteter'],
    ['en cell som inte är hela kronor', { budget: { ...BUDGET, kostnader: [{ kategori: 'A', celler: { 2026: 1.5 } }] } }, 'budget.kostnader.0.celler.2026'],
    ['ett år som inte är ett', { budget: { ...BUDGET, kostnader: [{ kategori: 'A', celler: { x: 1 } }] } }, 'budget.kostnader.0.celler.x'],
    ['celler som en lista', { budget: { ...BUDGET, kostnader: [{ kategori: 'A', celler: [1] }] } }, 'budget.kostnader.0.celler'],
    ['mottagartyp på ett projekt', { mottagartyp: 'butik' }, 'mottagartyp'],
    ['en dag som inte har varit', { inkom: dagarEfter(IDAG, 1) }, 'inkom'],
    ['en okänd uppgift', { tak: 1 }, 'tak'],
  ])('%s vägras vid sitt fält', async (_, kropp, falt) => {
    const nyckel = await nyttArende();
    const utfall = await andra(handlaggare, nyckel, { version: 1, ...kropp });
    expect({ status: utfall.status, falt: falten(utfall) }).toEqual({ status: 400, falt: [falt] });
    expect((await arendet(nyckel)).version).toBe(1);
  });

  it.each([
    [{ budget: { ...BUDGET, kostnader: [{ kategori: 'A', celler: { 2026: { kr: 1 } } }] } }, 'ett objekt'],
    [{ budget: { ...BUDGET, kostnader: [{ kategori: 'A', celler: [{}, {}] }] } }, '2 celler'],
    [{ delmal: Array.from({ length: 51 }, () => ({ rubrik: 'A', aktiviteter: [] })) }, '51 delmal'],
  ])('det som lästes sägs kort, som text', async (kropp, last) => {
    const utfall = await andra(handlaggare, await nyttArende(), { version: 1, ...kropp });
    expect(utfall.svar.falt.map((f) => f.last)).toEqual([last]);
  });

  it('ett år som saknas i adressen, och en beslutstext där inget är beslutat', async () => {
    expect((await sand<object>(handlaggare, 'GET', 'anslag/undefined')).svar.falt).toMatchObject([{ falt: 'ar', last: 'saknas' }]);
    expect((await sand<object>(handlaggare, 'GET', 'arenden/20RS3419/beslutstext?dag=2020-01-01')).svar.detail).toBe('Ett beslut i ärende 20RS3419 finns inte.');
  });

  it('en gammal version vägras med vad som ändrats, och bara den egna handläggaren ändrar', async () => {
    const nyckel = await nyttArende();
    await andra(handlaggare, nyckel, { version: 1, soktBelopp: 100 });
    const gammal = await andra(handlaggare, nyckel, { version: 1, soktBelopp: 200 });
    expect({ status: gammal.status, aktuell: gammal.svar.aktuell }).toMatchObject({ status: 409, aktuell: { version: 2, andrat: [{ falt: 'Sökt belopp', efter: '100 kr' }] } });
    expect((await andra(annan, nyckel, { version: 2, soktBelopp: 200 })).status).toBe(403);
    expect((await andra(lasare, nyckel, { version: 2, soktBelopp: 200 })).status).toBe(403);
  });

  it('är något beslutat behövs ett skäl', async () => {
    const { version } = await arendet('20RS3419');
    const utan = await andra(admin, '20RS3419', { version, soktBelopp: 1_912_400, delar: [{ del: 'avgransning', innehall: 'Ny.' }] });
    expect({ status: utan.status, falt: falten(utan) }).toEqual({ status: 400, falt: ['skal'] });
    expect((await andra(admin, '20RS3419', { version, delar: [{ del: 'avgransning', innehall: 'Ny.' }], skal: 'Rättat efter samtal' })).status).toBe(200);
    expect((await historik('20RS3419'))[0]).toMatchObject({ handelse: 'ansokan.andrad', skal: 'Rättat efter samtal' });
  });

  it('visas som den var registrerad då', async () => {
    const nyckel = await nyttArende();
    await andra(handlaggare, nyckel, { version: 1, delar: [{ del: 'bakgrund', innehall: 'Först.' }], budget: BUDGET });
    const [{ nu } = { nu: '' }] = await db.query<{ nu: string }[]>(`SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS nu`);
    await andra(handlaggare, nyckel, { version: 2, delar: [{ del: 'bakgrund', innehall: 'Sedan.' }], budget: null });
    const da = (await sand<AnsokanSvar>(admin, 'GET', `arenden/${nyckel}/ansokan?registrerat=${encodeURIComponent(nu)}`)).svar;
    expect(da).toMatchObject({ delar: [{ innehall: 'Först.' }], budget: { budget: { avser: 'projektet' } } });
    expect(await ansokan(nyckel)).toMatchObject({ delar: [{ innehall: 'Sedan.' }], budget: null });
  });

  it('ett förslag till bifall tar över ansökans budget, och ansökans ändras sedan utan den', async () => {
    const nyckel = await nyttArende();
    await andra(handlaggare, nyckel, { version: 1, budget: BUDGET, soktBelopp: 100_000 });
    const forslag = await sand<ForslagSvar>(handlaggare, 'POST', `arenden/${nyckel}/forslag`, { ...FORSLAG, version: 2 });
    expect(forslag.status).toBe(201);
    await andra(handlaggare, nyckel, { version: forslag.svar.version, budget: { ...BUDGET, kostnader: [] } });
    const { beslut } = await arendet(nyckel);
    const ansokans = (await ansokan(nyckel)).budget?.budget;
    expect(beslut[0]?.budget?.budget.kostnader).toHaveLength(2);
    expect(beslut[0]?.budget?.budget.finansiering).toEqual([{ kategori: 'Region Örebro län 1:1', angivenSumma: null, celler: { 2026: 150_000, 2027: 100_000 }, typ: 'offentlig', form: null, egen11: true }]);
    expect(ansokans?.kostnader).toEqual([]);
  });
});

describe('årets ansökningar', () => {
  it('räknas i årsbokslutet: inkomna, återkallade och avvisade, med raderna bakom; okända dagar ger okänt', async () => {
    const inkomna = [await nyttArende({ inkom: '2025-02-03' }), await nyttArende({ inkom: '2025-12-31' })];
    await nyttArende({ inkom: '2026-01-01' });
    for (const [i, grund] of ['aterkallad', 'avvisad'].entries()) {
      await db.query(
        `INSERT INTO beslut (arende_id, nummer, namn, slag, lage, beslutad_fran, beslutad_till, budgetar, beslutsniva, avskrivningsgrund)
         SELECT id, 1, namn, 'avskrivning', 'beslutad', '2025-12-31', '2025-12-31', 2025, 'namnd', $2 FROM arende WHERE nyckel = $1`,
        [inkomna[i], grund],
      );
    }
    const { svar: gjort } = await sand<NyttArsbokslutSvar>(admin, 'POST', 'arsbokslut', { budgetar: 2025 });
    const { svar } = await sand<ArsbokslutSvar>(admin, 'GET', `arsbokslut/2025/${gjort.nummer}`);
    const tabell = svar.innehall.tabeller.find((t) => t.id === 'ansokningar');
    const projekt = tabell?.rader.find((r) => r.id === 'projekt')?.celler;
    const siffror = Object.fromEntries((tabell?.kolumner ?? []).map((k, i) => [k.id, projekt?.[i]]));
    expect(siffror).toMatchObject({ inkomna: 2, beslutade: 2, beviljade: 0, avskrivna: 2, aterkallade: 1, avvisade: 1 });
    const bakom = await sand<ArsbokslutRaderSvar>(lasare, 'GET', `arsbokslut/2025/${gjort.nummer}/rader?tabell=ansokningar&rad=projekt&kolumn=inkomna`);
    expect(bakom.svar.ansokningar.map((a) => [a.nyckel, a.inkom])).toEqual([
      [inkomna[0], '2025-02-03'],
      [inkomna[1], '2025-12-31'],
    ]);
    // The example's applications of 2020 state no day.
    const exempel = (await sand<ArsbokslutSvar>(admin, 'GET', 'arsbokslut/2020/1')).svar.innehall.tabeller.find((t) => t.id === 'ansokningar');
    expect([exempel?.kolumner[0]?.id, exempel?.rader.find((r) => r.id === 'summa')?.celler[0]]).toEqual(['inkomna', null]);
  });
});

describe('registret över organisationer', () => {
  const laggUpp = (kropp: object, person = handlaggare) => sand<OrganisationSvar>(person, 'POST', 'organisationer', kropp);

  it('samma nummer från flera samtidigt: ett tas emot, de andra får veta vid fältet', async () => {
    // 5560000001: 1+5+3+0+0+0+0+0+0+1 = 10
    const utfall = await Promise.all([1, 2, 3, 4].map((n) => laggUpp({ namn: `Samtidig ${n}`, slag: 'foretag', organisationsnummer: '556000-0001' })));
    expect(utfall.map((u) => u.status).sort()).toEqual([201, 409, 409, 409]);
    expect(utfall.filter((u) => u.status === 409).map(falten)).toEqual([['organisationsnummer'], ['organisationsnummer'], ['organisationsnummer']]);
  });

  it('ett postnummer är fem siffror, och bara nollor är inget organisationsnummer', async () => {
    const fel = await laggUpp({ namn: 'Fel post', slag: 'foretag', postnummer: '7022' });
    expect({ status: fel.status, falt: falten(fel) }).toEqual({ status: 400, falt: ['postnummer'] });
    expect((await laggUpp({ namn: 'Noll', slag: 'foretag', organisationsnummer: '0000000000' })).svar.falt).toMatchObject([{ falt: 'organisationsnummer', meddelande: 'Organisationsnumret är inte giltigt.' }]);
  });

  it('läggs upp med numret i sin form, hittas på namn och nummer, och ändras av administratören', async () => {
    const ny = await laggUpp({ namn: 'Stockholms stad', slag: 'kommun', organisationsnummer: '212000-0142', adress: 'Ragnar Östbergs plan 1', postnummer: '11220', postort: 'Stockholm' });
    expect(ny).toMatchObject({ status: 201, svar: { organisationsnummer: '2120000142', postnummer: '112 20', version: 1 } });
    const sok = async (text: string) => (await sand<OrganisationslistaSvar>(lasare, 'GET', `organisationer?sok=${encodeURIComponent(text)}`)).svar.rader.map((r) => r.namn);
    expect(await sok('stockholms')).toEqual(['Stockholms stad']);
    expect(await sok('212000-01')).toEqual(['Stockholms stad']);
    expect(await sok('%')).toEqual([]);
    const andring = { version: 1, skal: 'Bytt namn', namn: 'Stockholms kommun', adress: null };
    expect((await sand(handlaggare, 'PATCH', `organisationer/${ny.svar.id}`, andring)).status).toBe(403);
    expect(await sand<OrganisationSvar>(admin, 'PATCH', `organisationer/${ny.svar.id}`, andring)).toMatchObject({ status: 200, svar: { namn: 'Stockholms kommun', adress: null, postort: 'Stockholm', version: 2 } });
    expect((await sand(admin, 'PATCH', `organisationer/${ny.svar.id}`, andring)).status).toBe(409);
    const nyckel = await nyttArende({ organisation: ny.svar.id, sokande: undefined });
    expect(await arendet(nyckel)).toMatchObject({ sokande: 'Stockholms kommun', organisation: { id: ny.svar.id, organisationsnummer: '2120000142' } });
  });

  it('samma nummer eller namn en gång till vägras', async () => {
    await laggUpp({ namn: 'Föreningen Byn', slag: 'forening' });
    const namn = await laggUpp({ namn: 'föreningen byn', slag: 'forening' });
    expect({ status: namn.status, falt: falten(namn) }).toEqual({ status: 409, falt: ['namn'] });
    await laggUpp({ namn: 'Region Västmanland', slag: 'region', organisationsnummer: '232100-0172' });
    const nummer = await laggUpp({ namn: 'Västmanland', slag: 'region', organisationsnummer: '2321000172' });
    expect({ status: nummer.status, falt: falten(nummer) }).toEqual({ status: 409, falt: ['organisationsnummer'] });
  });

  it.each(['811218-9876', '198112189876', '212000-0143', '12'])('numret %s vägras, och ett personnummer återges inte', async (organisationsnummer) => {
    const utfall = await laggUpp({ namn: 'Firma', slag: 'foretag', organisationsnummer });
    expect({ status: utfall.status, falt: falten(utfall) }).toEqual({ status: 400, falt: ['organisationsnummer'] });
    if (organisationsnummer.includes('1218')) expect(JSON.stringify(utfall.svar)).not.toContain('1218');
  });
});
