import { dagarEfter, manaderEfter, type Roll } from '@anslag/doman';
import { API, type HistorikSvar, type ProblemSvar, type UppfoljningsandringSvar, type UppfoljningslistaSvar, type UppfoljningSvar } from '@anslag/kontrakt';
import { type Beslutsprov, IDAG, nyttBeslutsprov, type Utfall } from '../stod/beslutsprov';
import { anropa, beviljatProjekt } from '../stod/uppfoljningsprov';

let prov: Beslutsprov;
beforeAll(async () => {
  prov = await nyttBeslutsprov();
});
afterAll(() => prov?.slapp());

const PERIOD = { fran: '2021-01-01', till: '2022-12-31' };
const hamta = async (nyckel: string, roll: Roll = 'handlaggare') => (await anropa<UppfoljningSvar>(prov, roll, 'GET', `arenden/${nyckel}/uppfoljning`)).svar;
const skriv = (nyckel: string, slag: string, post: string, kropp: object, roll: Roll = 'handlaggare'): Promise<Utfall<UppfoljningsandringSvar & ProblemSvar>> =>
  anropa(prov, roll, 'PUT', `arenden/${nyckel}/uppfoljning/${slag}/${post}`, { version: 0, ...kropp });
const historik = async (nyckel: string, roll: Roll = 'chef') => (await anropa<HistorikSvar>(prov, roll, 'GET', `arenden/${nyckel}/historik`)).svar.rader;
const GENOMFORT = [{ fraga: 'genomfort', svar: 'Två kurser hölls.' }];

describe('ärendets plan', () => {
  it('följer den beslutade perioden, med dagar kvar och formulär', async () => {
    const nyckel = await beviljatProjekt(prov, PERIOD);
    const plan = await hamta(nyckel);
    expect(plan).toMatchObject({ nyckel, idag: IDAG, period: PERIOD, utanPlan: null, undanhallet: false, analys: { paborjad: false, faststalld: null } });
    expect(plan.poster.filter((p) => p.slag === 'lagesrapport').map((p) => [p.nyckel, p.senast, p.lage])).toEqual([
      ['2021-H1', '2021-07-31', 'forsenad'],
      ['2021-H2', '2022-01-31', 'forsenad'],
      ['2022-H1', '2022-07-31', 'forsenad'],
      ['2022-H2', '2023-01-31', 'forsenad'],
    ]);
    expect(plan.poster.every((p) => p.version === 0 && p.fragor.length > 0 && p.svar.length === 0)).toBe(true);
    expect(plan.nu).toHaveLength(plan.poster.filter((p) => p.lage === 'forsenad' || p.lage === 'snart').length);
  });

  it.each([
    ['stodtyp', { stodtyp: 'foretagsstod' }],
    ['period', { stodtyp: 'projekt' }],
  ] as const)('utan plan för att den saknar %s', async (utanPlan, { stodtyp }) => {
    const nyckel = utanPlan === 'period' ? await prov.nyttArende() : await beviljatProjekt(prov, PERIOD, { stodtyp });
    expect(await hamta(nyckel)).toMatchObject({ poster: [], nu: [], utanPlan, analys: null });
  });

  it('ett upphävt stöd har ingen plan', async () => {
    const nyckel = await beviljatProjekt(prov, PERIOD);
    await prov.db.query(
      `INSERT INTO beslut (arende_id, nummer, namn, slag, lage, beslutad_fran, beslutad_till, budgetar, beslutsniva, ofullstandigt)
       SELECT id, 2, namn, 'upphavande', 'beslutad', '2022-01-01', '2022-01-01', 2022, 'delegation', true FROM arende WHERE nyckel = $1`,
      [nyckel],
    );
    expect(await hamta(nyckel)).toMatchObject({ poster: [], utanPlan: 'period' });
  });
});

