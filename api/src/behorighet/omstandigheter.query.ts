import { Injectable } from '@nestjs/common';
import type { Datum, Omstandigheter } from '@anslag/doman';
import type { Lasare } from '../plattform/databas/tidsresa';
import { finnsInte } from '../plattform/problem/problem-fel';

/** Is person $1 a member, on the day, of the body that the proposal b is for? */
const LEDAMOT = (dag: string) => `EXISTS (SELECT FROM ledamotskap l WHERE l.anvandare_id = $1 AND l.organ = b.organ
  AND l.galler_fran <= ${dag}::date AND (l.galler_till IS NULL OR l.galler_till >= ${dag}::date))`;

/** What a person is to an ärende and its proposals: the facts that the table of rights judges by. */
@Injectable()
export class OmstandigheterQuery {
  /**
   * @param forslag the proposal, and the day it is or would be decided, when it is about one.
   * @throws ProblemFel saknas when the ärende or the proposal does not exist.
   */
  async hamta(db: Lasare, anvandareId: string, arendeId: string, forslag: { nummer: number; dag: Datum } | null = null): Promise<Omstandigheter> {
    const [rad] = await db.query<(Omstandigheter & { finns: boolean })[]>(
      `SELECT a.handlaggare_id IS NOT DISTINCT FROM $1::uuid AS eget, a.handlaggare_id IS NULL AS otilldelat,
        EXISTS (SELECT FROM jav j WHERE j.arende_id = a.id AND j.anvandare_id = $1) AS javig,
        COALESCE(b.berett_av = $1, false) AS "harBerett",
        ${LEDAMOT('$4')} AS "ledamotIOrganet",
        $3::int IS NULL OR b.id IS NOT NULL AS finns
       FROM arende a LEFT JOIN beslut b ON b.arende_id = a.id AND b.nummer = $3 WHERE a.id = $2`,
      [anvandareId, arendeId, forslag?.nummer ?? null, forslag?.dag ?? null],
    );
    if (!rad) throw finnsInte('Ärendet');
    const { finns, ...omstandigheter } = rad;
    if (!finns) throw finnsInte('Förslaget');
    return omstandigheter;
  }

  /** The same for each of the ärende's proposals, by nummer, if they were decided on `dag`. */
  async forForslagen(db: Lasare, anvandareId: string, arendeId: string, dag: Datum): Promise<Map<number, Pick<Omstandigheter, 'harBerett' | 'ledamotIOrganet'>>> {
    const rader = await db.query<(Pick<Omstandigheter, 'harBerett' | 'ledamotIOrganet'> & { nummer: number })[]>(
      `SELECT b.nummer, COALESCE(b.berett_av = $1, false) AS "harBerett", ${LEDAMOT('$3')} AS "ledamotIOrganet" FROM beslut b WHERE b.arende_id = $2 AND b.lage = 'forslag'`,
      [anvandareId, arendeId, dag],
    );
    return new Map(rader.map(({ nummer, ...o }) => [nummer, o]));
  }
}
