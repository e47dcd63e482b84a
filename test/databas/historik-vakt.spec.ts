import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { verifieraHistorik } from '../../api/src/historik/verifiera';
import { ANTAL, type Historikprov, nyttHistorikprov, skrivProv, VEM } from './historikprov';
import { LAST, nekandet, SLAPPTES } from './vaktprov';

/** PostgreSQL's codes: insufficient_privilege, integrity_constraint_violation. */
const SAKNAR_RATT = '42501';
const UTAN_HISTORIK = '23000';

let prov: Historikprov;

beforeAll(async () => {
  prov = await nyttHistorikprov();
  await skrivProv(prov);
});
afterAll(() => prov?.slapp());

const satser = [
  ['UPDATE', 'historik', `UPDATE historik SET skal = 'x'`],
  ['DELETE', 'historik', 'DELETE FROM historik WHERE nummer = 1'],
  ['TRUNCATE', 'historik', 'TRUNCATE historik'],
  ['DELETE', 'historik_huvud', 'DELETE FROM historik_huvud'],
  ['TRUNCATE', 'historik_huvud', 'TRUNCATE historik_huvud'],
] as const;

it.each(satser)('the application may not %s %s; a trigger stops the owner too', async (_vad, _tabell, sats) => {
  expect(await nekandet(prov.tjanst.query(sats))).toBe(SAKNAR_RATT);
  expect(await nekandet(prov.agare.query(sats))).toBe(LAST);
  expect(await verifieraHistorik(prov.agare)).toMatchObject({ hel: true, sigill: { nummer: ANTAL } });
});

it.each([
  `INSERT INTO historik SELECT nummer + 100, tid, anvandare_id, aktor, roll, handelse, objekt, arende_id, andringar, skal, begaran_id, transaktion, forra_hash, hash FROM historik WHERE nummer = 1`,
  `UPDATE historik_huvud SET nummer = 0`,
  `INSERT INTO historik_huvud (id, nummer, hash) VALUES (false, 0, 'x')`,
  `DELETE FROM oskriven`,
  `INSERT INTO oskriven VALUES (1, 'arende')`,
  `ALTER TABLE historik DISABLE TRIGGER historik_last`,
  `SET session_replication_role = replica`,
  `DROP TABLE historik`,
  `CREATE OR REPLACE FUNCTION historik_falt(varde text) RETURNS text LANGUAGE sql AS $$ SELECT '' $$`,
])('the application writes there by the function alone: %s', async (sats) => {
  expect(await nekandet(prov.tjanst.query(sats))).toBe(SAKNAR_RATT);
});

it('a temporary table of the same name takes no guard’s place: neither the history nor a change without it', async () => {
  const forsok = prov.tjanst.transaction(async (tx) => {
    await tx.query('CREATE TEMP TABLE historik (transaktion bigint, tid timestamptz) ON COMMIT DROP');
    await tx.query('CREATE TEMP TABLE historik_huvud (id boolean, nummer bigint, hash text) ON COMMIT DROP');
    await tx.query("INSERT INTO pg_temp.historik VALUES (txid_current(), now() + interval '1 hour')");
    await tx.query("INSERT INTO public.kommun (namn, lan) VALUES ('Utan historik', 'Prov')");
  });
  expect(await nekandet(forsok)).toBe(UTAN_HISTORIK);
  expect(await verifieraHistorik(prov.agare)).toMatchObject({ hel: true });
});

it('every function that works with more rights than its caller looks in no temporary schema first', async () => {
  const rader = await prov.agare.query<{ namn: string; vag: string }[]>(
    `SELECT proname AS namn, array_to_string(proconfig, ' ') AS vag FROM pg_proc WHERE pronamespace IN ('public'::regnamespace, 'forr'::regnamespace) AND prosecdef AND proname NOT LIKE 'spara\\_%'`,
  );
  expect(rader.length).toBeGreaterThanOrEqual(4);
  expect(rader.filter((r) => r.vag !== 'search_path=pg_catalog, public, pg_temp')).toEqual([]);
});

/** Tables that hold nothing that was decided, paid or changed by a person. */
const UTAN_KRAV = ['migrations', 'session', 'inloggningsforsok', 'idempotens', 'takt', 'utloggningsintyg', 'kalendernyckel', 'historik', 'historik_huvud', 'oskriven', 'dokumentjobb'];

interface Tabell {
  tabell: string;
  vaktad: boolean;
}

async function tabeller(db: DataSource): Promise<Tabell[]> {
  return db.query<Tabell[]>(
    `SELECT c.relname AS tabell, EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'kravs_i_historiken' AND t.tgenabled = 'O') AS vaktad
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname`,
  );
}

/** A row of the table that no constraint but the history's has a say on: the foreign keys and checks are for other tests. */
async function inutan(db: DataSource, tabell: string, provad: (tx: EntityManager) => Promise<void>): Promise<string> {
  return nekandet(
    db.transaction(async (tx) => {
      const [{ kolumn } = { kolumn: '' }] = await tx.query<{ kolumn: string }[]>(
        `SELECT attname AS kolumn FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum LIMIT 1`,
        [tabell],
      );
      await tx.query(`UPDATE ${tabell} SET ${kolumn} = ${kolumn}`);
      await provad(tx);
    }),
  );
}

it('every table of the model requires history, but for those that hold no facts', async () => {
  const utan = (await tabeller(prov.agare)).filter((t) => !t.vaktad).map((t) => t.tabell);
  expect(utan).toEqual([...UTAN_KRAV].sort());
});

