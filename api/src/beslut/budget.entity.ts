import type { Budgetomfattning } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Beslut } from './beslut.entity';

/** The budget a decision rests on: the whole project's, or only the extension's. */
@Entity('budget')
@Check('ck_budget_avser', "avser IN ('projektet', 'forlangningen')")
export class Budget extends Versionerad {
  @ForeignKey(() => Beslut, { name: 'fk_budget_beslut' })
  @PrimaryColumn('uuid', { name: 'beslut_id', primaryKeyConstraintName: 'pk_budget' })
  beslutId!: string;

  @Column('text')
  avser!: Budgetomfattning;
}
