import { Injectable } from '@nestjs/common';
import type { Analys, Datum } from '@anslag/doman';
import type { EntityManager } from 'typeorm';

/** Writes the analysis at close; whoever calls holds the ärende's row. */
@Injectable()
export class AnalysRepository {
  /** The whole analysis in its next version, not settled. */
  async skriv(tx: EntityManager, arendeId: string, a: Analys): Promise<void> {
    await tx.query(
      `INSERT INTO sammanfattande_analys (arende_id, maluppfyllelse, maluppfyllelse_motivering, genomforande, genomforande_motivering, langsiktighet, langsiktighet_motivering)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (arende_id) DO UPDATE SET maluppfyllelse = EXCLUDED.maluppfyllelse, maluppfyllelse_motivering = EXCLUDED.maluppfyllelse_motivering,
         genomforande = EXCLUDED.genomforande, genomforande_motivering = EXCLUDED.genomforande_motivering, langsiktighet = EXCLUDED.langsiktighet,
         langsiktighet_motivering = EXCLUDED.langsiktighet_motivering, faststalld = NULL, faststalld_av = NULL, version = sammanfattande_analys.version + 1`,
      [arendeId, a.maluppfyllelse.bedomning, a.maluppfyllelse.motivering, a.genomforande.bedomning, a.genomforande.motivering, a.langsiktighet.bedomning, a.langsiktighet.motivering],
    );
    for (const { dimension, utlovat, levererat, bedomning } of a.hallbarhet) {
      await tx.query(
        `INSERT INTO analys_hallbarhet (arende_id, dimension, utlovat, levererat, bedomning) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (arende_id, dimension) DO UPDATE SET utlovat = EXCLUDED.utlovat, levererat = EXCLUDED.levererat, bedomning = EXCLUDED.bedomning
         WHERE (analys_hallbarhet.utlovat, analys_hallbarhet.levererat, analys_hallbarhet.bedomning) IS DISTINCT FROM (EXCLUDED.utlovat, EXCLUDED.levererat, EXCLUDED.bedomning)`,
        [arendeId, dimension, utlovat, levererat, bedomning],
      );
    }
    for (const { effektmal, bidrag, motivering } of a.effektmal) {
      await tx.query(
        `INSERT INTO analys_effektmal (arende_id, effektmal_id, bidrag, motivering) VALUES ($1, $2, $3, $4)
         ON CONFLICT (arende_id, effektmal_id) DO UPDATE SET bidrag = EXCLUDED.bidrag, motivering = EXCLUDED.motivering
         WHERE (analys_effektmal.bidrag, analys_effektmal.motivering) IS DISTINCT FROM (EXCLUDED.bidrag, EXCLUDED.motivering)`,
        [arendeId, effektmal, bidrag, motivering],
      );
    }
  }

  async faststall(tx: EntityManager, arendeId: string, dag: Datum, anvandareId: string): Promise<void> {
    await tx.query('UPDATE sammanfattande_analys SET faststalld = $2, faststalld_av = $3, version = version + 1 WHERE arende_id = $1', [arendeId, dag, anvandareId]);
  }
}
