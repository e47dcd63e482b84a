import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Strategiversion } from './strategiversion.entity';

/** An overarching goal of a strategy version, in the strategy's own order. */
@Entity('overgripande_mal')
@Unique('uq_overgripande_mal', ['strategiversionId', 'namn'])
export class OvergripandeMal extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_overgripande_mal' })
  id!: string;

  @ForeignKey(() => Strategiversion, { name: 'fk_overgripande_mal_version' })
  @Column('uuid', { name: 'strategiversion_id' })
  strategiversionId!: string;

  @Column('text')
  namn!: string;

  @Column('integer')
  ordning!: number;
}
