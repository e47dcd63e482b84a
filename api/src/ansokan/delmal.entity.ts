import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Ansokan } from './ansokan.entity';

/** A delmål of an application, in its order. */
@Entity('delmal')
export class Delmal extends Versionerad {
  @ForeignKey(() => Ansokan, { name: 'fk_delmal_ansokan' })
  @PrimaryColumn('uuid', { name: 'arende_id', primaryKeyConstraintName: 'pk_delmal' })
  arendeId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_delmal' })
  ordning!: number;

  @Column('text')
  rubrik!: string;

  @Column('text', { nullable: true })
  innehall!: string | null;
}
