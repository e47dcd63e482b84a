import { API, type ArendeSvar, type FattatBeslutSvar, type ForslagSvar, type ProblemSvar, type VillkorskatalogSvar } from '@anslag/kontrakt';
import { type Beslutsprov, FORSLAG, IDAG, nyttBeslutsprov, ORGAN, posta, type Utfall } from '../stod/beslutsprov';

let prov: Beslutsprov;
beforeAll(async () => {
  prov = await nyttBeslutsprov();
});
afterAll(() => prov?.slapp());

type Svar = ForslagSvar & FattatBeslutSvar & ProblemSvar;
async function skicka(method: 'PUT' | 'DELETE', vag: string, kropp?: object): Promise<Utfall<Svar>> {
  const svar = await prov.server.som('handlaggare')(`${API}/${vag}`, { method, ...(kropp ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(kropp) } : {}) });
  return { status: svar.status, svar: (await svar.json()) as Svar };
}
const andra = async (nyckel: string, nummer: number, andring: object) =>
  skicka('PUT', `arenden/${nyckel}/forslag/${nummer}`, { ...FORSLAG, version: await prov.version(nyckel), skal: 'Ny kalkyl från sökanden', ...andring });
const aterkalla = async (nyckel: string, nummer: number) =>
  skicka('DELETE', `arenden/${nyckel}/forslag/${nummer}?version=${await prov.version(nyckel)}&skal=${encodeURIComponent('Skrivet på fel ärende')}`);
const fatta = async (nyckel: string, nummer: number, kropp: object = {}) =>
  posta<Svar>(prov.server.som('chef'), `arenden/${nyckel}/forslag/${nummer}/beslut`, { version: await prov.version(nyckel), datum: IDAG, ...kropp });
async function hamta(nyckel: string): Promise<ArendeSvar> {
  return (await (await prov.server.som('handlaggare')(`${API}/arenden/${nyckel}`)).json()) as ArendeSvar;
}
const satStatus = (nyckel: string, status: string) => prov.db.query('UPDATE arende SET status = $2 WHERE nyckel = $1', [nyckel, status]);
async function historik(nyckel: string, handelse: string): Promise<Map<string, [string | null, string | null]>> {
  const { rows } = await prov.db.query<{ andringar: string }>('SELECT andringar FROM historik WHERE objekt = $1 AND handelse = $2 ORDER BY nummer DESC LIMIT 1', [nyckel, handelse]);
  const andringar = JSON.parse(rows[0]?.andringar ?? '[]') as { falt: string; fore: string | null; efter: string | null }[];
  return new Map(andringar.map((a) => [a.falt, [a.fore, a.efter].map((t) => t?.replaceAll('\u00a0', ' ') ?? null) as [string | null, string | null]]));
}
/** An item of a meeting's agenda with the ärende's proposal. */
async function paDagordning(nyckel: string, status: 'planerat' | 'kallat'): Promise<void> {
  await prov.db.query(
    `WITH s AS (INSERT INTO sammantrade (organ, datum, status, arendestopp, kallas_senast, justeras_senast) VALUES ($2, $4, $3, $4, $4, $4) RETURNING id)
     INSERT INTO sammantradespunkt (sammantrade_id, ordning, slag, rubrik, arende_id, beslut_id) SELECT s.id, 1, 'arende', 'Ett ärende', a.id, b.id FROM s, arende a JOIN beslut b ON b.arende_id = a.id WHERE a.nyckel = $1`,
    [nyckel, ORGAN, status, IDAG],
  );
}

const CELLER = { [IDAG.slice(0, 4)]: 400_000 };
const BUDGET = { avser: 'projektet', kostnader: [{ kategori: 'Egen personal', celler: CELLER }], finansiering: [{ kategori: 'Regionen', celler: CELLER, typ: 'offentlig', form: 'kontant', egen11: true }] };

