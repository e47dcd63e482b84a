import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Strategiversion } from './strategiversion.entity';

/** A prioritised area of a strategy version. */
@Entity('prioriterat_omrade')
@Unique('uq_prioriterat_omrade', ['strategiversionId', 'namn'])
export class PrioriteratOmrade {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_prioriterat_omrade' })
  id!: string;

  @ForeignKey(() => Strategiversion, { name: 'fk_prioriterat_omrade_version' })
  @Column('uuid', { name: 'strategiversion_id' })
  strategiversionId!: string;

  @Column('text')
  namn!: string;
}
