import type { Arendedel } from '@anslag/doman';
import type { EntityManager } from 'typeorm';

/** A part of an ärende's texts and what it is to read; null takes it away. */
export interface NyDel {
  del: Arendedel;
  innehall: string | null;
}

/** Writes the parts that are named; the others stay as they are. */
export async function skrivDelar(tx: EntityManager, arendeId: string, delar: readonly NyDel[]): Promise<void> {
  const bort = delar.filter((d) => d.innehall === null).map((d) => d.del);
  const kvar = delar.filter((d) => d.innehall !== null);
  await tx.query('DELETE FROM arendetext WHERE arende_id = $1 AND del = ANY($2)', [arendeId, bort]);
  await tx.query(
    `INSERT INTO arendetext (arende_id, del, innehall) SELECT $1, * FROM unnest($2::text[], $3::text[])
     ON CONFLICT (arende_id, del) DO UPDATE SET innehall = EXCLUDED.innehall`,
    [arendeId, kvar.map((d) => d.del), kvar.map((d) => d.innehall)],
  );
}