describe('ett öppet förslag', () => {
  it('ändras, och historiken säger vad och varför', async () => {
    const { nyckel, nummer } = await prov.forslagPa(100_000, { budget: BUDGET, motivering: 'Först' });
    const villkor = [{ kod: 'EGET', text: 'Slutrapport lämnas.', senast: '2027-01-31', bevis: 'Slutrapporten', sparrarUtbetalning: true }];
    expect(await andra(nyckel, nummer, { tak: 90_000, villkor, motivering: 'Sedan' })).toMatchObject({ status: 200, svar: { nyckel, nummer, version: 3, ram: { belopp: 90_000 } } });
    const [b] = (await hamta(nyckel)).beslut;
    expect(b).toMatchObject({ tak: 90_000, motivering: 'Sedan', villkor: [{ ...villkor[0], villkorsmall: null }] });
    // A budget that is left out stays.
    expect(b?.budget?.budget.kostnader[0]?.celler).toEqual(CELLER);
    const andringar = await historik(nyckel, 'forslag.andrat');
    expect(andringar.get('Beslut 1: tak')).toEqual(['100 000 kr', '90 000 kr']);
    expect(andringar.get('Beslut 1: motivering')).toEqual(['Först', 'Sedan']);
    expect(andringar.get('Beslut 1: villkor')).toEqual([null, 'Slutrapport lämnas.; senast 2027-01-31; Slutrapporten; spärrar utbetalning']);
    expect([...andringar.keys()]).not.toContain('Beslut 1: beviljad andel');
  });

  it('prövas som ett nytt: felen står fält för fält, och inget sparas', async () => {
    const { nyckel, nummer } = await prov.forslagPa(100_000);
    const svar = await andra(nyckel, nummer, { tak: null, slag: 'andring', beviljadAndel: null, projektperiod: null });
    expect({ status: svar.status, falt: svar.svar.falt.map((f) => f.falt) }).toEqual({ status: 422, falt: ['slag'] });
    expect((await hamta(nyckel)).beslut[0]).toMatchObject({ slag: 'bifall', tak: 100_000 });
    expect(await prov.version(nyckel)).toBe(2);
  });

  it('återkallas med skäl, och ärendet beretts vidare', async () => {
    const { nyckel, nummer } = await prov.forslagPa(100_000, { budget: BUDGET });
    await satStatus(nyckel, 'klar_for_beslut');
    expect(await aterkalla(nyckel, nummer)).toMatchObject({ status: 200, svar: { nyckel, nummer, version: 3 } });
    expect(await hamta(nyckel)).toMatchObject({ beslut: [], status: 'under_beredning' });
    expect((await historik(nyckel, 'forslag.aterkallat')).get('Beslut 1: tak')).toEqual(['100 000 kr', null]);
  });

  it('på delegation är framlagt när beredningen är klar, och inte när nämnden ska besluta i stället', async () => {
    const nyckel = await prov.nyttArende();
    await satStatus(nyckel, 'klar_for_beslut');
    const { svar } = await prov.foresla(nyckel);
    expect((await hamta(nyckel)).status).toBe('foreslagen');
    await andra(nyckel, svar.nummer, { beslutsniva: 'namnd', organ: ORGAN, delegationspunkt: null, roll: null });
    expect((await hamta(nyckel)).status).toBe('klar_for_beslut');
  });

  it('som är kallat ändras inte, och det som står på en dagordning återkallas inte', async () => {
    const namnd = { beslutsniva: 'namnd', organ: ORGAN, delegationspunkt: null, roll: null };
    const planerat = await prov.forslagPa(100_000, namnd);
    await paDagordning(planerat.nyckel, 'planerat');
    expect(await andra(planerat.nyckel, 1, { ...namnd, tak: 90_000 })).toMatchObject({ status: 200 });
    expect(await andra(planerat.nyckel, 1, {})).toMatchObject({ status: 422, svar: { falt: [{ falt: 'beslutsniva' }] } });
    expect(await aterkalla(planerat.nyckel, 1)).toMatchObject({ status: 422, svar: { detail: expect.stringContaining('står på dagordningen') } });
    const kallat = await prov.forslagPa(100_000, { ...namnd, datum: IDAG });
    await prov.db.query('DELETE FROM sammantradespunkt');
    await prov.db.query('DELETE FROM sammantrade WHERE datum = $1', [IDAG]);
    await paDagordning(kallat.nyckel, 'kallat');
    expect(await andra(kallat.nyckel, 1, namnd)).toMatchObject({ status: 422, svar: { detail: expect.stringContaining('är kallat') } });
  });

  it('som är fattat varken ändras eller återkallas', async () => {
    const { nyckel, nummer } = await prov.forslagPa(100_000);
    expect(await fatta(nyckel, nummer)).toMatchObject({ status: 200 });
    expect(await andra(nyckel, nummer, { tak: 1 })).toMatchObject({ status: 409 });
    expect(await aterkalla(nyckel, nummer)).toMatchObject({ status: 409 });
    expect((await hamta(nyckel)).gallande).toMatchObject({ tak: 100_000 });
  });
});

