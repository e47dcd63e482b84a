import type { Matvarde } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Effektmal } from './effektmal.entity';
import { Verksamhetsmal } from './verksamhetsmal.entity';

/** What a goal is measured by; of a goal of the strategy or of one of the committee's own. */
@Entity('strategiindikator')
@Unique('uq_strategiindikator_verksamhetsmal', ['verksamhetsmalId', 'namn'])
@Unique('uq_strategiindikator_effektmal', ['effektmalId', 'namn'])
@Check('ck_strategiindikator_mal', 'num_nonnulls(verksamhetsmal_id, effektmal_id) = 1')
@Check('ck_strategiindikator_baslinje', '(baslinje_ar IS NULL) = (baslinje_hundradelar IS NULL)')
@Check('ck_strategiindikator_malvarde', 'malar IS NULL OR malvarde_hundradelar IS NOT NULL')
@Check('ck_strategiindikator_ar', 'baslinje_ar BETWEEN 1990 AND 2100 AND malar BETWEEN 1990 AND 2100')
export class Strategiindikator extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_strategiindikator' })
  id!: string;

  @ForeignKey(() => Verksamhetsmal, { name: 'fk_strategiindikator_verksamhetsmal' })
  @Column('uuid', { name: 'verksamhetsmal_id', nullable: true })
  verksamhetsmalId!: string | null;

  @ForeignKey(() => Effektmal, { name: 'fk_strategiindikator_effektmal' })
  @Column('uuid', { name: 'effektmal_id', nullable: true })
  effektmalId!: string | null;

  @Column('integer')
  ordning!: number;

  @Column('text')
  namn!: string;

  @Column('text', { nullable: true })
  enhet!: string | null;

  @Column('text', { nullable: true })
  malriktning!: string | null;

  @Column('text', { nullable: true })
  jamforelse!: string | null;

  @Column('integer', { name: 'baslinje_ar', nullable: true })
  baslinjeAr!: number | null;

  @Column('bigint', { name: 'baslinje_hundradelar', nullable: true })
  baslinje!: Matvarde | null;

  @Column('integer', { nullable: true })
  malar!: number | null;

  @Column('bigint', { name: 'malvarde_hundradelar', nullable: true })
  malvarde!: Matvarde | null;

  @Column('text', { nullable: true })
  kalla!: string | null;
}
