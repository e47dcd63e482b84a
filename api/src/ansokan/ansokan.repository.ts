import type { DelmalSvar } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import { skrivBudget } from '../beslut/budget.repository';
import type { LagradAnsokan } from './ansokan.query';
import { type NyDel, skrivDelar } from './arendetext.repository';
import { Delmal } from './delmal.entity';
import { DelmalAktivitet } from './delmal-aktivitet.entity';

type Fakta = Pick<LagradAnsokan, 'inkom' | 'soktAndel' | 'soktBelopp' | 'period'>;

/** A changed application: what it becomes, the ids of what is picked from registers, the parts that are written anew, and whether delmål and budget are. */
export interface Ansokansandring {
  blir: LagradAnsokan;
  stodformId: string | null;
  delar: readonly NyDel[];
  delmal: boolean;
  budget: boolean;
}

/** Writes the application over; the ärende gets its next version. */
export async function skrivAnsokan(tx: EntityManager, { blir, stodformId, ...skrivs }: Ansokansandring): Promise<void> {
  await tx.query(
    `UPDATE arende SET sokande_id = $2, stodform_id = $3, kon = $4, eu_program = $5, mottagartyp = $6, sammanfattning = $7, version = version + 1 WHERE id = $1`,
    [blir.id, blir.organisation?.id ?? null, stodformId, blir.kon, blir.euProgram, blir.mottagartyp, blir.sammanfattning],
  );
  await skrivFakta(tx, blir.id, blir);
  await skrivDelar(tx, blir.id, skrivs.delar);
  if (skrivs.delmal) await skrivDelmal(tx, blir.id, blir.delmal);
  if (skrivs.budget) await skrivBudget(tx, { arendeId: blir.id }, blir.budget);
}

/** What is asked for. */
export async function skrivFakta(tx: EntityManager, arendeId: string, { inkom, soktAndel, soktBelopp, period }: Fakta): Promise<void> {
  await tx.query(
    `INSERT INTO ansokan (arende_id, inkom, sokt_andel_hundradelar, sokt_belopp_kr, period_fran, period_till) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (arende_id) DO UPDATE SET inkom = EXCLUDED.inkom, sokt_andel_hundradelar = EXCLUDED.sokt_andel_hundradelar, sokt_belopp_kr = EXCLUDED.sokt_belopp_kr,
       period_fran = EXCLUDED.period_fran, period_till = EXCLUDED.period_till`,
    [arendeId, inkom, soktAndel, soktBelopp, period.fran, period.till],
  );
}

async function skrivDelmal(tx: EntityManager, arendeId: string, delmal: readonly DelmalSvar[]): Promise<void> {
  await tx.query('DELETE FROM delmal_aktivitet WHERE arende_id = $1', [arendeId]);
  await tx.query('DELETE FROM delmal WHERE arende_id = $1', [arendeId]);
  await tx.insert(Delmal, delmal.map(({ rubrik, innehall }, ordning) => ({ arendeId, ordning, rubrik, innehall })));
  await tx.insert(DelmalAktivitet, delmal.flatMap(({ aktiviteter }, delmalOrdning) => aktiviteter.map((innehall, ordning) => ({ arendeId, delmalOrdning, ordning, innehall }))));
}
