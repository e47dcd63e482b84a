import type { Roll } from '@anslag/doman';
import type { AnalysSvar, HistorikSvar, ProblemSvar } from '@anslag/kontrakt';
import { type Beslutsprov, IDAG, nyttBeslutsprov, type Utfall } from '../stod/beslutsprov';
import { anropa, beviljatProjekt } from '../stod/uppfoljningsprov';

let prov: Beslutsprov;
beforeAll(async () => {
  prov = await nyttBeslutsprov();
});
afterAll(() => prov?.slapp());

const PERIOD = { fran: '2021-01-01', till: '2022-12-31' };
type Svar = Utfall<AnalysSvar & Omit<ProblemSvar, 'status'>>;
const hamta = async (nyckel: string, roll: Roll = 'handlaggare') => (await anropa<AnalysSvar>(prov, roll, 'GET', `arenden/${nyckel}/analys`)).svar;
const skriv = (nyckel: string, kropp: object, roll: Roll = 'handlaggare'): Promise<Svar> => anropa(prov, roll, 'PUT', `arenden/${nyckel}/analys`, { version: 0, ...kropp });
const faststall = (nyckel: string, version: number, roll: Roll = 'handlaggare'): Promise<Svar> => anropa(prov, roll, 'POST', `arenden/${nyckel}/analys/faststallande`, { version });
const DELAR = ['maluppfyllelse', 'genomforande', 'langsiktighet'].map((del) => ({ del, bedomning: 3, motivering: `${del} gick bra.` }));
const verdikt = (a: AnalysSvar) => a.effektmal.map(({ effektmal }) => ({ effektmal, bidrag: 'i_viss_utstrackning', motivering: 'Fler företag växer.' }));

describe('den sammanfattande analysen', () => {
  it('börjar med vad ansökan utlovade och ärendets mål, och säger vad som saknas', async () => {
    const nyckel = await beviljatProjekt(prov, PERIOD);
    await prov.db.query("INSERT INTO arendetext (arende_id, del, innehall) SELECT id, 'konsekvenser_miljo', 'Färre resor.' FROM arende WHERE nyckel = $1", [nyckel]);
    const a = await hamta(nyckel);
    expect(a).toMatchObject({ version: 0, faststalld: null, maluppfyllelse: { bedomning: null, motivering: null } });
    expect(a.hallbarhet.map((h) => [h.dimension, h.utlovat])).toEqual([['ekologisk', 'Färre resor.'], ['social', null], ['ekonomisk', null], ['jamstalldhet', null], ['barn_unga', null], ['integration', null]]);
    expect(a.effektmal).toHaveLength(3);
    expect(a.effektmal[0]).toMatchObject({ huvudmal: true, bidrag: null });
    // Three grades and their reasons, what was delivered, a verdict on each of three goals.
    expect(a.brister).toHaveLength(3 + 3 + 1 + 3);
  });

  it('skrivs del för del, fastställs när inget saknas, och är sedan låst tills den öppnas med ett skäl', async () => {
    const nyckel = await beviljatProjekt(prov, PERIOD);
    const tom = await hamta(nyckel);
    const { status, svar } = await skriv(nyckel, { delar: DELAR.slice(0, 2), effektmal: verdikt(tom).slice(0, 1) });
    expect({ status, version: svar.version, antal: svar.brister.length }).toEqual({ status: 200, version: 1, antal: 2 + 2 });
    expect((await faststall(nyckel, 1)).svar).toMatchObject({ kod: 'regelbrott', detail: 'Analysen är inte färdig. Inget har sparats.' });
    expect(await skriv(nyckel, { version: 0, delar: DELAR })).toMatchObject({ status: 409, svar: { aktuell: { version: 1 } } });
    expect(await skriv(nyckel, { version: 1, delar: DELAR.slice(2), effektmal: verdikt(tom).slice(1) })).toMatchObject({ status: 200, svar: { version: 2, brister: [] } });
    expect(await faststall(nyckel, 2)).toMatchObject({ status: 200, svar: { version: 3, faststalld: IDAG, faststalldAv: { id: await prov.person('handlaggare') } } });
    expect(await faststall(nyckel, 3)).toMatchObject({ status: 422 });
    const andring = { version: 3, delar: [{ del: 'genomforande', bedomning: 2 }] };
    expect(await skriv(nyckel, andring)).toMatchObject({ status: 422, svar: { falt: [{ falt: 'skal' }] } });
    const oppnad = await skriv(nyckel, { ...andring, skal: 'Slutrapporten kom sent.' });
    // What is left out stays: the reason from before.
    expect(oppnad.svar).toMatchObject({ version: 4, faststalld: null, genomforande: { bedomning: 2, motivering: 'genomforande gick bra.' } });
    const { rader } = (await anropa<HistorikSvar>(prov, 'chef', 'GET', `arenden/${nyckel}/historik`)).svar;
    expect(rader[0]).toMatchObject({
      handelse: 'analys.andrad',
      skal: 'Slutrapporten kom sent.',
      andringar: [{ falt: 'Analys: fastställd', fore: IDAG, efter: null }, { falt: 'Analys: Genomförande', fore: 'Till stor del', efter: 'Delvis' }],
    });
  });

  it('databasen vägrar ändra det som är fastställt', async () => {
    const nyckel = await beviljatProjekt(prov, PERIOD);
    await skriv(nyckel, { delar: DELAR, effektmal: verdikt(await hamta(nyckel)) });
    expect((await faststall(nyckel, 1)).status).toBe(200);
    const id = '(SELECT id FROM arende WHERE nyckel = $1)';
    for (const sql of [
      `UPDATE sammanfattande_analys SET maluppfyllelse = 1 WHERE arende_id = ${id}`,
      `UPDATE analys_effektmal SET bidrag = 'inte' WHERE arende_id = ${id}`,
      `DELETE FROM analys_hallbarhet WHERE arende_id = ${id}`,
    ]) await expect(prov.db.query(sql, [nyckel])).rejects.toThrow('analysen är fastställd och låst');
  });

  it.each<[string, (a: AnalysSvar) => object, number, string]>([
    ['ett mål som inte är ärendets', () => ({ effektmal: [{ effektmal: '00000000-0000-4000-8000-000000000000', bidrag: 'inte' }] }), 422, 'effektmal.0.effektmal'],
    ['samma del två gånger', () => ({ delar: [DELAR[0], DELAR[1], DELAR[0]] }), 422, 'delar.2.del'],
    ['samma mål två gånger', (a) => ({ effektmal: [verdikt(a)[0], verdikt(a)[1], verdikt(a)[0]] }), 422, 'effektmal.2.effektmal'],
    ['en bedömning utanför skalan', () => ({ delar: [{ del: 'genomforande', bedomning: 0 }] }), 400, 'delar.0.bedomning'],
    ['ett okänt verdikt', (a) => ({ effektmal: [{ effektmal: a.effektmal[0]?.effektmal, bidrag: 'kanske' }] }), 400, 'effektmal.0.bidrag'],
  ])('%s nekas vid sitt fält', async (_, kropp, status, falt) => {
    const nyckel = await beviljatProjekt(prov, PERIOD);
    const utfall = await skriv(nyckel, kropp(await hamta(nyckel)));
    expect(utfall.status).toBe(status);
    expect((utfall.svar.falt ?? []).map((f) => f.falt)).toEqual([falt]);
  });

  it('finns bara för projekt som har fått stöd', async () => {
    expect(await skriv(await prov.nyttArende(), { delar: DELAR })).toMatchObject({ status: 422 });
    expect(await anropa(prov, 'handlaggare', 'GET', `arenden/${await beviljatProjekt(prov, PERIOD, { stodtyp: 'foretagsstod' })}/analys`)).toMatchObject({ status: 404 });
  });

  it('skrivs och fastställs bara av handläggaren och registratorn; det hemliga undanhålls', async () => {
    const nyckel = await beviljatProjekt(prov, PERIOD);
    expect(await skriv(nyckel, { delar: DELAR }, 'chef')).toMatchObject({ status: 403 });
    await skriv(nyckel, { delar: DELAR.map((d) => ({ ...d, motivering: 'Hemlig metod' })) });
    expect(await faststall(nyckel, 1, 'ekonom')).toMatchObject({ status: 403 });
    await prov.db.query("UPDATE arende SET sekretess = '30 kap. 23 § OSL' WHERE nyckel = $1", [nyckel]);
    const dolt = await hamta(nyckel, 'lasare');
    expect(dolt).toMatchObject({ undanhallet: true, genomforande: { bedomning: null, motivering: null }, brister: [] });
    expect(JSON.stringify(dolt)).not.toMatch(/Hemlig/);
  });
});

