import type { Aterforingsslag } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { Anvandare } from '../behorighet/anvandare.entity';
import { heltal } from '../plattform/databas/heltal';
import { Versionerad } from '../plattform/databas/versionerad';

/** Whole kronor of a grant that a year's frame has got back, to be decided of anew. */
@Entity('aterforing')
@Index('ix_aterforing_arende', ['arendeId'])
@Index('ix_aterforing_budgetar', ['budgetar'])
@Check('ck_aterforing_budgetar', 'budgetar BETWEEN 1995 AND 2100')
@Check('ck_aterforing_belopp', 'belopp_kr BETWEEN 1 AND 10000000000')
@Check('ck_aterforing_slag', "slag IN ('ej_utnyttjat', 'aterkravt')")
@Check('ck_aterforing_skal', "skal <> ''")
@Check('ck_aterforing_makulerad', '(makulerad IS NULL) = (makulerad_skal IS NULL)')
export class Aterforing extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_aterforing' })
  id!: string;

  @ForeignKey(() => Arende, { name: 'fk_aterforing_arende' })
  @Column('uuid', { name: 'arende_id' })
  arendeId!: string;

  /** The year whose frame gets it. */
  @Column('integer')
  budgetar!: number;

  @Column('date')
  datum!: string;

  @Column('bigint', { name: 'belopp_kr', transformer: heltal })
  beloppKr!: number;

  @Column('text')
  slag!: Aterforingsslag;

  @Column('text')
  skal!: string;

  @Column('timestamptz', { default: () => 'now()' })
  gjord!: Date;

  @ForeignKey(() => Anvandare, { name: 'fk_aterforing_gjord_av' })
  @Column('uuid', { name: 'gjord_av' })
  gjordAv!: string;

  @Column('timestamptz', { nullable: true })
  makulerad!: Date | null;

  @Column('text', { name: 'makulerad_skal', nullable: true })
  makuleradSkal!: string | null;
}
