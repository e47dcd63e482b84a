import type { Grund, Kedjeavser, Resultatlage } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { Versionerad } from '../plattform/databas/versionerad';
import { Effektmal } from '../strategi/effektmal.entity';
import { Strategiindikator } from '../strategi/strategiindikator.entity';
import { Insats } from './insats.entity';

/** 1 aktivitet, 2 prestation, 3 effekt kort, 4 effekt medellång, 5 effekt lång, 6 effektmål. */
export type Effektniva = 1 | 2 | 3 | 4 | 5 | 6;

/** A node of the effect chain of either an ärende or an insats; `ar` is the year its outcome belongs to. */
@Entity('effektkedja_nod')
@Unique('uq_effektkedja_nod_niva', ['id', 'niva'])
@Check('ck_effektkedja_nod_agare', 'num_nonnulls(arende_id, insats_id) = 1')
@Check('ck_effektkedja_nod_niva', 'niva BETWEEN 1 AND 6')
@Check('ck_effektkedja_nod_lage', "lage IN ('uppnadd', 'forvantad')")
@Check('ck_effektkedja_nod_grund', "grund IN ('uppfoljning', 'utvardering', 'egen_bedomning')")
@Check('ck_effektkedja_nod_avser', "avser IN ('hela', 'var_del')")
@Check('ck_effektkedja_nod_effektmal', 'effektmal_id IS NULL OR niva = 6')
@Index('ix_effektkedja_nod_arende', ['arendeId'])
@Index('ix_effektkedja_nod_insats', ['insatsId'])
@Index('ix_effektkedja_nod_strategiindikator', ['strategiindikatorId'])
export class EffektkedjaNod extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_effektkedja_nod' })
  id!: string;

  @ForeignKey(() => Arende, { name: 'fk_effektkedja_nod_arende', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'arende_id', nullable: true })
  arendeId!: string | null;

  @ForeignKey(() => Insats, { name: 'fk_effektkedja_nod_insats', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'insats_id', nullable: true })
  insatsId!: string | null;

  @Column('text')
  beteckning!: string;

  @Column('integer', { comment: '1 aktivitet, 2 prestation, 3 effekt kort, 4 effekt medellång, 5 effekt lång, 6 effektmål' })
  niva!: Effektniva;

  @Column('text')
  nodtext!: string;

  @ForeignKey(() => Effektmal, { name: 'fk_effektkedja_nod_effektmal' })
  @Column('uuid', { name: 'effektmal_id', nullable: true })
  effektmalId!: string | null;

  @Column('text', { nullable: true })
  lage!: Resultatlage | null;

  @Column('text', { nullable: true })
  grund!: Grund | null;

  @Column('integer', { nullable: true })
  ar!: number | null;

  @Column('integer', { default: 0 })
  ordning!: number;

  @Column('text', { nullable: true })
  indikator!: string | null;

  @Column('text', { nullable: true })
  enhet!: string | null;

  @Column('bigint', { name: 'baslinje_hundradelar', nullable: true })
  baslinje!: number | null;

  @Column('integer', { name: 'baslinje_ar', nullable: true })
  baslinjeAr!: number | null;

  @Column('text', { nullable: true })
  avser!: Kedjeavser | null;

  @Column('text', { nullable: true })
  ansvarig!: string | null;

  @Column('date', { name: 'klart_senast', nullable: true })
  klartSenast!: string | null;

  @ForeignKey(() => Strategiindikator, { name: 'fk_effektkedja_nod_strategiindikator' })
  @Column('uuid', { name: 'strategiindikator_id', nullable: true })
  strategiindikatorId!: string | null;
}
