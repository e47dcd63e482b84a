import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Inriktningsbeslut } from './inriktningsbeslut.entity';

/** A priority of an inriktningsbeslut, known by its code within it; `ordning` ranks only when the inriktningsbeslut is ranked. */
@Entity('prioritering')
@Unique('uq_prioritering', ['inriktningsbeslutId', 'kod'])
export class Prioritering extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_prioritering' })
  id!: string;

  @ForeignKey(() => Inriktningsbeslut, { name: 'fk_prioritering_inriktning' })
  @Column('uuid', { name: 'inriktningsbeslut_id' })
  inriktningsbeslutId!: string;

  @Column('text')
  kod!: string;

  @Column('text', { nullable: true })
  namn!: string | null;

  @Column('text', { nullable: true })
  beskrivning!: string | null;

  @Column('integer')
  ordning!: number;
}
