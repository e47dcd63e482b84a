import type { Lasare } from '../plattform/databas/tidsresa';

/** The reasons of the assessment's avsteg, one per line, as a proposal has them; null when there are none. */
export async function beredningensAvsteg(db: Lasare, arendeId: string): Promise<string | null> {
  const [rad] = await db.query<{ avsteg: string | null }[]>(`SELECT string_agg(avsteg, E'\\n' ORDER BY kod) AS avsteg FROM riktlinjebedomning WHERE arende_id = $1 AND avsteg IS NOT NULL`, [arendeId]);
  return rad?.avsteg ?? null;
}
