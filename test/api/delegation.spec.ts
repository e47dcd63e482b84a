import { API, type DelegationsordningarSvar, type DelegationsordningSvar, type DelegationsredovisningSvar, type FattatBeslutSvar, type OvrigtDelegationsbeslutRad, type ProblemSvar, type VillkorskatalogSvar, type VillkorsmallSvar } from '@anslag/kontrakt';
import { nyServer, provkonfiguration } from '../stod/app';
import { type Beslutsprov, beslutsprovPa, IDAG, nyttBeslutsprov, ORGAN, posta } from '../stod/beslutsprov';

let prov: Beslutsprov;
beforeAll(async () => {
  prov = await nyttBeslutsprov();
});
afterAll(() => prov?.slapp());

async function hamta<T>(vag: string): Promise<T> {
  return (await (await prov.server.som('lasare')(`${API}/${vag}`)).json()) as T;
}
const fatta = async (p: Beslutsprov, roll: 'chef' | 'ordforande', nyckel: string, nummer: number, kropp: object = {}) =>
  posta<FattatBeslutSvar & ProblemSvar>(p.server.som(roll), `arenden/${nyckel}/forslag/${nummer}/beslut`, { version: await p.version(nyckel), datum: IDAG, ...kropp });
const ordning = (andring: object = {}) => ({
  organ: ORGAN,
  namn: 'Delegationsordning 2026',
  gallerFran: '2026-01-01',
  punkter: [{ punkt: '3.2', avser: 'Projektmedel', beslutsfattare: 'regional utvecklingsdirektör', roller: ['chef'], stodtyper: ['projekt'], hogst: 50_000 }],
  skal: 'Beslut i nämnden',
  ...andring,
});
const nyOrdning = (andring: object = {}) => posta<DelegationsordningSvar & ProblemSvar>(prov.server.som('administrator'), 'delegationsordningar', ordning(andring));

describe('delegationsordningen', () => {
  it('ur exempeldata säger vem som beslutar vad', async () => {
    const { ordningar } = await hamta<DelegationsordningarSvar>('delegationsordningar');
    expect(ordningar.map((o) => [o.organ, o.galler, o.punkter.map((p) => [p.punkt, p.roller, p.stodtyper, p.hogst])])).toEqual([
      [ORGAN, true, [['3.3', ['chef'], ['foretagsstod', 'kommersiell_service'], null], ['1.5', ['ordforande'], [], null], ['3.2', ['chef'], ['projekt'], null]]],
    ]);
  });

  it('håller också när beslutet fattas: fel punkt nekas som förslag, fel roll som beslut', async () => {
    const nyckel = await prov.nyttArende();
    expect(await prov.foresla(nyckel, { delegationspunkt: '3.3' })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'delegationspunkt', meddelande: 'Punkt 3.3 gäller företagsstöd och kommersiell service, inte projekt.' }] } });
    expect(await prov.foresla(nyckel, { delegationspunkt: '7' })).toMatchObject({ status: 422, svar: { falt: [{ meddelande: expect.stringContaining('3.3, 1.5, 3.2') }] } });
    const { svar } = await prov.foresla(nyckel, { roll: null });
    // The order says who decides when the proposal does not.
    expect((await prov.db.query('SELECT roll FROM beslut b JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = $1', [nyckel])).rows).toEqual([{ roll: 'förvaltningschef Regional utveckling' }]);
    expect(await fatta(prov, 'ordforande', nyckel, svar.nummer)).toMatchObject({ status: 422, svar: { falt: [{ falt: 'delegationspunkt', meddelande: 'Enligt punkt 3.2 beslutar chefen.' }] } });
    expect(await fatta(prov, 'chef', nyckel, svar.nummer)).toMatchObject({ status: 200 });
  });

  it('får en ny version av administratören: den förra upphör dagen innan, och gränsen gäller', async () => {
    expect(await posta(prov.server.som('chef'), 'delegationsordningar', ordning())).toMatchObject({ status: 403 });
    expect(await nyOrdning({ punkter: [...ordning().punkter, ...ordning().punkter] })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'punkter.1.punkt' }] } });
    expect(await nyOrdning()).toMatchObject({ status: 201, svar: { galler: true, gallerTill: null } });
    const { ordningar } = await hamta<DelegationsordningarSvar>('delegationsordningar');
    expect(ordningar.map((o) => [o.gallerFran, o.gallerTill, o.galler])).toEqual([['2026-01-01', null, true], ['1990-01-01', '2025-12-31', false]]);
    expect(await nyOrdning({ gallerFran: '2000-01-01', gallerTill: '2000-12-31' })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'gallerFran' }] } });
    // Of several new ones for the same time, one.
    const samtidigt = await Promise.all([1, 2, 3].map(() => nyOrdning({ gallerFran: '2030-01-01' })));
    expect(samtidigt.map((s) => s.status).sort()).toEqual([201, 422, 422]);
    const nyckel = await prov.nyttArende();
    expect(await prov.foresla(nyckel, { tak: 50_001 })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'tak' }] } });
    expect(await prov.foresla(nyckel, { tak: 50_000 })).toMatchObject({ status: 201 });
  });
});

