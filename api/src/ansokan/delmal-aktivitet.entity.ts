import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Delmal } from './delmal.entity';

/** What is to be done for a delmål, in its order. */
@Entity('delmal_aktivitet')
@ForeignKey(() => Delmal, ['arendeId', 'delmalOrdning'], ['arendeId', 'ordning'], { name: 'fk_delmal_aktivitet_delmal' })
export class DelmalAktivitet extends Versionerad {
  @PrimaryColumn('uuid', { name: 'arende_id', primaryKeyConstraintName: 'pk_delmal_aktivitet' })
  arendeId!: string;

  @PrimaryColumn('integer', { name: 'delmal_ordning', primaryKeyConstraintName: 'pk_delmal_aktivitet' })
  delmalOrdning!: number;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_delmal_aktivitet' })
  ordning!: number;

  @Column('text')
  innehall!: string;
}
