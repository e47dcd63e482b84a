import { Injectable } from '@nestjs/common';
import type { Arendestatus, MalMedVerkan, Riktlinjebedomning } from '@anslag/doman';
import type { Beredningstext, Kriteriepoang } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import { beredningensAvsteg } from './avsteg.query';

/** Writes the parts of an assessment; whoever calls holds the ärende's row. */
@Injectable()
export class BeredningRepository {
  async texter(tx: EntityManager, arendeId: string, texter: readonly Beredningstext[]): Promise<void> {
    const tomma = texter.filter((t) => t.innehall === null).map((t) => t.del);
    await tx.query('DELETE FROM arendetext WHERE arende_id = $1 AND del = ANY ($2)', [arendeId, tomma]);
    for (const { del, innehall } of texter) {
      if (innehall === null) continue;
      await tx.query('INSERT INTO arendetext (arende_id, del, innehall) VALUES ($1, $2, $3) ON CONFLICT (arende_id, del) DO UPDATE SET innehall = EXCLUDED.innehall', [arendeId, del, innehall]);
    }
  }

  /** The answers, and the avsteg of the open proposals, which are the assessment's. */
  async bedomningar(tx: EntityManager, arendeId: string, bedomningar: readonly Riktlinjebedomning[]): Promise<void> {
    for (const { kod, svar, motivering, avsteg } of bedomningar) {
      if (svar === null && motivering === null && avsteg === null) await tx.query('DELETE FROM riktlinjebedomning WHERE arende_id = $1 AND kod = $2', [arendeId, kod]);
      else
        await tx.query(
          `INSERT INTO riktlinjebedomning (arende_id, kod, svar, motivering, avsteg) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (arende_id, kod) DO UPDATE SET svar = EXCLUDED.svar, motivering = EXCLUDED.motivering, avsteg = EXCLUDED.avsteg`,
          [arendeId, kod, svar, motivering, avsteg],
        );
    }
    await tx.query(`UPDATE beslut SET avsteg = $2 WHERE arende_id = $1 AND lage = 'forslag' AND slag = 'bifall' AND avsteg IS DISTINCT FROM $2`, [arendeId, await beredningensAvsteg(tx, arendeId)]);
  }

  async prioritering(tx: EntityManager, arendeId: string, prioritering: string | null): Promise<void> {
    await tx.query('UPDATE arende SET prioritering_id = $2 WHERE id = $1', [arendeId, prioritering]);
  }

  /** All points of the ärende: those of other criteria go. */
  async kriterier(tx: EntityManager, arendeId: string, kriterier: readonly Kriteriepoang[]): Promise<void> {
    await tx.query('DELETE FROM kriteriebedomning WHERE arende_id = $1 AND kriterium_id <> ALL ($2::uuid[])', [arendeId, kriterier.map((k) => k.kriterium)]);
    for (const { kriterium, poang, motivering } of kriterier) {
      await tx.query(
        `INSERT INTO kriteriebedomning (arende_id, kriterium_id, poang, motivering) VALUES ($1, $2, $3, $4)
         ON CONFLICT (arende_id, kriterium_id) DO UPDATE SET poang = EXCLUDED.poang, motivering = EXCLUDED.motivering`,
        [arendeId, kriterium, poang ?? null, motivering ?? null],
      );
    }
  }

  /** All goals of the ärende. Its money is counted over those it contributes to. */
  async mal(tx: EntityManager, arendeId: string, mal: readonly MalMedVerkan[]): Promise<void> {
    await tx.query('DELETE FROM arende_malverkan WHERE arende_id = $1', [arendeId]);
    await tx.query('DELETE FROM arende_effektmal WHERE arende_id = $1', [arendeId]);
    for (const { effektmal, huvudmal, andel, verkan, not } of mal) {
      if (verkan === 'bidrar') {
        await tx.query('INSERT INTO arende_effektmal (arende_id, effektmal_id, huvudmal, andel_hundradelar) VALUES ($1, $2, $3, $4)', [arendeId, effektmal, huvudmal, andel]);
      }
      if (verkan !== 'bidrar' || not !== null) {
        await tx.query('INSERT INTO arende_malverkan (arende_id, effektmal_id, verkan, verkan_not) VALUES ($1, $2, $3, $4)', [arendeId, effektmal, verkan, not]);
      }
    }
  }

  async nyVersion(tx: EntityManager, arendeId: string): Promise<void> {
    await tx.query('UPDATE arende SET version = version + 1 WHERE id = $1', [arendeId]);
  }

  /** Of an ärende that is held. */
  async statusNu(tx: EntityManager, arendeId: string): Promise<Arendestatus> {
    const [rad] = await tx.query<{ status: Arendestatus }[]>('SELECT status FROM arende WHERE id = $1', [arendeId]);
    if (!rad) throw new Error('an ärende that is held has a row');
    return rad.status;
  }

  async status(tx: EntityManager, arendeId: string, status: string): Promise<void> {
    await tx.query('UPDATE arende SET status = $2, version = version + 1 WHERE id = $1', [arendeId, status]);
  }
}
