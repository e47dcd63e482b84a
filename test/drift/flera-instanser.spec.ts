import { randomUUID } from 'node:crypto';
import { setTimeout as vanta } from 'node:timers/promises';
import { Client } from 'pg';
import type { ArendeListaSvar, ArendeSvar, ArsbokslutListaSvar, DokumentjobbSvar } from '@anslag/kontrakt';
import { verifieraHistorik } from '../../api/src/historik/verifiera';
import { skapaDatakalla } from '../../api/src/plattform/databas/datakalla';
import { loggaIn } from '../stod/app';
import { nyDatabas, type Provdatabas } from '../stod/databas';
import { doda, type Instans, nyProxy, type Proxy, startaInstans } from '../stod/instanser';

const NAMN = ['ett', 'tva', 'tre'];
/** Writes that each of the clients makes. */
const ANTAL = 40;
const KLIENTER = 4;

let databas: Provdatabas;
let db: Client;
let instanser: Instans[] = [];
let proxy: Proxy | undefined;

beforeEach(async () => {
  databas = await nyDatabas('exempel');
  db = new Client({ connectionString: databas.url });
  await db.connect();
});
afterEach(async () => {
  await proxy?.stang();
  proxy = undefined;
  await Promise.all(instanser.map(doda));
  instanser = [];
  await db.end();
  await databas.slapp();
});

async function rader<T>(sql: string, ...varden: unknown[]): Promise<T[]> {
  return (await db.query(sql, varden)).rows as T[];
}

async function vantaTills<T>(vad: () => Promise<T | undefined>): Promise<T> {
  for (let i = 0; i < 400; i++) {
    const svar = await vad();
    if (svar !== undefined) return svar;
    await vanta(50);
  }
  throw new Error('It did not happen within 20 seconds.');
}

async function historikenHel(): Promise<void> {
  const kalla = await skapaDatakalla(databas.url).initialize();
  try {
    expect(await verifieraHistorik(kalla)).toMatchObject({ hel: true, oforklarat: [] });
  } finally {
    await kalla.destroy();
  }
}

/** A request as a careful client makes it: the same key again until there is an answer. */
async function skriv(bas: string, kaka: string, vag: string, kropp: object): Promise<Response> {
  const nyckel = randomUUID();
  return vantaTills(async () => {
    try {
      const svar = await fetch(`${bas}${vag}`, {
        method: 'PATCH',
        headers: { cookie: kaka, 'content-type': 'application/json', 'idempotency-key': nyckel },
        body: JSON.stringify(kropp),
        signal: AbortSignal.timeout(10_000),
      });
      return svar.status >= 500 ? undefined : svar;
    } catch {
      return undefined;
    }
  });
}

it('three instances behind a proxy, each killed in turn while clients write: what was answered is there, once, and the history is whole', async () => {
  instanser = await Promise.all(NAMN.map((n) => startaInstans(databas.url, n)));
  proxy = await nyProxy([...instanser]);
  const { bas } = proxy;
  const kaka = await loggaIn(bas, 'administrator');
  const { rader: arenden } = (await (await fetch(`${bas}/api/v1/arenden?perSida=${KLIENTER}`, { headers: { cookie: kaka } })).json()) as ArendeListaSvar;
  const svarade: string[] = [];

  async function klient(nyckel: string): Promise<void> {
    for (let i = 0; i < ANTAL; i++) {
      const lasning = await vantaTills(async () => {
        const svar = await fetch(`${bas}/api/v1/arenden/${nyckel}`, { headers: { cookie: kaka } }).catch(() => undefined);
        return svar?.ok ? ((await svar.json()) as ArendeSvar) : undefined;
      });
      const sammanfattning = `${nyckel} skrivning ${i}`;
      const svar = await skriv(bas, kaka, `/api/v1/arenden/${nyckel}`, { version: lasning.version, sammanfattning, skal: 'Prov av avbrott' });
      expect({ nyckel, i, status: svar.status, text: svar.ok ? '' : await svar.text() }).toEqual({ nyckel, i, status: 200, text: '' });
      svarade.push(sammanfattning);
    }
  }

  async function dodaITur(): Promise<void> {
    for (const [i, gammal] of [...instanser].entries()) {
      const fore = svarade.length;
      await vantaTills(async () => (svarade.length >= fore + 10 || svarade.length === ANTAL * KLIENTER ? true : undefined));
      await doda(gammal);
      const ny = await startaInstans(databas.url, `${gammal.namn}-igen`);
      instanser.push(ny);
      if (proxy) proxy.till[i] = ny;
    }
  }

  await Promise.all([...arenden.map((a) => klient(a.nyckel)), dodaITur()]);

  const skrivna = await rader<{ efter: string; antal: number }>(
    `SELECT andring->>'efter' AS efter, count(*)::int AS antal FROM historik, jsonb_array_elements(andringar::jsonb) andring
     WHERE handelse = 'arende.andrat' AND andring->>'falt' = 'Sammanfattning' GROUP BY 1`,
  );
  expect(new Map(skrivna.map((s) => [s.efter, s.antal]))).toEqual(new Map(svarade.map((s) => [s, 1])));
  expect(svarade).toHaveLength(ANTAL * KLIENTER);
  await historikenHel();
}, 120_000);

