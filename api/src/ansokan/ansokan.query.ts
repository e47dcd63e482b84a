import { Injectable } from '@nestjs/common';
import { ANSOKANSDELAR, type Budget } from '@anslag/doman';
import type { AnsokanSvar } from '@anslag/kontrakt';
import { budgetjson } from '../beslut/budgetjson';
import type { Lasare } from '../plattform/databas/tidsresa';
import { organisationsjson } from './organisationsjson';

/** An application as it is stored, before anything of it is withheld. */
export interface LagradAnsokan extends Omit<AnsokanSvar, 'undanhallet' | 'budget'> {
  /** The ärende's. */
  id: string;
  budget: Budget | null;
}

const DELAR = `COALESCE((SELECT json_agg(json_build_object('del', t.del, 'innehall', t.innehall) ORDER BY array_position($2::text[], t.del))
  FROM arendetext t WHERE t.arende_id = a.id AND t.del = ANY($2)), '[]')`;

const DELMAL = `COALESCE((SELECT json_agg(json_build_object('rubrik', d.rubrik, 'innehall', d.innehall, 'aktiviteter',
    COALESCE((SELECT json_agg(v.innehall ORDER BY v.ordning) FROM delmal_aktivitet v WHERE v.arende_id = d.arende_id AND v.delmal_ordning = d.ordning), '[]'))
  ORDER BY d.ordning) FROM delmal d WHERE d.arende_id = a.id), '[]')`;

@Injectable()
export class AnsokanQuery {
  /** What is applied for in the ärende, all of it unknown when nothing is registered; null when there is no ärende with the key. */
  async hamta(db: Lasare, nyckel: string): Promise<LagradAnsokan | null> {
    const [rad] = await db.query<LagradAnsokan[]>(
      `SELECT a.id, a.nyckel, a.namn, a.stodtyp, a.version, a.sokande, ${organisationsjson('o')} AS organisation, f.namn AS stodform, a.bransch, a.kon, k.namn AS kommun,
        COALESCE((SELECT json_agg(kk.namn ORDER BY kk.namn COLLATE "sv-x-icu") FROM arende_kommun ak JOIN kommun kk ON kk.id = ak.kommun_id WHERE ak.arende_id = a.id), '[]') AS kommuner,
        a.eget_projekt AS "egetProjekt", a.eu_program AS "euProgram", a.mottagartyp, n.inkom, n.sokt_andel_hundradelar AS "soktAndel", n.sokt_belopp_kr AS "soktBelopp",
        json_build_object('fran', n.period_fran, 'till', n.period_till) AS period, a.sammanfattning, ${DELAR} AS delar, ${DELMAL} AS delmal, ${budgetjson('g')} AS budget
      FROM arende a LEFT JOIN ansokan n ON n.arende_id = a.id LEFT JOIN organisation o ON o.id = a.sokande_id
      LEFT JOIN stodform f ON f.id = a.stodform_id LEFT JOIN kommun k ON k.id = a.kommun_id LEFT JOIN budget g ON g.arende_id = a.id
      WHERE a.nyckel = $1 OR a.diarienummer = $1 OR a.nyps_id = $1`,
      [nyckel, ANSOKANSDELAR],
    );
    return rad ?? null;
  }
}

/** The application of a marked ärende as it is for those who may not read what is secret: who, when and for what kind of support stays. */
export function undanhallAnsokan(ansokan: LagradAnsokan): LagradAnsokan {
  return { ...ansokan, soktAndel: null, soktBelopp: null, sammanfattning: null, delar: [], delmal: [], budget: null };
}
