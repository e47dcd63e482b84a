import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A municipality: the seat of a company or a place where a project works. */
@Entity('kommun')
@Unique('uq_kommun', ['namn'])
export class Kommun {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_kommun' })
  id!: string;

  @Column('text')
  namn!: string;

  @Column('text')
  lan!: string;
}
