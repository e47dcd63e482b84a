import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { Versionerad } from '../plattform/databas/versionerad';

/** An insats reported to the government one year, by this region or another; unique by region, year, chapter and name. */
@Entity('insats')
@Check('ck_insats_kapitel', 'kapitel BETWEEN 1 AND 7')
@Index('uq_insats', { synchronize: false })
export class Insats extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_insats' })
  id!: string;

  @Column('text')
  region!: string;

  @Column('integer')
  ar!: number;

  @Column('integer', { nullable: true })
  kapitel!: number | null;

  @Column('text')
  namn!: string;

  @Column('text', { nullable: true })
  beskrivning!: string | null;

  @Column('text', { nullable: true })
  prestationer!: string | null;

  @Column('text', { nullable: true })
  effekter!: string | null;

  @Column('text', { name: 'effektmal_skrivet', nullable: true })
  effektmalSkrivet!: string | null;

  @ForeignKey(() => Arende, { name: 'fk_insats_arende' })
  @Column('uuid', { name: 'arende_id', nullable: true })
  arendeId!: string | null;

  @Column('text', { nullable: true })
  kalla!: string | null;

  /** Grows by one with each change of its chain. */
  @Column('integer', { default: 1 })
  version!: number;
}
