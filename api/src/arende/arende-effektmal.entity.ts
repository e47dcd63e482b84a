import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Arende } from './arende.entity';
import { Effektmal } from '../strategi/effektmal.entity';

/** An effektmål the ärende aims at; at most one is its huvudmål. `andelHundradelar` is the share of the amount in hundredths of a percent, null when not stated. */
@Entity('arende_effektmal')
@Check('ck_arende_effektmal_andel', 'andel_hundradelar BETWEEN 1 AND 10000')
@Index('uq_arende_huvudmal', ['arendeId'], { unique: true, where: 'huvudmal' })
@Index('ix_arende_effektmal_mal', ['effektmalId'])
export class ArendeEffektmal extends Versionerad {
  @ForeignKey(() => Arende, { name: 'fk_arende_effektmal_arende', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'arende_id', primaryKeyConstraintName: 'pk_arende_effektmal' })
  arendeId!: string;

  @ForeignKey(() => Effektmal, { name: 'fk_arende_effektmal_mal' })
  @PrimaryColumn('uuid', { name: 'effektmal_id', primaryKeyConstraintName: 'pk_arende_effektmal' })
  effektmalId!: string;

  @Column('boolean', { default: false })
  huvudmal!: boolean;

  @Column('integer', { name: 'andel_hundradelar', nullable: true })
  andelHundradelar!: number | null;
}
