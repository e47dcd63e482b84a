import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';

/** A municipality: the seat of a company or a place where a project works. */
@Entity('kommun')
@Unique('uq_kommun', ['namn'])
export class Kommun extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_kommun' })
  id!: string;

  @Column('text')
  namn!: string;

  @Column('text')
  lan!: string;
}
