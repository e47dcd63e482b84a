import type { Arendedel } from '@anslag/doman';
import type { EntityManager } from 'typeorm';
import { organisationsjson } from '../../ansokan/organisationsjson';
import type { Ansokanspost, Budgetpost, Texter } from './post';

const DELMAL = `COALESCE((SELECT json_agg(json_build_object('rubrik', d.rubrik, 'innehall', d.innehall, 'aktiviteter',
    COALESCE((SELECT json_agg(v.innehall ORDER BY v.ordning) FROM delmal_aktivitet v WHERE v.arende_id = d.arende_id AND v.delmal_ordning = d.ordning), '[]'))
  ORDER BY d.ordning) FROM delmal d WHERE d.arende_id = a.id), '[]')`;

/** The applications of those ärenden that have one, by ärende. */
export async function ansokningarPer(db: EntityManager, ider: string[], budgetar: ReadonlyMap<string, Budgetpost>): Promise<Map<string, Ansokanspost>> {
  const rader = await db.query<(Omit<Ansokanspost, 'budget'> & { arende: string })[]>(
    `SELECT a.id AS arende, n.inkom, n.sokt_andel_hundradelar AS andel, n.sokt_belopp_kr AS belopp, n.period_fran AS "periodFran", n.period_till AS "periodTill",
       a.mottagartyp, ${organisationsjson('o')} AS organisation, ${DELMAL} AS delmal
     FROM arende a LEFT JOIN ansokan n ON n.arende_id = a.id LEFT JOIN organisation o ON o.id = a.sokande_id
     WHERE a.id = ANY($1) AND (n.arende_id IS NOT NULL OR a.mottagartyp IS NOT NULL OR a.sokande_id IS NOT NULL)`,
    [ider],
  );
  return new Map(rader.map(({ arende, ...r }) => [arende, { ...r, budget: budgetar.get(arende) ?? null }]));
}

/** The texts of applications and beredningar, by ärende. */
export async function texterPer(db: EntityManager, ider: string[]): Promise<Map<string, Texter>> {
  const rader = await db.query<{ arende: string; texter: Partial<Record<Arendedel, string>> }[]>(
    'SELECT arende_id AS arende, json_object_agg(del, innehall) AS texter FROM arendetext WHERE arende_id = ANY($1) GROUP BY arende_id',
    [ider],
  );
  return new Map(rader.map((r) => [r.arende, r.texter]));
}
