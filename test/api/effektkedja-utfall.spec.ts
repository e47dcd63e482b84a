import type { LoggningSvar, NodandringSvar } from '@anslag/kontrakt';
import { IAR, IDAG, KEDJENYCKEL, type Kedjeprov, nyttKedjeprov } from '../stod/kedjeprov';
import { nyPerson } from '../stod/person';

let prov: Kedjeprov;
let ider: Record<'a1' | 'p1' | 'ek1' | 'm1', string>;
beforeAll(async () => {
  prov = await nyttKedjeprov();
});
beforeEach(async () => {
  ider = await prov.enkelKedja();
});
afterAll(() => prov?.slapp());

const UTFALL = { ar: 2021, datum: '2021-11-30', lage: 'uppnadd', grund: 'uppfoljning', varde: 4200, kvinnor: 20, man: 22, kommentar: 'Två omgångar', kalla: 'Lägesrapport', lank: 'https://exempel.se/rapport?id=1' };
const logga = (kropp: object, nod = ider.p1, person = prov.agare, huvuden?: Record<string, string>) => prov.sand(person, 'POST', `effektkedja/noder/${nod}/utfall`, kropp, huvuden);
const satt = (kropp: object, nod = ider.p1) => prov.sand(prov.agare, 'POST', `effektkedja/noder/${nod}/mal`, kropp);
const antal = async () => (await prov.db.query<{ n: number }[]>('SELECT count(*)::int AS n FROM utfall'))[0]?.n;

