import type { Budgetomfattning } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Ansokan } from '../ansokan/ansokan.entity';
import { Versionerad } from '../plattform/databas/versionerad';
import { Beslut } from './beslut.entity';

/** The budget a decision rests on, or the one an application has: the whole project's, or only the extension's. */
@Entity('budget')
@Unique('uq_budget_beslut', ['beslutId'])
@Unique('uq_budget_arende', ['arendeId'])
@Check('ck_budget_agare', 'num_nonnulls(beslut_id, arende_id) = 1')
@Check('ck_budget_avser', "avser IN ('projektet', 'forlangningen')")
export class Budget extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_budget' })
  id!: string;

  @ForeignKey(() => Beslut, { name: 'fk_budget_beslut' })
  @Column('uuid', { name: 'beslut_id', nullable: true })
  beslutId!: string | null;

  @ForeignKey(() => Ansokan, { name: 'fk_budget_ansokan' })
  @Column('uuid', { name: 'arende_id', nullable: true })
  arendeId!: string | null;

  @Column('text')
  avser!: Budgetomfattning;
}
