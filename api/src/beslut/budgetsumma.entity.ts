import type { Budgetsida } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Budget } from './budget.entity';
import { heltal } from '../plattform/databas/heltal';

/** A sum the budget itself states, in whole kronor, kept beside the sums computed from its rows. */
@Entity('budgetsumma')
@Check('ck_budgetsumma_sida', "sida IN ('kostnader', 'finansiering')")
export class Budgetsumma extends Versionerad {
  @ForeignKey(() => Budget, { name: 'fk_budgetsumma_budget' })
  @PrimaryColumn('uuid', { name: 'budget_id', primaryKeyConstraintName: 'pk_budgetsumma' })
  budgetId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_budgetsumma' })
  sida!: Budgetsida;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'pk_budgetsumma',
    comment: 'The year of the stated sum; 0 is the stated total.',
  })
  ar!: number;

  @Column('bigint', { name: 'angiven_kr', transformer: heltal })
  angivenKr!: number;
}