it('the instance that makes the årsbokslut is killed in the midst of it: another makes it, once', async () => {
  await db.query('BEGIN');
  await db.query('LOCK TABLE arsbokslut IN EXCLUSIVE MODE');
  instanser = await Promise.all(NAMN.map((n) => startaInstans(databas.url, n)));
  // The one that has read the year's figures now waits to write them.
  const skrivaren = await vantaTills(async () => {
    const [rad] = await rader<{ namn: string }>(`SELECT application_name AS namn FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO "arsbokslut"%'`);
    return rad?.namn;
  });
  const offer = instanser.find((i) => i.namn === skrivaren);
  expect(NAMN).toContain(offer?.namn);
  if (offer) await doda(offer);
  await db.query('COMMIT');

  const kvar = instanser.find((i) => i !== offer);
  const bas = `http://127.0.0.1:${kvar?.port}`;
  const kaka = await loggaIn(bas, 'lasare');
  const lista = async (): Promise<ArsbokslutListaSvar> => (await (await fetch(`${bas}/api/v1/arsbokslut`, { headers: { cookie: kaka } })).json()) as ArsbokslutListaSvar;
  // Every year with figures that has ended.
  const ar = (await lista()).budgetar.filter((y) => y < new Date().getFullYear());
  expect(ar.length).toBeGreaterThan(1);
  await vantaTills(async () => ((await lista()).arsbokslut.length >= ar.length ? true : undefined));
  // Whoever else waited for the lock has had time to find that it is done.
  await vanta(500);
  const gjorda = await rader<{ budgetar: number; nummer: number }>('SELECT budgetar, nummer FROM arsbokslut ORDER BY budgetar DESC');
  expect(gjorda).toEqual(ar.sort((x, y) => y - x).map((budgetar) => ({ budgetar, nummer: 1 })));
  expect(await rader(`SELECT objekt FROM historik WHERE handelse = 'arsbokslut.gjort' ORDER BY objekt DESC`)).toEqual(ar.map((y) => ({ objekt: `Årsbokslut ${y} nr 1` })));
  await historikenHel();
}, 60_000);

it('a session begun on one instance is known by the others, and ended everywhere at once', async () => {
  instanser = await Promise.all(NAMN.map((n) => startaInstans(databas.url, n)));
  const bas = (i: Instans): string => `http://127.0.0.1:${i.port}`;
  const [forsta, ...andra] = instanser;
  if (!forsta) throw new Error('no instance');
  const kaka = await loggaIn(bas(forsta), 'lasare');
  const status = (): Promise<number[]> => Promise.all(andra.map(async (i) => (await fetch(`${bas(i)}/api/v1/region`, { headers: { cookie: kaka } })).status));
  expect(await status()).toEqual([200, 200]);
  await fetch(`${bas(forsta)}/api/v1/session`, { method: 'DELETE', headers: { cookie: kaka } });
  expect(await status()).toEqual([401, 401]);
}, 60_000);

it('the instance that makes a document is killed when it is about to store it: another makes it, once', async () => {
  instanser = await Promise.all(NAMN.map((n) => startaInstans(databas.url, n)));
  const [forsta] = instanser;
  if (!forsta) throw new Error('no instance');
  await db.query('BEGIN');
  await db.query('LOCK TABLE handling_fil IN EXCLUSIVE MODE');
  const adress = (i: Instans): string => `http://127.0.0.1:${i.port}/api/v1`;
  const kaka = await loggaIn(`http://127.0.0.1:${forsta.port}`, 'administrator');
  const bestalld = await fetch(`${adress(forsta)}/handlingar`, {
    method: 'POST',
    headers: { cookie: kaka, 'content-type': 'application/json' },
    body: JSON.stringify({ slag: 'projektbeskrivning', arende: '20RS3419' }),
  });
  const { id } = (await bestalld.json()) as DokumentjobbSvar;
  const skrivaren = await vantaTills(async () => {
    const [rad] = await rader<{ namn: string }>(`SELECT a.application_name AS namn FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.relation = 'handling_fil'::regclass AND NOT l.granted`);
    return rad?.namn;
  });
  const offer = instanser.find((i) => i.namn === skrivaren);
  if (offer) await doda(offer);
  await db.query('COMMIT');

  const kvar = instanser.find((i) => i !== offer) ?? forsta;
  // The dead one's lease has to run out before another takes the job.
  const klart = async (): Promise<DokumentjobbSvar | undefined> => {
    const jobb = (await (await fetch(`${adress(kvar)}/dokumentjobb/${id}`, { headers: { cookie: kaka } })).json()) as DokumentjobbSvar;
    return jobb.handling === null ? undefined : jobb;
  };
  const jobb = (await vantaTills(klart).catch(() => undefined)) ?? (await vantaTills(klart));
  expect(jobb).toMatchObject({ status: 'klart', fel: null });
  expect(await rader('SELECT nummer, (SELECT count(*)::int FROM handling_fil f WHERE f.handling_id = h.id) AS filer FROM handling h')).toEqual([{ nummer: 1, filer: 2 }]);
  expect(await rader(`SELECT count(*)::int AS n FROM historik WHERE handelse = 'handling.upprattad'`)).toEqual([{ n: 1 }]);
  await historikenHel();
}, 90_000);
