import type { Rambelastning } from '@anslag/doman';
import type { EntityManager } from 'typeorm';
import type { Lasare } from '../plattform/databas/tidsresa';

/** First key of the advisory lock on a year's frame; the second is the year. */
const LAS = 11_002;

/** A year's frame and what is decided of it. */
export interface Arsram extends Rambelastning {
  budgetar: number;
  /** The year's outcome is stated by a document, and not all its decisions are here. */
  historiskt: boolean;
}

/**
 * Until the transaction ends nobody else decides on the years' money or writes their frames. A lock on the year and not on its row,
 * since a frame that is read in anew is another row, and a year may have none.
 */
export async function lasRamaren(tx: EntityManager, ar: readonly number[]): Promise<void> {
  for (const y of [...ar].sort((a, b) => a - b)) await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [LAS, y]);
}

/**
 * The frames of the years; a year without one has tilldelat null. Money granted counts in the year of the decision; what a document
 * states of a historic year counts when it is more.
 */
export async function arsramar(db: Lasare, ar: readonly number[]): Promise<Map<number, Arsram>> {
  const rader = await db.query<Arsram[]>(
    `SELECT y.budgetar, r.tilldelat_kr AS tilldelat, COALESCE(r.historiskt, false) AS historiskt,
      (SELECT COALESCE(sum(f.belopp_kr), 0)::bigint FROM aterforing f WHERE f.budgetar = y.budgetar AND f.makulerad IS NULL) AS aterfort,
      GREATEST(b.kronor, CASE WHEN r.historiskt THEN (SELECT sum(u.belopp_kr) FROM angivet_utfall u WHERE u.budgetar = y.budgetar) END)::bigint AS beslutat
     FROM unnest($1::int[]) AS y(budgetar) LEFT JOIN anslagsram r USING (budgetar)
     CROSS JOIN LATERAL (SELECT COALESCE(sum(u.tak_kr), 0) AS kronor FROM utfallsbeslut u
       WHERE u.budgetar = y.budgetar AND u.slag IN ('bifall', 'tillagg')) b`,
    [[...new Set(ar)]],
  );
  return new Map(rader.map((r) => [r.budgetar, r]));
}

/** Takes the year's frame for a decision: what is read of it afterwards holds until the transaction ends. */
export async function lasRamen(tx: EntityManager, ar: number): Promise<void> {
  await lasRamaren(tx, [ar]);
  await tx.query('SELECT FROM anslagsram WHERE budgetar = $1 FOR UPDATE', [ar]);
}
