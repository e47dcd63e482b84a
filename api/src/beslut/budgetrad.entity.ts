import type { Budgetsida, Finansiarstyp, Finansieringsform } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Budget } from './budget.entity';
import { heltal } from '../plattform/databas/heltal';

/** A row of a budget's cost or financing side; `angivenKr` is the row sum the document states, `egen11` marks the anslag's own money. */
@Entity('budgetrad')
@Unique('uq_budgetrad', ['budgetId', 'sida', 'ordning'])
@Check('ck_budgetrad_sida', "sida IN ('kostnader', 'finansiering')")
@Check('ck_budgetrad_typ', "typ IN ('offentlig', 'privat')")
@Check('ck_budgetrad_form', "form IN ('kontant', 'annat')")
export class Budgetrad extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_budgetrad' })
  id!: string;

  @ForeignKey(() => Budget, { name: 'fk_budgetrad_budget' })
  @Column('uuid', { name: 'budget_id' })
  budgetId!: string;

  @Column('text')
  sida!: Budgetsida;

  @Column('integer')
  ordning!: number;

  @Column('text')
  kategori!: string;

  @Column('text', { nullable: true })
  typ!: Finansiarstyp | null;

  @Column('text', { nullable: true })
  form!: Finansieringsform | null;

  @Column('boolean', { name: 'egen_11', default: false })
  egen11!: boolean;

  @Column('bigint', { name: 'angiven_kr', nullable: true, transformer: heltal })
  angivenKr!: number | null;
}
