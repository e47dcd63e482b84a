import { type Handling, type Hinder, type Omstandigheter, provaBehorighet, type Roll } from '@anslag/doman';
import type { EntityManager } from 'typeorm';

/**
 * Why the person may not change these stored ärenden, by the same right as when they are edited one by one; those that are not there may be.
 * @param handling what is done with them.
 * @param anvandareId null for what is not a person: the command line and the example.
 */
export async function hinderFor(db: EntityManager, anvandareId: string | null, ider: readonly string[], handling: Handling = 'arende.andra'): Promise<Map<string, Hinder>> {
  if (anvandareId === null || ider.length === 0) return new Map();
  const rader = await db.query<(Pick<Omstandigheter, 'eget' | 'otilldelat' | 'javig'> & { id: string; roller: Roll[] })[]>(
    `SELECT a.id, p.roller, a.handlaggare_id IS NOT DISTINCT FROM p.id AS eget, a.handlaggare_id IS NULL AS otilldelat,
       EXISTS (SELECT FROM jav j WHERE j.arende_id = a.id AND j.anvandare_id = p.id) AS javig
     FROM arende a CROSS JOIN anvandare p WHERE p.id = $1 AND a.id = ANY ($2)`,
    [anvandareId, ider],
  );
  return new Map(
    rader.flatMap(({ id, roller, ...fakta }): [string, Hinder][] => {
      const svar = provaBehorighet(roller, handling, { ...fakta, ledamotIOrganet: false, harBerett: false });
      return svar.far ? [] : [[id, svar.hinder]];
    }),
  );
}