describe('ett beviljat projekt avslutas', () => {
  const avsluta = async (nyckel: string): Promise<Utfall<Omit<ProblemSvar, 'status'>>> =>
    anropa(prov, 'handlaggare', 'POST', `arenden/${nyckel}/status`, { version: await prov.version(nyckel), till: 'avslutad', skal: 'Projektet är klart.' });
  const slutrekvirera = async (nyckel: string) =>
    prov.db.query(
      `INSERT INTO rekvisition (arende_id, nummer, slag, period_fran, period_till, inkom, status, registrerad_av, granskad, granskad_av, attesterad, attesterad_av, beredd_av,
         andel_hundradelar, tak_kr, aterfort_kr, tidigare_kr, godkant_kr, att_betala_kr, begransad_av, overbetalt_kr, forskott_kvar_kr)
       SELECT id, 1, 'slutrekvisition', $2, $3, $3, 'attesterad', $4, now(), $4, now(), $5, ARRAY[$4::uuid], 2500, 100000, 0, 100000, 400000, 0, 'tak', 0, 0 FROM arende WHERE nyckel = $1`,
      [nyckel, PERIOD.fran, PERIOD.till, await prov.person('handlaggare'), await prov.person('chef')],
    );

  it('när analysen är fastställd och slutrekvisitionen attesterad, och inte förr', async () => {
    const nyckel = await beviljatProjekt(prov, PERIOD);
    const meddelanden = async () => (await avsluta(nyckel)).svar.falt.map((f) => f.meddelande);
    expect(await meddelanden()).toEqual(['Den sammanfattande analysen är inte fastställd.', 'Slutrekvisitionen är inte attesterad.']);
    await skriv(nyckel, { delar: DELAR, effektmal: verdikt(await hamta(nyckel)) });
    expect((await faststall(nyckel, 1)).status).toBe(200);
    expect(await meddelanden()).toEqual(['Slutrekvisitionen är inte attesterad.']);
    await slutrekvirera(nyckel);
    expect(await avsluta(nyckel)).toMatchObject({ status: 201, svar: { status: 'avslutad' } });
  });

  it('ett stöd till företag behöver ingendera', async () => {
    expect(await avsluta(await beviljatProjekt(prov, PERIOD, { stodtyp: 'foretagsstod' }))).toMatchObject({ status: 201 });
  });
});