describe('villkor ur katalogen', () => {
  it('sparas med sitt ursprung; en annan kod än katalogens nekas', async () => {
    const { villkor } = (await (await prov.server.som('handlaggare')(`${API}/villkorsmallar`)).json()) as VillkorskatalogSvar;
    const mall = villkor.find((v) => v.kod === 'FULL_FINANSIERING' && v.galler);
    const nyckel = await prov.nyttArende();
    const ur = { kod: 'FULL_FINANSIERING', text: mall?.text, sparrarUtbetalning: true, villkorsmall: mall?.id };
    expect(await prov.foresla(nyckel, { villkor: [{ ...ur, kod: 'SYNLIGHET' }] })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'villkor.0.villkorsmall' }] } });
    expect(await prov.foresla(nyckel, { villkor: [ur] })).toMatchObject({ status: 201 });
    expect((await hamta(nyckel)).beslut[0]?.villkor).toEqual([{ ...ur, senast: null, bevis: null }]);
  });

  it('som räknas från beslutet får sin dag när det fattas', async () => {
    const skapad = await posta<{ id: string }>(prov.server.som('administrator'), 'villkorsmallar', {
      kod: 'STARTMOTE', text: 'Projektet håller ett startmöte.', gallerFran: '1990-01-01', stodtyper: [], standard: false, sparrarUtbetalning: false, dagarEfterBeslut: 30, skal: 'Nytt villkor',
    });
    expect(skapad.status).toBe(201);
    const { nyckel, nummer } = await prov.forslagPa(1_000, { datum: '2026-01-01', villkor: [{ kod: 'STARTMOTE', text: 'Projektet håller ett startmöte.', villkorsmall: skapad.svar.id }] });
    await fatta(nyckel, nummer, { datum: '2026-01-31' });
    // 31 January + 30 days, 28 in February.
    expect((await hamta(nyckel)).beslut[0]?.villkor[0]?.senast).toBe('2026-03-02');
  });
});

describe('en egen ordalydelse', () => {
  it('nekas när den säger annat än uppgifterna, och används när den stämmer', async () => {
    const nyckel = await prov.nyttArende();
    const { namn } = await hamta(nyckel);
    const text = (kr: string) => `att ${namn} får högst ${kr} kronor, motsvarande 25 procent av kostnaderna, från ${FORSLAG.projektperiod.fran} till ${FORSLAG.projektperiod.till}.`;
    const nekat = await prov.foresla(nyckel, { ordalydelse: text('200 000') });
    expect({ status: nekat.status, falt: nekat.svar.falt.map((f) => f.falt) }).toEqual({ status: 422, falt: ['ordalydelse', 'ordalydelse'] });
    expect(await prov.foresla(nyckel, { ordalydelse: text('100 000') })).toMatchObject({ status: 201 });
    const beslutstext = (await (await prov.server.som('handlaggare')(`${API}/arenden/${nyckel}/beslutstext`)).json()) as { satser: string[] };
    expect(beslutstext.satser).toEqual([text('100 000')]);
  });
});

