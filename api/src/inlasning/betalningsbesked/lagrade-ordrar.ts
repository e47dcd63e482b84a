import type { Datum, Kronor } from '@anslag/doman';
import type { Orderstatus } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';

/** A stored order that an answer may be of. */
export interface Lagradorder {
  id: string;
  referens: string;
  arendeId: string;
  arende: string;
  namn: string;
  belopp: Kronor;
  status: Orderstatus;
  /** The day it was put in its latest file. */
  iFil: Datum | null;
  utbetald: Datum | null;
  avvisadSkal: string | null;
}

/**
 * The orders of the references, by reference.
 * @param hall keeps them and their ärenden from being changed by others until the transaction ends.
 */
export async function lasOrdrar(db: EntityManager, referenser: readonly string[], hall: boolean): Promise<Map<string, Lagradorder>> {
  if (hall) {
    await db.query('SELECT id FROM arende WHERE id IN (SELECT arende_id FROM utbetalningsorder WHERE referens = ANY($1)) ORDER BY id FOR NO KEY UPDATE', [referenser]);
    await db.query('SELECT id FROM utbetalningsorder WHERE referens = ANY($1) ORDER BY id FOR NO KEY UPDATE', [referenser]);
  }
  const rader = await db.query<Lagradorder[]>(
    `SELECT o.id, o.referens, o.arende_id AS "arendeId", a.nyckel AS arende, a.namn, o.belopp_kr AS belopp, o.status, (f.skapad AT TIME ZONE 'Europe/Stockholm')::date::text AS "iFil",
      u.utbetald::text AS utbetald, o.avvisad_skal AS "avvisadSkal"
     FROM utbetalningsorder o JOIN arende a ON a.id = o.arende_id LEFT JOIN betalningsfil f ON f.id = o.betalningsfil_id LEFT JOIN utbetalning u ON u.utbetalningsorder_id = o.id
     WHERE o.referens = ANY($1)`,
    [referenser],
  );
  return new Map(rader.map((r) => [r.referens, r]));
}

/** Pays the order, for what it is of. */
export async function skrivBetald(db: EntityManager, orderId: string, utbetald: Datum): Promise<void> {
  await db.query(
    `INSERT INTO utbetalning (arende_id, utbetald, belopp_kr, bokfort_kr, utbetalningsorder_id)
     SELECT o.arende_id, $2, o.belopp_kr, r.godkant_kr, o.id FROM utbetalningsorder o JOIN rekvisition r ON r.id = o.rekvisition_id WHERE o.id = $1`,
    [orderId, utbetald],
  );
  await db.query(`UPDATE utbetalningsorder SET status = 'betald' WHERE id = $1`, [orderId]);
}

export async function skrivAvvisad(db: EntityManager, orderId: string, orsak: string): Promise<void> {
  await db.query(`UPDATE utbetalningsorder SET status = 'avvisad', avvisad_skal = $2 WHERE id = $1`, [orderId, orsak]);
}
