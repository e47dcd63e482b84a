import { dagarEfter, nastaAterrapport, type Roll } from '@anslag/doman';
import type { OversiktSvar, PunktSkapadSvar, SammantradeAndratSvar, Vanteslag } from '@anslag/kontrakt';
import { API } from '@anslag/kontrakt';
import { type Beslutsprov, IDAG, nyttBeslutsprov, ORGAN, posta } from '../stod/beslutsprov';
import { gorKallelse } from '../stod/kallelse';

let prov: Beslutsprov;
beforeAll(async () => {
  prov = await nyttBeslutsprov();
});
afterAll(() => prov?.slapp());

const AR = Number(IDAG.slice(0, 4));
const NAMND = { beslutsniva: 'namnd', organ: ORGAN, delegationspunkt: null, roll: null };
const hamta = async (roll: Roll): Promise<OversiktSvar> => (await (await prov.server.som(roll)(`${API}/oversikt`)).json()) as OversiktSvar;
const status = (nyckel: string, till: string): Promise<unknown> => prov.db.query('UPDATE arende SET status = $2 WHERE nyckel = $1', [nyckel, till]);

/** Keys, or the meetings' ids, of what waits of a kind. */
async function vantar(roll: Roll, slag: Vanteslag): Promise<(string | undefined)[]> {
  const rader = (await hamta(roll)).vantar.find((v) => v.slag === slag)?.rader ?? [];
  return rader.map((r) => r.arende?.nyckel ?? r.sammantrade?.id);
}

describe('vad som väntar', () => {
  it('på handläggaren: de egna ärendena efter var de står, med vad som saknas, och bara de egna', async () => {
    const nyckel = await prov.nyttArende();
    expect(await vantar('handlaggare', 'inkommet')).toContain(nyckel);
    await status(nyckel, 'under_beredning');
    const rad = (await hamta('handlaggare')).vantar.find((v) => v.slag === 'under_beredning')?.rader.find((r) => r.arende?.nyckel === nyckel);
    // The goals and the applicant are there; nothing has been written of the rest.
    expect(rad?.saknas).toEqual(expect.arrayContaining(['sammanfattning', 'bedomning', 'prioritering', 'oppet_forslag']));
    expect(rad?.saknas).not.toEqual(expect.arrayContaining(['sokande']));
    for (const roll of ['chef', 'ordforande', 'lasare'] as const) expect((await hamta(roll)).vantar.map((v) => v.slag)).not.toContain('under_beredning');
  });

  it('ett sekretessmarkerat ärende säger inte vad som saknas', async () => {
    const nyckel = await prov.nyttArende();
    await status(nyckel, 'under_beredning');
    await prov.db.query("UPDATE arende SET sekretess = '30 kap. 23 § OSL', sammanfattning = 'Hemlig teknik' WHERE nyckel = $1", [nyckel]);
    const svar = await hamta('handlaggare');
    expect(svar.vantar.flatMap((v) => v.rader).find((r) => r.arende?.nyckel === nyckel)?.saknas).toEqual([]);
    expect(JSON.stringify(svar)).not.toContain('Hemlig teknik');
  });

  it('på chefen: ärenden utan handläggare, och förslag på delegation som chefen inte är jävig i', async () => {
    const utan = await prov.nyttArende();
    await prov.db.query('UPDATE arende SET handlaggare_id = NULL WHERE nyckel = $1', [utan]);
    expect(await vantar('chef', 'utan_handlaggare')).toContain(utan);
    expect(await vantar('lasare', 'utan_handlaggare')).toEqual([]);
    const [fri, javig] = [await prov.forslagPa(100_000), await prov.forslagPa(100_000)];
    for (const { nyckel } of [fri, javig]) await status(nyckel, 'foreslagen');
    await prov.db.query("INSERT INTO jav (arende_id, anvandare_id, skal) SELECT id, $2, 'Syskon' FROM arende WHERE nyckel = $1", [javig.nyckel, await prov.person('chef')]);
    const forslag = await vantar('chef', 'delegation_att_besluta');
    expect(forslag).toContain(fri.nyckel);
    expect(forslag).not.toContain(javig.nyckel);
    expect(await vantar('handlaggare', 'delegation_att_besluta')).toEqual([]);
    // Point 1.5 is the ordförande's.
    await prov.db.query("UPDATE beslut SET delegationspunkt = '1.5' WHERE arende_id = (SELECT id FROM arende WHERE nyckel = $1)", [fri.nyckel]);
    await prov.db.query("UPDATE delegationspunkt SET roller = '{ordforande}' WHERE punkt = '1.5'");
    expect(await vantar('chef', 'delegation_att_besluta')).not.toContain(fri.nyckel);
  });

  it('på nämnden: från planering över dagordning till justering', async () => {
    const { nyckel } = await prov.forslagPa(100_000, NAMND);
    await status(nyckel, 'klar_for_beslut');
    expect(await vantar('handlaggare', 'klart_for_beslut')).toContain(nyckel);
    const ledamot = await prov.person('ledamot');
    await prov.db.query('DELETE FROM ledamotskap WHERE anvandare_id = $1', [ledamot]);
    await prov.db.query("INSERT INTO ledamotskap (anvandare_id, organ, galler_fran) VALUES ($1, $2, '2020-01-01')", [ledamot, ORGAN]);
    const som = prov.server.som('administrator');
    const nytt = await posta<SammantradeAndratSvar>(som, 'sammantraden', { organ: ORGAN, datum: IDAG });
    expect(nytt.status).toBe(201);
    const { id } = nytt.svar;
    expect(await vantar('administrator', 'sammantrade_att_kalla')).toContain(id);
    expect(await vantar('ledamot', 'dagordning_att_lasa')).toEqual([]);
    const satt = await posta<PunktSkapadSvar>(som, `sammantraden/${id}/punkter`, { version: nytt.svar.version, slag: 'arende', arende: nyckel, forslag: 1 });
    expect(satt.status).toBe(201);
    expect(await vantar('handlaggare', 'klart_for_beslut')).not.toContain(nyckel);
    await gorKallelse(som, id);
    expect((await posta(som, `sammantraden/${id}/kalla`, { version: satt.svar.version })).status).toBe(200);
    expect(await vantar('ledamot', 'dagordning_att_lasa')).toEqual([id]);
    expect(await vantar('ordforande', 'punkt_att_besluta')).toEqual([id]);
    expect(await vantar('administrator', 'sammantrade_att_kalla')).not.toContain(id);
    const svar = await hamta('lasare');
    expect(svar.vantar).toEqual([]);
    expect(svar.nastaSammantrade).toMatchObject({ id, organ: ORGAN, datum: IDAG, status: 'kallat' });
    expect(svar.dagar.map((d) => d.slag)).toEqual(expect.arrayContaining(['sammantrade', 'justering', 'aterrapport']));
    expect(svar.dagar).toEqual([...svar.dagar].sort((a, b) => a.dag.localeCompare(b.dag)));
  });
});

