import type { Aterforing } from '@anslag/doman';
import type { EntityManager } from 'typeorm';

export async function skrivAterbetalning(tx: EntityManager, arendeId: string, anvandareId: string, a: { datum: string; belopp: number; beslut: number | null; anmarkning: string | null }): Promise<void> {
  await tx.query(
    `INSERT INTO aterbetalning (arende_id, beslut_id, datum, belopp_kr, anmarkning, registrerad_av)
     VALUES ($1, (SELECT b.id FROM beslut b WHERE b.arende_id = $1 AND b.nummer = $2), $3, $4, $5, $6)`,
    [arendeId, a.beslut, a.datum, a.belopp, a.anmarkning, anvandareId],
  );
}

export async function skrivAterforing(tx: EntityManager, arendeId: string, anvandareId: string, a: Aterforing & { skal: string }): Promise<void> {
  await tx.query('INSERT INTO aterforing (arende_id, budgetar, datum, belopp_kr, slag, skal, gjord_av) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
    arendeId,
    a.budgetar,
    a.datum,
    a.belopp,
    a.slag,
    a.skal,
    anvandareId,
  ]);
}

/** Takes back what was registered by mistake; the row stays. */
export async function makulera(tx: EntityManager, tabell: 'aterbetalning' | 'aterforing', id: string, skal: string): Promise<void> {
  await tx.query(`UPDATE ${tabell} SET makulerad = now(), makulerad_skal = $2 WHERE id = $1`, [id, skal]);
}

/** @returns false when the condition is registered as fulfilled already. */
export async function skrivUppfyllelse(
  tx: EntityManager,
  arendeId: string,
  anvandareId: string,
  v: { beslut: number; ordning: number; uppfyllt: string; bevis: string; bilaga: string | null },
): Promise<boolean> {
  const rader = await tx.query<unknown[]>(
    `INSERT INTO villkorsuppfyllelse (beslut_id, ordning, uppfyllt, bevis, bilaga_id, godkand_av)
     SELECT b.id, $3, $4, $5, $6, $7 FROM beslut b WHERE b.arende_id = $1 AND b.nummer = $2 ON CONFLICT (beslut_id, ordning) WHERE makulerad IS NULL DO NOTHING RETURNING id`,
    [arendeId, v.beslut, v.ordning, v.uppfyllt, v.bevis, v.bilaga, anvandareId],
  );
  return rader.length > 0;
}

export async function makuleraUppfyllelse(tx: EntityManager, arendeId: string, beslut: number, ordning: number, skal: string): Promise<void> {
  await tx.query(
    `UPDATE villkorsuppfyllelse v SET makulerad = now(), makulerad_skal = $4 FROM beslut b
     WHERE b.id = v.beslut_id AND b.arende_id = $1 AND b.nummer = $2 AND v.ordning = $3 AND v.makulerad IS NULL`,
    [arendeId, beslut, ordning, skal],
  );
}