describe('redovisningen', () => {
  it('har det som ingen nämnd har fått veta, en gång', async () => {
    const vag = `delegationsbeslut?orapporterade=true&organ=${encodeURIComponent(ORGAN)}`;
    const fore = await hamta<DelegationsredovisningSvar>(vag);
    const { nyckel, nummer } = await prov.forslagPa(40_000);
    expect((await hamta<DelegationsredovisningSvar>(vag)).antal).toBe(fore.antal);
    await fatta(prov, 'chef', nyckel, nummer);
    const efter = await hamta<DelegationsredovisningSvar>(vag);
    expect([efter.antal - fore.antal, efter.summa - fore.summa]).toEqual([1, 40_000]);
    await prov.db.query(
      `WITH s AS (INSERT INTO sammantrade (organ, datum, arendestopp, kallas_senast, justeras_senast) VALUES ($2, $3, $3, $3, $3) RETURNING id),
        p AS (INSERT INTO sammantradespunkt (sammantrade_id, ordning, slag, rubrik) SELECT id, 1, 'delegation', 'Redovisning' FROM s RETURNING id)
       INSERT INTO redovisat_beslut (beslut_id, sammantradespunkt_id) SELECT b.id, p.id FROM p, beslut b JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = $1`,
      [nyckel, ORGAN, IDAG],
    );
    expect(await hamta<DelegationsredovisningSvar>(vag)).toMatchObject({ antal: fore.antal, summa: fore.summa });
    expect((await hamta<DelegationsredovisningSvar>('delegationsbeslut')).antal).toBeGreaterThanOrEqual(efter.antal);
  });

  it('har också beslut som inte gäller ärenden här, inlagda en gång', async () => {
    const beslut = { diarienummer: '26RS77', rubrik: 'Yttrande till regeringen', punkt: '1.5', beslutsfattare: 'ordförande', beslutat: '2020-05-01' };
    expect(await posta(prov.server.som('lasare'), 'delegationsbeslut/ovriga', beslut)).toMatchObject({ status: 403 });
    expect(await posta<OvrigtDelegationsbeslutRad>(prov.server.som('administrator'), 'delegationsbeslut/ovriga', beslut)).toMatchObject({ status: 201, svar: beslut });
    expect(await posta<ProblemSvar>(prov.server.som('administrator'), 'delegationsbeslut/ovriga', beslut)).toMatchObject({ status: 422 });
    const { punkter } = await hamta<DelegationsredovisningSvar>('delegationsbeslut?orapporterade=true');
    expect(punkter.find((p) => p.punkt === '1.5')?.ovriga.map((o) => o.diarienummer)).toEqual(['20RS7061', '26RS77']);
  });
});

it.each<[string, object, string[]]>([
  ['ett diarienummer som inget är, en okänd punkt och en dag som inte varit', { diarienummer: 'abc', punkt: '9.9', beslutat: '2999-01-01' }, ['diarienummer', 'beslutat', 'punkt']],
  ['kvarglömd malltext', { rubrik: 'Yttrande till [mottagare]', beslutsfattare: 'XX' }, ['rubrik', 'beslutsfattare']],
])('ett övrigt delegationsbeslut med %s nekas', async (_, andring, falt) => {
  const beslut = { diarienummer: '26RS78', rubrik: 'Yttrande till regeringen', punkt: '1.5', beslutsfattare: 'ordförande', beslutat: '2020-05-01', ...andring };
  const { status, svar } = await posta<ProblemSvar>(prov.server.som('administrator'), 'delegationsbeslut/ovriga', beslut);
  expect({ status, falt: svar.falt.map((f) => f.falt) }).toEqual({ status: 422, falt });
});

