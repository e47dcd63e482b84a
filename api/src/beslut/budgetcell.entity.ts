import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Budgetrad } from './budgetrad.entity';
import { heltal } from '../plattform/databas/heltal';

/** The amount of a budget row in one year, in whole kronor; null when unknown. */
@Entity('budgetcell')
@Check('ck_budgetcell_belopp', 'belopp_kr BETWEEN 0 AND 10000000000')
export class Budgetcell extends Versionerad {
  @ForeignKey(() => Budgetrad, { name: 'fk_budgetcell_rad' })
  @PrimaryColumn('uuid', { name: 'budgetrad_id', primaryKeyConstraintName: 'pk_budgetcell' })
  budgetradId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_budgetcell' })
  ar!: number;

  @Column('bigint', { name: 'belopp_kr', nullable: true, transformer: heltal })
  beloppKr!: number | null;
}
