import type { DataSource, EntityManager } from 'typeorm';
import { type Granskning, granskaKedja, type Kedjekalla, type Kedjepost, KEDJEFALT, type Sigill } from './kedja';

/** Rows of a table that a transaction without history has changed or removed, as only an owner of the database can. */
export interface Oforklarat {
  tabell: string;
  antal: number;
  /** The first and the last time, ISO 8601, UTC. */
  fran: string;
  till: string;
}

export type Verifiering = Granskning & { oforklarat: Oforklarat[] };

/** Entries read at a time. */
const SATS = 2000;

/** Nothing was written before 1970: such a time, an infinite one or one before Christ is read as none, so that it is found to be altered. */
const TID = `CASE WHEN tid >= 'epoch' THEN to_char(tid AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') END AS tid`;
const KOLUMNER = [...KEDJEFALT, 'hash'].map((k) => (k === 'tid' ? TID : `${k}::text AS ${k}`)).join(', ');

/**
 * Computes the whole history's chain anew, apart from the database's own function, in one view of the database and with little memory.
 * @param sigill an earlier seal that must still be in the chain: finds a history rewritten to its end together with its head.
 * @returns the first fault, or the seal of the last entry; and changes of rows that no entry tells of.
 */
export function verifieraHistorik(db: DataSource, sigill: Sigill | null = null): Promise<Verifiering> {
  return medKedja(db, async (kalla, tx) => ({ ...(await granskaKedja(kalla, sigill)), oforklarat: await oforklarat(tx) }));
}

/** Lets `arbete` read the history as it is at one instant, however much is written meanwhile. */
export function medKedja<T>(db: DataSource, arbete: (kalla: Kedjekalla, tx: EntityManager) => Promise<T>): Promise<T> {
  return db.transaction('REPEATABLE READ', async (tx) => {
    await tx.query('SET TRANSACTION READ ONLY');
    const [rad] = await tx.query<{ nummer: string; hash: string }[]>('SELECT nummer::text AS nummer, hash FROM historik_huvud');
    const huvud = rad ? { nummer: Number(rad.nummer), hash: rad.hash } : null;
    let markorer = 0;
    return arbete({ huvud, poster: () => poster(tx, `historik_${++markorer}`) }, tx);
  });
}

async function* poster(tx: EntityManager, markor: string): AsyncGenerator<Kedjepost> {
  await tx.query(`DECLARE ${markor} NO SCROLL CURSOR FOR SELECT ${KOLUMNER} FROM historik ORDER BY historik.nummer`);
  try {
    for (;;) {
      const rader = await tx.query<Kedjepost[]>(`FETCH ${SATS} FROM ${markor}`);
      if (rader.length === 0) return;
      yield* rader;
    }
  } finally {
    await tx.query(`CLOSE ${markor}`);
  }
}

/** The former versions of rows know which transaction replaced them. */
async function oforklarat(tx: EntityManager): Promise<Oforklarat[]> {
  const tabeller = await tx.query<{ tabell: string }[]>(
    `SELECT relname AS tabell FROM pg_class c WHERE relnamespace = to_regnamespace('forr') AND relkind = 'r'
       AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'giltig_till') ORDER BY relname`,
  );
  const iso = (tid: string): string => `to_char(${tid} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const rader: Oforklarat[] = [];
  for (const { tabell } of tabeller) {
    const [rad] = await tx.query<[Omit<Oforklarat, 'tabell'>]>(
      `SELECT count(*) AS antal, ${iso('min(f.giltig_till)')} AS fran, ${iso('max(f.giltig_till)')} AS till FROM forr.${tabell} f
       WHERE NOT EXISTS (SELECT FROM historik h WHERE h.transaktion = f.transaktion::text::bigint AND h.tid >= f.giltig_till)`,
    );
    if (rad.antal > 0) rader.push({ tabell, ...rad });
  }
  return rader;
}
