import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';

/** The board's decision on what the anslag is to be used for; `beteckning` is how other documents refer to it. */
@Entity('inriktningsbeslut')
@Unique('uq_inriktningsbeslut', ['beteckning'])
export class Inriktningsbeslut extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_inriktningsbeslut' })
  id!: string;

  @Column('text')
  beteckning!: string;

  @Column('text')
  namn!: string;

  @Column('date', { nullable: true })
  beslutat!: string | null;

  @Column('text', { nullable: true })
  organ!: string | null;

  @Column('text', { nullable: true })
  paragraf!: string | null;

  @Column('integer', { name: 'avser_ar' })
  avserAr!: number;

  @Column('boolean')
  rangordnad!: boolean;
}