it('no table can be changed by the application in a transaction that writes no history', async () => {
  const vaktade = (await tabeller(prov.agare)).filter((t) => t.vaktad && t.tabell !== 'arsbokslut');
  expect(vaktade.length).toBeGreaterThan(35);
  for (const { tabell } of vaktade) {
    expect({ tabell, svar: await inutan(prov.tjanst, tabell, async () => undefined) }).toEqual({ tabell, svar: UTAN_HISTORIK });
  }
});

it('a new table without the guard would be found', async () => {
  await prov.agare.query('CREATE TABLE ny_tabell (id int)');
  try {
    expect((await tabeller(prov.agare)).filter((t) => !t.vaktad).map((t) => t.tabell)).toContain('ny_tabell');
    expect(await inutan(prov.tjanst, 'ny_tabell', async () => undefined)).toBe(SLAPPTES);
    await prov.agare.query(`SELECT krav_historik_for('ny_tabell')`);
    expect(await inutan(prov.tjanst, 'ny_tabell', async () => undefined)).toBe(UTAN_HISTORIK);
  } finally {
    await prov.agare.query('DROP TABLE ny_tabell');
  }
});

const NYTT_ARENDE = `INSERT INTO arende (nyckel, diarienummer, namn, stodtyp) VALUES ($1, $1, 'Prov', 'projekt')`;

it('an entry of another transaction does not do', async () => {
  const svar = await nekandet(prov.tjanst.query(NYTT_ARENDE, ['20RS700']));
  expect(svar).toBe(UTAN_HISTORIK);
  await prov.skrivning.utfor(VEM, async (tx, anteckna) => {
    await tx.query(NYTT_ARENDE, ['20RS701']);
    anteckna({ handelse: 'arende.inlast', objekt: '20RS701' });
  });
  expect(await prov.agare.query(`SELECT nyckel FROM arende WHERE nyckel IN ('20RS700', '20RS701')`)).toEqual([{ nyckel: '20RS701' }]);
  expect(await prov.agare.query('SELECT * FROM oskriven')).toEqual([]);
});

it('a transaction that is rolled back leaves neither its change nor a gap', async () => {
  const fore = await verifieraHistorik(prov.agare);
  const avbruten = prov.skrivning.utfor(VEM, async (tx, anteckna) => {
    anteckna({ handelse: 'arende.andrat', objekt: '20RS702' });
    await tx.query(NYTT_ARENDE, ['20RS702']);
    throw new Error('ångrat');
  });
  await expect(avbruten).rejects.toThrow('ångrat');
  // Also when the entry had been written when the transaction fell.
  const tagetNummer = prov.tjanst.transaction(async (tx) => {
    await tx.query(`SELECT historik_skriv(NULL, 'x', NULL, NULL, ARRAY['arende.andrat'], ARRAY['y'], ARRAY[NULL]::uuid[], ARRAY['[]'], ARRAY[NULL])`);
    await tx.query('SELECT 1/0');
  });
  await expect(tagetNummer).rejects.toThrow(QueryFailedError);
  expect(await verifieraHistorik(prov.agare)).toEqual(fore);
});

it('fifty who write at once, some of whom change their minds, give one chain without gaps', async () => {
  const fore = await verifieraHistorik(prov.agare);
  const utfall = await Promise.allSettled(
    Array.from({ length: 50 }, (_, i) =>
      prov.skrivning.utfor({ ...VEM, begaranId: `samtidig-${i}` }, async (tx, anteckna) => {
        await tx.query(NYTT_ARENDE, [`21RS${i + 1}`]);
        anteckna({ handelse: 'arende.inlast', objekt: `21RS${i + 1}` });
        anteckna({ handelse: 'inlasning.gjord', objekt: 'fil' });
        if (i % 10 === 9) throw new Error('ångrat');
      }),
    ),
  );
  expect(utfall.filter((u) => u.status === 'fulfilled')).toHaveLength(45);
  const efter = await verifieraHistorik(prov.agare);
  if (!fore.hel || !efter.hel) throw new Error('the chain is broken');
  expect(efter.sigill.nummer).toBe(fore.sigill.nummer + 90);
  // Time follows number, whoever came first to the change.
  const [{ fel } = { fel: -1 }] = await prov.agare.query<{ fel: number }[]>(`SELECT count(*)::int AS fel FROM historik a JOIN historik b ON b.nummer = a.nummer + 1 WHERE b.tid < a.tid`);
  expect(fel).toBe(0);
});

it('rows that the owner changes by hand are told of, with table and time; those with history are not', async () => {
  await prov.skrivning.utfor(VEM, async (tx, anteckna) => {
    await tx.query(`UPDATE arende SET namn = 'Nytt namn' WHERE nyckel = '20RS701'`);
    anteckna({ handelse: 'arende.andrat', objekt: '20RS701' });
  });
  expect((await verifieraHistorik(prov.tjanst)).oforklarat).toEqual([]);
  await prov.agare.query(`UPDATE arende SET namn = 'Ändrat för hand' WHERE nyckel IN ('20RS701', '21RS1')`);
  const { oforklarat, ...svar } = await verifieraHistorik(prov.tjanst);
  expect(svar).toMatchObject({ hel: true });
  expect(oforklarat).toEqual([{ tabell: 'arende', antal: 2, fran: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/), till: expect.any(String) }]);
});
