import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Arende } from './arende.entity';
import { Kraftsamling } from '../strategi/kraftsamling.entity';

/** A kraftsamling the ärende belongs to; at most one is the main one. `andelHundradelar` is the share of the amount in hundredths of a percent, null when not stated. */
@Entity('arende_kraftsamling')
@Check('ck_arende_kraftsamling_andel', 'andel_hundradelar BETWEEN 1 AND 10000')
@Index('uq_arende_huvudkraftsamling', ['arendeId'], { unique: true, where: 'huvudmal' })
export class ArendeKraftsamling extends Versionerad {
  @ForeignKey(() => Arende, { name: 'fk_arende_kraftsamling_arende', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'arende_id', primaryKeyConstraintName: 'pk_arende_kraftsamling' })
  arendeId!: string;

  @ForeignKey(() => Kraftsamling, { name: 'fk_arende_kraftsamling_kraft' })
  @PrimaryColumn('uuid', { name: 'kraftsamling_id', primaryKeyConstraintName: 'pk_arende_kraftsamling' })
  kraftsamlingId!: string;

  @Column('boolean', { default: false })
  huvudmal!: boolean;

  @Column('integer', { name: 'andel_hundradelar', nullable: true })
  andelHundradelar!: number | null;
}
