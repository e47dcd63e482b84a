import { Injectable } from '@nestjs/common';
import type { LagradPost, Uppfoljningssvar } from '@anslag/doman';
import type { EntityManager } from 'typeorm';

/** Writes the posts of follow-up; whoever calls holds the ärende's row. */
@Injectable()
export class UppfoljningRepository {
  /** The whole post with its answers, in its next version. */
  async skriv(tx: EntityManager, arendeId: string, post: LagradPost & { skal: string | null; svar: readonly Uppfoljningssvar[] }, registreradAv: string): Promise<void> {
    const [rad] = await tx.query<{ id: string }[]>(
      `INSERT INTO uppfoljning (arende_id, slag, nyckel, status, gjord, flyttad_till, skal, avser_fran, avser_till, planerad_senast, registrerad_av)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT ON CONSTRAINT uq_uppfoljning DO UPDATE SET status = EXCLUDED.status, gjord = EXCLUDED.gjord, flyttad_till = EXCLUDED.flyttad_till, skal = EXCLUDED.skal,
         avser_fran = EXCLUDED.avser_fran, avser_till = EXCLUDED.avser_till, planerad_senast = EXCLUDED.planerad_senast, registrerad_av = EXCLUDED.registrerad_av, version = uppfoljning.version + 1
       RETURNING id`,
      [arendeId, post.slag, post.nyckel, post.status, post.gjord, post.flyttadTill, post.skal, post.fast?.avserFran ?? null, post.fast?.avserTill ?? null, post.fast?.senast ?? null, registreradAv],
    );
    await tx.query('DELETE FROM uppfoljningssvar WHERE uppfoljning_id = $1 AND fraga <> ALL ($2::text[])', [rad?.id, post.svar.map((s) => s.fraga)]);
    for (const { fraga, svar, bedomning } of post.svar) {
      await tx.query(
        `INSERT INTO uppfoljningssvar (uppfoljning_id, fraga, svar, bedomning) VALUES ($1, $2, $3, $4)
         ON CONFLICT (uppfoljning_id, fraga) DO UPDATE SET svar = EXCLUDED.svar, bedomning = EXCLUDED.bedomning
         WHERE (uppfoljningssvar.svar, uppfoljningssvar.bedomning) IS DISTINCT FROM (EXCLUDED.svar, EXCLUDED.bedomning)`,
        [rad?.id, fraga, svar, bedomning],
      );
    }
  }
}