describe('ett resultat loggas', () => {
  it('med allt som skrevs; ledet svarar var det står, luckan är fylld och historiken säger vad', async () => {
    expect((await prov.kedja()).luckor.map((l) => l.kod)).toEqual(['mal_passerat_utan_utfall']);
    const { version } = await prov.kedja();
    const { status, svar } = await logga(UTFALL);
    expect({ status, anmarkningar: svar.anmarkningar, luckor: svar.luckor }).toEqual({ status: 201, anmarkningar: [], luckor: [] });
    expect(svar.nod.utfall).toEqual([{ id: svar.utfall, ...UTFALL, avser: 'hela', okant: null, bilaga: null, registrerad: expect.stringMatching(/Z$/) as string, registreradAv: 'Agnes Ägare', rattar: null, rattatAv: null, makulerad: null }]);
    expect(svar.nod.resultat).toMatchObject({ lage: 'uppnadd', perAr: [{ ar: 2021, avser: 'hela', uppnatt: 4200, forvantat: null, kvinnor: 20, man: 22, okant: null, antal: 1 }] });
    expect((await prov.kedja()).version).toBe(version);
    const [rad] = await prov.db.query<{ handelse: string; objekt: string; andringar: string }[]>("SELECT handelse, objekt, andringar FROM historik WHERE handelse LIKE 'utfall.%' ORDER BY nummer DESC LIMIT 1");
    expect(rad).toMatchObject({ handelse: 'utfall.loggat', objekt: KEDJENYCKEL });
    expect(JSON.parse(rad?.andringar ?? '')).toContainEqual({ falt: 'Led p1: uppnådd 2021', fore: null, efter: '42 personer (hela projektet), grund uppföljning' });
  });

  it('det förväntade får ligga framåt och räknas aldrig som uppnått', async () => {
    const { status, svar } = await logga({ ar: IAR + 3, datum: `${IAR + 3}-06-30`, lage: 'forvantad', varde: 30000 });
    expect(status).toBe(201);
    expect(svar.nod.resultat).toMatchObject({ lage: 'forvantad', perAr: [{ ar: IAR + 3, uppnatt: null, forvantat: 30000 }] });
    expect(svar.luckor.map((l) => l.kod)).toEqual(['mal_passerat_utan_utfall']);
  });

  it.each<[string, object, string]>([
    ['uppnått ett kommande år', { ar: IAR + 1, datum: IDAG }, 'ar'],
    ['uppnått en kommande dag', { ar: IAR, datum: `${IAR + 1}-01-01` }, 'datum'],
    ['sett före sitt år', { ar: 2021, datum: '2020-12-31' }, 'datum'],
    ['ett år före projektet', { ar: 2019 }, 'ar'],
    ['färre personer än ingen', { varde: -300, kvinnor: null, man: null }, 'varde'],
    ['fler deltagare än värdet', { varde: 4199 }, 'varde'],
    ['en länk som inte är http', { lank: 'ftp://exempel.se/fil' }, 'lank'],
    ['en länk med skript', { lank: 'javascript:alert(1)' }, 'lank'],
    ['en bilaga som inte finns', { bilaga: '00000000-0000-4000-8000-000000000000' }, 'bilaga'],
    ['rättar ett resultat som inte finns', { rattar: '00000000-0000-4000-8000-000000000000' }, 'rattar'],
  ])('%s vägras vid sitt fält', async (_, andring, falt) => {
    const fore = await antal();
    const { status, svar } = await logga({ ...UTFALL, ...andring });
    expect({ status, falt: svar.falt.map((f) => f.falt) }).toEqual({ status: 422, falt: [falt] });
    expect(await antal()).toBe(fore);
  });

  it.each<[string, object, string]>([
    ['negativt antal', { kvinnor: -1 }, 'kvinnor'],
    ['ett halvt antal', { man: 1.5 }, 'man'],
    ['fel läge', { lage: 'klart' }, 'lage'],
    ['fel grund', { grund: 'gissning' }, 'grund'],
    ['ett datum som inte finns', { datum: '2021-02-30' }, 'datum'],
    ['ett värde med decimaler under hundradelar', { varde: 0.5 }, 'varde'],
  ])('%s är ett formfel', async (_, andring, falt) => {
    const { status, svar } = await logga({ ...UTFALL, ...andring });
    expect([status, svar.falt.map((f) => f.falt)]).toEqual([400, [falt]]);
  });

  it('en aktivitet och ett effektmål har inga resultat', async () => {
    for (const nod of [ider.a1, ider.m1]) expect((await logga(UTFALL, nod)).svar.falt.map((f) => f.falt)).toEqual(['nod']);
  });

  it('deltagare på ett led som inte räknar personer är en anmärkning', async () => {
    const { status, svar } = await logga({ ...UTFALL, varde: 100 }, ider.ek1);
    expect([status, svar.anmarkningar]).toEqual([201, [{ kod: 'deltagare_utan_personer', enhet: null }]]);
  });

  it('samma Idempotency-Key loggar en gång', async () => {
    const nyckel = { 'idempotency-key': `logga-${ider.p1}` };
    const [a, b] = [await logga(UTFALL, ider.p1, prov.agare, nyckel), await logga(UTFALL, ider.p1, prov.agare, nyckel)];
    expect(b.svar.utfall).toBe(a.svar.utfall);
    expect((await prov.kedja()).noder.find((n) => n.id === ider.p1)?.utfall).toHaveLength(1);
  });

  it('andra handläggare, läsare och jäviga får inte', async () => {
    expect((await logga(UTFALL, ider.p1, prov.annan)).status).toBe(403);
    expect((await logga(UTFALL, ider.p1, await nyPerson(prov.server, 'Lars Läsare', 'lasare'))).status).toBe(403);
    const admin = await nyPerson(prov.server, 'Jana Jävig', 'administrator');
    expect((await logga(UTFALL, ider.p1, admin)).status).toBe(201);
    await prov.sand(admin, 'POST', `arenden/${KEDJENYCKEL}/jav`, { skal: 'Släkt' });
    expect((await logga(UTFALL, ider.p1, admin)).status).toBe(403);
    expect((await logga(UTFALL, '00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });
});

describe('ett resultat rättas och makuleras', () => {
  it('rättelsen är en ny rad, den rättade står kvar och räknas inte; två rättelser av samma vägras', async () => {
    const { svar: fel } = await logga(UTFALL);
    const { status, svar } = await logga({ ...UTFALL, varde: 4300, rattar: fel.utfall });
    expect(status).toBe(201);
    expect(svar.nod.utfall.map((u) => [u.varde, u.rattar, u.rattatAv])).toEqual(expect.arrayContaining([[4300, fel.utfall, null], [4200, null, svar.utfall]]));
    expect(svar.nod.resultat.perAr).toMatchObject([{ uppnatt: 4300, antal: 1 }]);
    expect((await logga({ ...UTFALL, rattar: fel.utfall })).svar.falt).toMatchObject([{ falt: 'rattar', meddelande: 'Resultatet är redan rättat.' }]);
    const [rad] = await prov.db.query<{ handelse: string }[]>("SELECT handelse FROM historik WHERE handelse LIKE 'utfall.%' ORDER BY nummer DESC LIMIT 1");
    expect(rad?.handelse).toBe('utfall.rattat');
  });

  it('ett makulerat står kvar med skälet och räknas inte; en gång är nog', async () => {
    const { svar } = await logga(UTFALL);
    const makulera = (skal: string) => prov.sand<NodandringSvar>(prov.agare, 'POST', `utfall/${svar.utfall}/makulering`, { skal });
    expect((await makulera(' ')).status).toBe(400);
    const efter = await makulera('Fel projekt');
    expect([efter.status, efter.svar.nod.utfall[0]?.makulerad?.skal, efter.svar.nod.resultat.perAr]).toEqual([201, 'Fel projekt', []]);
    expect((await makulera('Igen')).status).toBe(409);
    expect((await logga({ ...UTFALL, rattar: svar.utfall })).svar.falt).toMatchObject([{ falt: 'rattar', meddelande: 'Resultatet är makulerat.' }]);
  });

  it('databasen låter ingen ändra eller ta bort ett resultat eller ett mål, eller logga på en aktivitet', async () => {
    const { svar } = await logga(UTFALL);
    await satt({ malvarde: 5000 });
    const vagras = (sql: string, id: string | null) => expect(prov.db.query(sql, [id])).rejects.toThrow(/ändras inte|resultat|utfall/);
    await vagras('UPDATE utfall SET varde_hundradelar = 1 WHERE id = $1', svar.utfall);
    await vagras('DELETE FROM utfall WHERE id = $1', svar.utfall);
    await vagras('UPDATE effektkedja_mal SET malvarde_hundradelar = 1 WHERE nod_id = $1', ider.p1);
    await vagras('DELETE FROM effektkedja_mal WHERE nod_id = $1', ider.p1);
    await vagras("INSERT INTO utfall (nod_id, ar, datum, lage, avser) VALUES ($1, 2021, '2021-01-01', 'uppnadd', 'hela')", ider.a1);
  });
});

describe('ett mål sätts', () => {
  it('ett nytt behöver skäl och det förra är kvar; samma igen vägras', async () => {
    expect((await satt({ malvarde: 5000, malar: 2021 })).status).toBe(201);
    const utan = await satt({ malvarde: 6000, malar: 2022 });
    expect([utan.status, utan.svar.falt.map((f) => f.falt)]).toEqual([400, ['skal']]);
    const { status, svar } = await satt({ malvarde: 6000, malar: 2022, skal: 'Fler orter' });
    expect([status, svar.nod.mal]).toEqual([201, [
      { nummer: 1, malvarde: 5000, malar: 2021, avser: 'hela', satt: IDAG, skal: null },
      { nummer: 2, malvarde: 6000, malar: 2022, avser: 'hela', satt: IDAG, skal: 'Fler orter' },
    ]]);
    expect((await satt({ malvarde: 6000, malar: 2022, skal: 'x' })).svar.falt.map((f) => f.falt)).toEqual(['malvarde']);
    expect((await satt({ malvarde: 1 }, ider.a1)).svar.falt.map((f) => f.falt)).toEqual(['nod']);
  });

  it('ett antal under noll, ett år före projektet, vägras vid sina fält', async () => {
    const { status, svar } = await satt({ malvarde: -1500, malar: 1999 });
    const { fran, till } = (await prov.kedja()).period;
    expect([status, svar.falt]).toEqual([422, [
      { falt: 'malvarde', last: '−15', meddelande: 'Målet −15 personer är mindre än noll.', ratt: 'minst 0' },
      { falt: 'malar', last: '1999', meddelande: `Målåret 1999 ligger före projektet, som pågår ${fran}–${till}.`, ratt: `tidigast ${fran?.slice(0, 4)}` },
    ]]);
    expect((await prov.kedja()).noder.find((n) => n.id === ider.p1)?.mal).toEqual([]);
  });
});

describe('loggning', () => {
  /** The project's period, past the guards of what is decided. */
  const period = (fran: string, till: string) =>
    prov.db.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query('UPDATE beslut SET period_fran = $2, period_till = $3 WHERE arende_id = (SELECT id FROM arende WHERE nyckel = $1)', [KEDJENYCKEL, fran, till]);
    });
  const hamta = async () => (await prov.sand<LoggningSvar>(prov.agare, 'GET', 'loggning')).svar;

  it('pågående: egna led med resultat, senaste resultat och årets prestation efterfrågad tills den är loggad', async () => {
    await period(`${IAR - 1}-01-01`, `${IAR + 1}-12-31`);
    await satt({ malvarde: 5000, malar: IAR });
    const { idag, projekt } = await hamta();
    expect(idag).toBe(IDAG);
    expect(projekt).toMatchObject([{ nyckel: KEDJENYCKEL, slut: false, period: { fran: `${IAR - 1}-01-01`, till: `${IAR + 1}-12-31` }, efterfragat: [{ ar: IAR, arEfterSlut: null, noder: [ider.p1] }] }]);
    expect(projekt[0]?.noder.map((n) => [n.beteckning, n.mal?.malvarde ?? null, n.senaste])).toEqual([['p1', 5000, null], ['ek1', null, null]]);
    const { svar } = await logga({ ...UTFALL, ar: IAR, datum: IDAG });
    const efter = (await hamta()).projekt[0];
    expect([efter?.efterfragat, efter?.noder[0]?.senaste?.id]).toEqual([[], svar.utfall]);
  });

  it('efter slut: effekterna ett och två år efter; efter fyra år är projektet borta', async () => {
    await period(`${IAR - 5}-01-01`, `${IAR - 2}-01-01`);
    expect((await hamta()).projekt).toMatchObject([{ slut: true, efterfragat: [{ ar: IAR - 1, arEfterSlut: 1, noder: [ider.ek1] }, { ar: IAR, arEfterSlut: 2, noder: [ider.ek1] }] }]);
    await period(`${IAR - 9}-01-01`, `${IAR - 5}-01-01`);
    expect((await hamta()).projekt).toEqual([]);
  });

  it('bara ens egna; ekonomen har inget att logga', async () => {
    expect((await prov.sand<LoggningSvar>(prov.annan, 'GET', 'loggning')).svar.projekt).toEqual([]);
    expect((await (await nyPerson(prov.server, 'Elsa Ekonom', 'ekonom')).anropa('/api/v1/loggning')).status).toBe(403);
  });
});
