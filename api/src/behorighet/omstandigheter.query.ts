import { Injectable } from '@nestjs/common';
import type { Datum, Omstandigheter } from '@anslag/doman';
import type { EntityManager } from 'typeorm';
import { finnsInte } from '../plattform/problem/problem-fel';

/** What a person is to an ärende and its proposals: the facts that the table of rights judges by. */
@Injectable()
export class OmstandigheterQuery {
  /**
   * @param forslag the proposal, and the day it is or would be decided, when it is about one.
   * @throws ProblemFel saknas when the ärende or the proposal does not exist.
   */
  async hamta(db: EntityManager, anvandareId: string, arendeId: string, forslag: { nummer: number; dag: Datum } | null = null): Promise<Omstandigheter> {
    const [rad] = await db.query<(Omstandigheter & { finns: boolean })[]>(
      `SELECT a.handlaggare_id IS NOT DISTINCT FROM $1::uuid AS eget, a.handlaggare_id IS NULL AS otilldelat,
        EXISTS (SELECT FROM jav j WHERE j.arende_id = a.id AND j.anvandare_id = $1) AS javig,
        COALESCE(b.berett_av = $1, false) AS "harBerett",
        EXISTS (SELECT FROM ledamotskap l WHERE l.anvandare_id = $1 AND l.organ = b.organ
          AND l.galler_fran <= $4::date AND (l.galler_till IS NULL OR l.galler_till >= $4::date)) AS "ledamotIOrganet",
        $3::int IS NULL OR b.id IS NOT NULL AS finns
       FROM arende a LEFT JOIN beslut b ON b.arende_id = a.id AND b.nummer = $3 WHERE a.id = $2`,
      [anvandareId, arendeId, forslag?.nummer ?? null, forslag?.dag ?? null],
    );
    if (!rad) throw finnsInte('Ärendet');
    const { finns, ...omstandigheter } = rad;
    if (!finns) throw finnsInte('Förslaget');
    return omstandigheter;
  }
}
