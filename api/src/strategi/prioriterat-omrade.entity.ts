import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Strategiversion } from './strategiversion.entity';

/** A prioritised area of a strategy version. */
@Entity('prioriterat_omrade')
@Unique('uq_prioriterat_omrade', ['strategiversionId', 'namn'])
export class PrioriteratOmrade extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_prioriterat_omrade' })
  id!: string;

  @ForeignKey(() => Strategiversion, { name: 'fk_prioriterat_omrade_version' })
  @Column('uuid', { name: 'strategiversion_id' })
  strategiversionId!: string;

  @Column('text')
  namn!: string;
}