describe('en post', () => {
  it('blir gjord med sina svar, i historiken med svenska ord, och en gammal version nekas', async () => {
    const nyckel = await beviljatProjekt(prov, PERIOD);
    const { status, svar } = await skriv(nyckel, 'lagesrapport', '2021-H1', { status: 'gjord', gjord: '2021-07-15', svar: [...GENOMFORT, { fraga: 'framdrift', bedomning: 3, svar: null }] });
    expect(status).toBe(200);
    expect(svar.post).toMatchObject({ lage: 'gjord', gjord: '2021-07-15', dagarKvar: null, version: 1, registreradAv: { id: await prov.person('handlaggare') } });
    expect(svar.post.svar).toEqual([{ fraga: 'genomfort', svar: 'Två kurser hölls.', bedomning: null }, { fraga: 'framdrift', svar: null, bedomning: 3 }]);
    const [post] = await historik(nyckel);
    expect(post).toMatchObject({
      handelse: 'uppfoljning.andrad',
      andringar: [
        { falt: 'Lägesrapport första halvåret 2021: läge', fore: null, efter: 'Gjord' },
        { falt: 'Lägesrapport första halvåret 2021: gjord', fore: null, efter: '2021-07-15' },
        { falt: 'Lägesrapport första halvåret 2021: Vad har genomförts?', fore: null, efter: 'Två kurser hölls.' },
        { falt: 'Lägesrapport första halvåret 2021: Går arbetet enligt plan?', fore: null, efter: 'Till stor del' },
      ],
    });
    const antal = (await historik(nyckel)).length;
    expect(await skriv(nyckel, 'lagesrapport', '2021-H1', { version: 1, status: 'gjord', gjord: '2021-07-15', svar: [...GENOMFORT, { fraga: 'framdrift', bedomning: 3 }] })).toMatchObject({ status: 200, svar: { post: { version: 1 } } });
    expect(await historik(nyckel)).toHaveLength(antal);
    expect(await skriv(nyckel, 'lagesrapport', '2021-H1', { version: 0, status: null })).toMatchObject({ status: 409, svar: { aktuell: { version: 1 } } });
  });

  it('flyttas med skäl, och planens dag syns ändå', async () => {
    const nyckel = await beviljatProjekt(prov, PERIOD);
    const dag = dagarEfter(IDAG, 10);
    expect((await skriv(nyckel, 'slutrapport', 'slut', { flyttadTill: dag })).svar.falt).toMatchObject([{ falt: 'skal' }]);
    const { svar } = await skriv(nyckel, 'slutrapport', 'slut', { flyttadTill: dag, skal: 'Projektledaren är ny.' });
    expect(svar.post).toMatchObject({ senast: dag, planeradSenast: '2023-02-28', lage: 'snart', dagarKvar: 10, skal: 'Projektledaren är ny.' });
  });

  it('en förlängning flyttar bara det som inte är gjort', async () => {
    const nyckel = await beviljatProjekt(prov, PERIOD);
    await skriv(nyckel, 'uppfoljningsmote', 'halvtid', { status: 'gjord', gjord: '2021-12-20', svar: [{ fraga: 'framdrift', svar: 'Enligt plan.', bedomning: 4 }, { fraga: 'overenskommet', svar: 'Ny avstämning i maj.' }] });
    await prov.db.query(
      `INSERT INTO beslut (arende_id, nummer, namn, slag, lage, beslutad_fran, beslutad_till, budgetar, beslutsniva, period_fran, period_till, ofullstandigt)
       SELECT id, 2, namn, 'forlangning', 'beslutad', '2022-06-01', '2022-06-01', 2022, 'delegation', '2022-06-01', '2023-12-31', true FROM arende WHERE nyckel = $1`,
      [nyckel],
    );
    const { poster, period } = await hamta(nyckel);
    expect(period).toEqual({ fran: '2021-01-01', till: '2023-12-31' });
    expect(poster.find((p) => p.nyckel === 'halvtid')).toMatchObject({ lage: 'gjord', avserTill: '2021-12-31', senast: '2021-12-31' });
    expect(poster.find((p) => p.nyckel === 'slut')).toMatchObject({ senast: '2024-02-29', planeradSenast: '2024-02-29' });
    expect(poster.filter((p) => p.slag === 'lagesrapport')).toHaveLength(6);
  });

  it.each<[string, string, string, object, string[]]>([
    ['gjord utan det som krävs', 'lagesrapport', '2021-H1', { status: 'gjord' }, ['svar.genomfort']],
    ['gjord i framtiden', 'lagesrapport', '2021-H1', { status: 'gjord', gjord: dagarEfter(IDAG, 1), svar: GENOMFORT }, ['gjord']],
    ['gjord före tiden den avser', 'lagesrapport', '2022-H1', { status: 'gjord', gjord: '2021-12-31', svar: GENOMFORT }, ['gjord']],
    ['en dag för det som inte är gjort', 'lagesrapport', '2021-H1', { gjord: '2021-07-01' }, ['gjord']],
    ['utgår utan skäl', 'avslutsmote', 'avslut', { status: 'utgar' }, ['skal']],
    ['en fråga ur ett annat formulär', 'lagesrapport', '2021-H1', { svar: [{ fraga: 'deltagare', svar: 'Kommunen' }] }, ['svar.0']],
    ['en bedömning där ingen görs', 'lagesrapport', '2021-H1', { svar: [{ fraga: 'genomfort', svar: 'x', bedomning: 2 }] }, ['svar.0']],
  ])('%s nekas vid sitt fält', async (_, slag, post, kropp, falt) => {
    const nyckel = await beviljatProjekt(prov, PERIOD);
    const utfall = await skriv(nyckel, slag, post, kropp);
    expect({ status: utfall.status, falt: utfall.svar.falt.map((f) => f.falt) }).toEqual({ status: 422, falt });
    expect((await hamta(nyckel)).poster.every((p) => p.version === 0)).toBe(true);
  });

  it.each<[string, object, number]>([
    ['en bedömning utanför skalan', { svar: [{ fraga: 'framdrift', bedomning: 5 }] }, 400],
    ['en okänd fråga', { svar: [{ fraga: 'vadret', svar: 'sol' }] }, 400],
    ['ett datum som inte finns', { flyttadTill: '2021-02-30', skal: 'x' }, 400],
  ])('%s nekas', async (_, kropp, status) => {
    const nyckel = await beviljatProjekt(prov, PERIOD);
    expect(await skriv(nyckel, 'lagesrapport', '2021-H1', kropp)).toMatchObject({ status });
  });

  it('som planen inte har finns inte', async () => {
    const nyckel = await beviljatProjekt(prov, PERIOD);
    for (const [slag, post] of [['lagesrapport', '2020-H1'], ['slutrapport', 'halvtid'], ['vadsomhelst', 'x']] as const) expect(await skriv(nyckel, slag, post, {})).toMatchObject({ status: 404 });
  });

  it('skrivs bara av ärendets handläggare och registratorn, inte av den som är jävig', async () => {
    const nyckel = await beviljatProjekt(prov, PERIOD);
    for (const roll of ['chef', 'ekonom', 'lasare'] as const) expect(await skriv(nyckel, 'lagesrapport', '2021-H1', { svar: GENOMFORT }, roll)).toMatchObject({ status: 403 });
    await prov.db.query("INSERT INTO jav (arende_id, anvandare_id, skal) SELECT id, $2, 'Syskon' FROM arende WHERE nyckel = $1", [nyckel, await prov.person('handlaggare')]);
    expect(await skriv(nyckel, 'lagesrapport', '2021-H1', { svar: GENOMFORT })).toMatchObject({ status: 403 });
    expect(await skriv(nyckel, 'lagesrapport', '2021-H1', { svar: GENOMFORT }, 'administrator')).toMatchObject({ status: 200 });
  });
});

