import { randomUUID } from 'node:crypto';
import { dagIStockholm, type Roll } from '@anslag/doman';
import { API, type ForslagSvar, type ProblemSvar } from '@anslag/kontrakt';
import { Pool } from 'pg';
import { type Anrop, nyServer, type Provserver } from './app';

export const ORGAN = 'Regional tillväxtnämnd';
/** Today in Sweden: the latest day a decision can be taken. */
export const IDAG = dagIStockholm(new Date());

export interface Utfall<T> {
  status: number;
  svar: T;
}

/** A server with the example's registers and ärenden of the test's own, that the example's handläggare handles. */
export interface Beslutsprov {
  server: Provserver;
  /** The database's owner. */
  db: Pool;
  /** Id of the role's example account. */
  person(roll: Roll): Promise<string>;
  /** A new ärende with three goals in shares. Returns its key. */
  nyttArende(): Promise<string>;
  /** Makes an ärende that is inkommen föreslaget, as if its beredning were done. */
  framlagg(nyckel: string): Promise<void>;
  ram(ar: number, tilldelat: number | null): Promise<void>;
  version(nyckel: string): Promise<number>;
  /** Kronor decided in the year. */
  beslutat(ar: number): Promise<number>;
  /** Writes a proposal as the handläggare, with whatever differs from a grant on delegation. An ärende that was inkommen is then foreslagen. */
  foresla(nyckel: string, andring?: object): Promise<Utfall<ForslagSvar & ProblemSvar>>;
  /** A new ärende with a grant of `tak` proposed on delegation. */
  forslagPa(tak: number, andring?: object): Promise<{ nyckel: string; nummer: number }>;
  slapp(): Promise<void>;
}

export const FORSLAG = {
  slag: 'bifall',
  beslutsniva: 'delegation',
  delegationspunkt: '3.2',
  beviljadAndel: 2500,
  tak: 100_000,
  projektperiod: { fran: IDAG, till: `${Number(IDAG.slice(0, 4)) + 2}-12-31` },
  rattsligRam: 'regionalt utvecklingsstöd – statligt stöd',
  datum: IDAG,
};

/** POST of JSON; the answer with its status. */
export async function posta<T>(som: Anrop, vag: string, kropp: object, nyckel?: string): Promise<Utfall<T>> {
  const svar = await som(`${API}/${vag}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(nyckel ? { 'idempotency-key': nyckel } : {}) },
    body: JSON.stringify(kropp),
  });
  return { status: svar.status, svar: (await svar.json()) as T };
}

export async function nyttBeslutsprov(): Promise<Beslutsprov> {
  const server = await nyServer('exempel');
  const prov = await beslutsprovPa(server);
  return {
    ...prov,
    slapp: async () => {
      await prov.slapp();
      await server.slapp();
    },
  };
}

/** The same on a server with the example that somebody else lets go of. */
export async function beslutsprovPa(server: Provserver): Promise<Beslutsprov> {
  const db = new Pool({ connectionString: server.databas });
  // Whoever drops the database first ends the idle connections.
  db.on('error', () => undefined);
  // Tests decide in years of their own, long before the example's delegation order.
  await db.query("UPDATE delegationsordning SET galler_fran = '1990-01-01'");
  const personer = new Map<Roll, Promise<string>>();
  const person = (roll: Roll): Promise<string> => {
    const id = personer.get(roll) ?? server.som(roll)(`${API}/session`).then(async (s) => ((await s.json()) as { id: string }).id);
    personer.set(roll, id);
    return id;
  };
  const tal = async (sql: string, ...varden: unknown[]): Promise<number> => Number((await db.query(sql, varden)).rows[0]?.n ?? 0);
  let lopnummer = 900_000;
  const prov: Beslutsprov = {
    server,
    db,
    person,
    nyttArende: async () => {
      const nyckel = `26RS${++lopnummer}`;
      const id = randomUUID();
      await db.query("INSERT INTO arende (id, nyckel, diarienummer, namn, sokande, stodtyp, handlaggare_id) VALUES ($1, $2, $2, 'Smart industri', 'Almi AB', 'projekt', $3)", [
        id,
        nyckel,
        await person('handlaggare'),
      ]);
      await db.query(
        `INSERT INTO arende_effektmal (arende_id, effektmal_id, huvudmal, andel_hundradelar)
         SELECT $1, id, i = 1, CASE WHEN i = 1 THEN 3334 ELSE 3333 END FROM (SELECT id, row_number() OVER (ORDER BY id) AS i FROM effektmal LIMIT 3) m`,
        [id],
      );
      return nyckel;
    },
    framlagg: async (nyckel) => {
      await db.query("UPDATE arende SET status = 'foreslagen' WHERE nyckel = $1 AND status = 'inkommen'", [nyckel]);
    },
    ram: async (ar, tilldelat) => {
      await db.query(
        "INSERT INTO anslagsram (budgetar, anslagsnamn, tilldelat_kr) VALUES ($1, 'Anslag 1:1', $2) ON CONFLICT (budgetar) DO UPDATE SET tilldelat_kr = $2, historiskt = false",
        [ar, tilldelat],
      );
    },
    version: (nyckel) => tal('SELECT version AS n FROM arende WHERE nyckel = $1', nyckel),
    beslutat: (ar) => tal("SELECT COALESCE(sum(tak_kr), 0) AS n FROM utfallsbeslut WHERE budgetar = $1 AND slag IN ('bifall', 'tillagg')", ar),
    foresla: async (nyckel, andring = {}) => {
      const utfall = await posta<ForslagSvar & ProblemSvar>(server.som('handlaggare'), `arenden/${nyckel}/forslag`, { ...FORSLAG, version: await prov.version(nyckel), ...andring });
      if (utfall.status === 201) await prov.framlagg(nyckel);
      return utfall;
    },
    forslagPa: async (tak, andring = {}) => {
      const nyckel = await prov.nyttArende();
      const { status, svar } = await prov.foresla(nyckel, { tak, ...andring });
      if (status !== 201) throw new Error(`The proposal was answered ${status}: ${JSON.stringify(svar)}`);
      return { nyckel, nummer: svar.nummer };
    },
    slapp: () => db.end(),
  };
  const ordforande = await person('ordforande');
  await db.query('DELETE FROM ledamotskap');
  await db.query('INSERT INTO ledamotskap (anvandare_id, organ, galler_fran) VALUES ($1, $2, $3)', [ordforande, ORGAN, '2020-01-01']);
  return prov;
}
