import { Injectable } from '@nestjs/common';
import type { Analys, Datum } from '@anslag/doman';
import type { Lasare } from '../plattform/databas/tidsresa';

/** The analysis as it is stored: only the dimensions and goals that something is said of. */
export interface LagradAnalys extends Analys {
  faststalld: Datum | null;
  faststalldAv: { id: string; namn: string } | null;
  version: number;
}

const DEL = (del: string) => `'${del}', json_build_object('bedomning', s.${del}, 'motivering', s.${del}_motivering)`;

@Injectable()
export class AnalysQuery {
  /** Null when nobody has begun one. */
  async hamta(db: Lasare, arendeId: string): Promise<LagradAnalys | null> {
    const [rad] = await db.query<{ analys: LagradAnalys }[]>(
      `SELECT json_build_object(${DEL('maluppfyllelse')}, ${DEL('genomforande')}, ${DEL('langsiktighet')}, 'faststalld', s.faststalld, 'version', s.version,
        'faststalldAv', CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'namn', p.namn) END,
        'hallbarhet', COALESCE((SELECT json_agg(json_build_object('dimension', h.dimension, 'utlovat', h.utlovat, 'levererat', h.levererat, 'bedomning', h.bedomning)) FROM analys_hallbarhet h WHERE h.arende_id = s.arende_id), '[]'),
        'effektmal', COALESCE((SELECT json_agg(json_build_object('effektmal', m.effektmal_id, 'bidrag', m.bidrag, 'motivering', m.motivering)) FROM analys_effektmal m WHERE m.arende_id = s.arende_id), '[]')) AS analys
       FROM sammanfattande_analys s LEFT JOIN anvandare p ON p.id = s.faststalld_av WHERE s.arende_id = $1`,
      [arendeId],
    );
    return rad?.analys ?? null;
  }

  /** The goals that something is said of in the analysis, by id, also those that the ärende no longer has. */
  malen(db: Lasare, arendeId: string): Promise<{ effektmal: string; namn: string; strategi: string; huvudmal: boolean }[]> {
    return db.query(
      `SELECT m.id AS effektmal, m.namn, v.namn AS strategi, COALESCE(e.huvudmal, false) AS huvudmal
       FROM effektmal m JOIN strategiversion v ON v.id = m.strategiversion_id
       LEFT JOIN arende_effektmal e ON e.effektmal_id = m.id AND e.arende_id = $1
       LEFT JOIN analys_effektmal a ON a.effektmal_id = m.id AND a.arende_id = $1
       WHERE e.arende_id IS NOT NULL OR a.arende_id IS NOT NULL ORDER BY COALESCE(e.huvudmal, false) DESC, m.namn COLLATE "sv-x-icu"`,
      [arendeId],
    );
  }
}