it('sekretess: svar och skäl undanhålls den som inte får läsa, planen syns', async () => {
  const nyckel = await beviljatProjekt(prov, PERIOD);
  await skriv(nyckel, 'lagesrapport', '2021-H1', { status: 'gjord', gjord: '2021-07-15', skal: 'Hemligt skäl', svar: [{ fraga: 'genomfort', svar: 'Hemlig produkt' }] });
  await prov.db.query("UPDATE arende SET sekretess = '30 kap. 23 § OSL' WHERE nyckel = $1", [nyckel]);
  const dolt = await hamta(nyckel, 'lasare');
  expect(dolt).toMatchObject({ undanhallet: true });
  expect(dolt.poster.find((p) => p.nyckel === '2021-H1')).toMatchObject({ lage: 'gjord', svar: [], skal: null });
  expect(JSON.stringify(dolt)).not.toMatch(/Hemlig/);
  expect(JSON.stringify(await historik(nyckel, 'lasare'))).not.toMatch(/Hemlig/);
  expect(JSON.stringify(await hamta(nyckel, 'chef'))).toMatch(/Hemlig produkt/);
});

describe('listan över alla', () => {
  const lista = async (fraga: string, roll: Roll = 'handlaggare') => (await anropa<UppfoljningslistaSvar>(prov, roll, 'GET', `uppfoljning${fraga}`)).svar;

  it('har det som är försenat, snart och kommer, efter dag, med filter', async () => {
    const nyckel = await beviljatProjekt(prov, { fran: manaderEfter(IDAG, -12), till: dagarEfter(IDAG, 100) });
    const alla = await lista(`?sok=${nyckel}&perSida=200`);
    expect(alla.rader.map((r) => r.senast)).toEqual(alla.rader.map((r) => r.senast).sort());
    expect(alla.rader.every((r) => r.arende.nyckel === nyckel)).toBe(true);
    expect(Object.values(alla.perLage).reduce((s, n) => s + n, 0)).toBe(alla.antal);
    const sena = await lista(`?sok=${nyckel}&lage=forsenad`);
    expect(sena.antal).toBe(alla.perLage.forsenad);
    expect(sena.rader.every((r) => r.lage === 'forsenad' && (r.dagarKvar ?? 0) < 0)).toBe(true);
    expect((await lista(`?sok=${nyckel}&slag=slutrapport`)).rader.map((r) => r.senast)).toEqual([manaderEfter(dagarEfter(IDAG, 100), 2)]);
    expect((await lista(`?sok=${nyckel}&fran=${IDAG}&till=${IDAG}`)).antal).toBe(alla.rader.filter((r) => r.senast === IDAG).length);
    const sida = await lista(`?sok=${nyckel}&perSida=1&sida=2`);
    expect(sida.rader).toEqual(alla.rader.slice(1, 2));
  });

  it('de egna är de som den som frågar handlägger', async () => {
    const nyckel = await beviljatProjekt(prov, PERIOD);
    expect((await lista(`?mina=true&sok=${nyckel}`)).antal).toBeGreaterThan(0);
    expect((await lista(`?mina=true&sok=${nyckel}`, 'chef')).antal).toBe(0);
    expect((await lista(`?mina=false&sok=${nyckel}`, 'chef')).antal).toBeGreaterThan(0);
    expect((await prov.server.som('handlaggare')(`${API}/uppfoljning?lage=aldrig`)).status).toBe(400);
  });
});
