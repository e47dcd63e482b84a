import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';

/** A strategic area of the national strategy; `kapitel` is its chapter in the national tabellbilaga. */
@Entity('strategiskt_omrade')
@Unique('uq_strategiskt_omrade', ['namn'])
export class StrategisktOmrade extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_strategiskt_omrade' })
  id!: string;

  @Column('text')
  namn!: string;

  @Column('integer')
  kapitel!: number;
}