it('nästa sammanträde är det närmast kommande, också ett exempel; ett exempel som varit är det aldrig', async () => {
  const dag = (n: number) => dagarEfter(IDAG, n);
  const nytt = (datum: string) =>
    prov.db.query(`INSERT INTO sammantrade (organ, datum, status, arendestopp, kallas_senast, justeras_senast, anmarkning) VALUES ('Exempelnämnd', $1, 'planerat', $1, $1, $1, 'Exempel')`, [datum]);
  await prov.db.query("UPDATE sammantrade SET status = 'avslutat' WHERE datum >= $1", [IDAG]);
  await nytt(dag(-3));
  expect((await hamta('lasare')).nastaSammantrade).toBeNull();
  await nytt(dag(42));
  expect((await hamta('lasare')).nastaSammantrade).toMatchObject({ organ: 'Exempelnämnd', datum: dag(42) });
});

it('årets ram: vad som är föreslaget räknas inte som beslutat', async () => {
  await prov.ram(AR, 5_000_000);
  const fore = (await hamta('ekonom')).ram;
  const { nyckel } = await prov.forslagPa(250_000);
  await status(nyckel, 'klar_for_beslut');
  const efter = (await hamta('ekonom')).ram;
  expect(efter).toEqual({ ...fore, tilldelat: 5_000_000, foreslaget: fore.foreslaget + 250_000 });
});

it('återrapporten den 21 februari står bland dagarna', async () => {
  const { senast, avserAr } = nastaAterrapport(IDAG);
  expect((await hamta('ekonom')).dagar).toContainEqual({ slag: 'aterrapport', dag: senast, sammantrade: null, avserAr });
});