describe('villkorskatalogen', () => {
  it('ur exempeldata har handlingens villkor, med de allmänna villkorens version', async () => {
    const { villkor } = await hamta<VillkorskatalogSvar>('villkorsmallar?dag=2020-08-24');
    expect(villkor.map((v) => [v.kod, v.version, v.galler, v.sparrarUtbetalning])).toEqual([
      ['ALLMANNA_VILLKOR', 1, true, false],
      ['FULL_FINANSIERING', 1, true, true],
      ['KONKURRENS', 1, true, false],
      ['SYNLIGHET', 1, true, false],
    ]);
    expect(villkor[0]?.dokument).toEqual({ datum: '2019-11-05', diarienummer: '19RS9026' });
  });

  it('får nya versioner; den förra upphör dagen innan och finns kvar', async () => {
    const ny = (andring: object) =>
      posta<VillkorsmallSvar & ProblemSvar>(prov.server.som('administrator'), 'villkorsmallar', {
        kod: 'ALLMANNA_VILLKOR', text: 'I övrigt gäller Allmänna villkor (beslutades 2025-06-01, dnr 25RS1).', gallerFran: '2025-06-01', stodtyper: ['projekt'], standard: true, sparrarUtbetalning: false,
        dokumentDatum: '2025-06-01', dokumentDiarienummer: '25RS1', skal: 'Nya allmänna villkor', ...andring,
      });
    expect(await ny({ text: 'Gäller projekt projektnamn.' })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'text' }] } });
    expect(await ny({})).toMatchObject({ status: 201, svar: { version: 2, galler: true, dokument: { diarienummer: '25RS1' } } });
    const versioner = async (dag: string) => (await hamta<VillkorskatalogSvar>(`villkorsmallar?dag=${dag}`)).villkor.filter((v) => v.kod === 'ALLMANNA_VILLKOR').map((v) => [v.version, v.gallerTill, v.galler]);
    expect(await versioner('2025-05-31')).toEqual([[2, null, false], [1, '2025-05-31', true]]);
    expect(await versioner('2025-06-01')).toEqual([[2, null, true], [1, '2025-05-31', false]]);
  });
});

describe('ett beslut över ramen, där regionen tillåter det med skäl', () => {
  let motiverat: Beslutsprov;
  beforeAll(async () => {
    motiverat = await beslutsprovPa(await nyServer('exempel', provkonfiguration({ RAM_OVERSKRIDANDE: 'motivera' })));
  });
  afterAll(async () => {
    await motiverat?.slapp();
    await motiverat?.server.slapp();
  });

  it('nekas utan skäl, fattas med, och skälet finns kvar på beslutet', async () => {
    const ar = 2010;
    await motiverat.ram(ar, 100_000);
    const { nyckel, nummer } = await motiverat.forslagPa(150_000, { datum: `${ar}-05-01` });
    const nekat = await fatta(motiverat, 'chef', nyckel, nummer, { datum: `${ar}-06-01` });
    expect(nekat).toMatchObject({ status: 422, svar: { falt: [{ falt: 'overskridandeskal' }] } });
    const overskridandeskal = 'Regeringen har aviserat ett tillskott.';
    // 100 000 − 150 000 = −50 000
    expect(await fatta(motiverat, 'chef', nyckel, nummer, { datum: `${ar}-06-01`, overskridandeskal })).toMatchObject({ status: 200, svar: { ram: { kvarEfter: -50_000, ryms: false, overskridande: 'motivera' } } });
    const { beslut } = (await (await motiverat.server.som('lasare')(`${API}/arenden/${nyckel}`)).json()) as { beslut: { ramOverskridande: string | null }[] };
    expect(beslut[0]?.ramOverskridande).toBe(overskridandeskal);
  });

  it('som ryms har inget skäl, också när ett skickas', async () => {
    const { nyckel, nummer } = await motiverat.forslagPa(1_000);
    await fatta(motiverat, 'chef', nyckel, nummer, { overskridandeskal: 'I onödan' });
    expect((await motiverat.db.query('SELECT ram_overskridande FROM beslut b JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = $1', [nyckel])).rows).toEqual([{ ram_overskridande: null }]);
  });
});