describe('de senare besluten om ett stöd', () => {
  /** An ärende with a grant of 100 000 of which 60 000 is paid. */
  async function beviljat(): Promise<string> {
    const { nyckel, nummer } = await prov.forslagPa(100_000);
    await fatta(nyckel, nummer);
    await prov.db.query('INSERT INTO utbetalning (arende_id, utbetald, belopp_kr) SELECT id, $2, 60000 FROM arende WHERE nyckel = $1', [nyckel, IDAG]);
    return nyckel;
  }
  const utan = { tak: null, beviljadAndel: null, projektperiod: null, rattsligRam: null };

  it('en ändring ger andra villkor och tar inget av ramen', async () => {
    const nyckel = await beviljat();
    const { svar } = await prov.foresla(nyckel, { ...utan, slag: 'andring', beviljadAndel: 3000, budget: BUDGET });
    expect(svar.ram).toMatchObject({ belopp: 0 });
    expect(await fatta(nyckel, svar.nummer)).toMatchObject({ status: 200 });
    const arende = await hamta(nyckel);
    expect(arende).toMatchObject({ status: 'beslutad', gallande: { andel: 3000, tak: 100_000, kallor: { andel: 2 } } });
    expect(arende.gallandeHistorik.at(-1)).toEqual({ fran: IDAG, nummer: 2, slag: 'andring', andringar: [{ uppgift: 'andel', fore: 2500, efter: 3000 }] });
  });

  it('ett återkrav kräver högst det utbetalda: 60 000', async () => {
    const nyckel = await beviljat();
    const krav = { ...utan, slag: 'aterkrav', motivering: 'Kostnaderna godkändes inte.' };
    expect(await prov.foresla(nyckel, { ...krav, aterkrav: 60_001 })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'aterkrav' }] } });
    const { svar } = await prov.foresla(nyckel, { ...krav, aterkrav: 60_000 });
    await fatta(nyckel, svar.nummer);
    expect((await hamta(nyckel)).gallande).toMatchObject({ aterkrav: 60_000, tak: 100_000 });
    expect(await prov.foresla(nyckel, { ...krav, aterkrav: 1 })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'aterkrav' }] } });
  });

  it('efter ett upphävande betalas inget mer, och inget tillägg fattas', async () => {
    const nyckel = await beviljat();
    const { svar: tillagg } = await prov.foresla(nyckel, { slag: 'tillagg', tak: 5_000, beviljadAndel: null });
    const { svar } = await prov.foresla(nyckel, { ...utan, slag: 'upphavande', motivering: 'Projektet genomförs inte.' });
    await fatta(nyckel, svar.nummer);
    expect((await hamta(nyckel)).gallande?.upphavd).toBe(svar.nummer);
    const berakning = await prov.server.som('handlaggare')(`${API}/arenden/${nyckel}/utbetalningsberakning?bokfort=400000`);
    expect(berakning.status).toBe(422);
    expect(((await berakning.json()) as ProblemSvar).detail).toContain('upphävt');
    expect(await fatta(nyckel, tillagg.nummer)).toMatchObject({ status: 422, svar: { falt: [{ falt: 'slag', meddelande: expect.stringContaining('upphävt') }] } });
  });

  it('en avskrivning säger sin grund och avslutar ärendet', async () => {
    const nyckel = await prov.nyttArende();
    const avskrivning = { ...utan, slag: 'avskrivning' };
    expect(await prov.foresla(nyckel, avskrivning)).toMatchObject({ status: 422, svar: { falt: [{ falt: 'avskrivningsgrund' }] } });
    const { svar } = await prov.foresla(nyckel, { ...avskrivning, avskrivningsgrund: 'aterkallad' });
    await fatta(nyckel, svar.nummer);
    expect(await hamta(nyckel)).toMatchObject({ status: 'avslutad', lage: 'avskrivet', beslut: [{ avskrivningsgrund: 'aterkallad' }] });
  });
});
