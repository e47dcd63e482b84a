import type { Datum, Uppfoljningsslag, Uppfoljningsstatus } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { Anvandare } from '../behorighet/anvandare.entity';
import { Versionerad } from '../plattform/databas/versionerad';

/** What has happened to a post of the plan that an ärende's period gives, or been changed of it; the rest is derived. */
@Entity('uppfoljning')
@Unique('uq_uppfoljning', ['arendeId', 'slag', 'nyckel'])
@Check('ck_uppfoljning_slag', "slag IN ('lagesrapport', 'uppfoljningsmote', 'avslutsmote', 'slutrapport', 'effektutvardering', 'effektuppfoljning')")
@Check('ck_uppfoljning_nyckel', "nyckel ~ '^([0-9]{4}-H[12]|halvtid|avslut|slut|effekt|ar-[1-3])$'")
@Check('ck_uppfoljning_status', "status IN ('gjord', 'utgar')")
@Check('ck_uppfoljning_gjord', "(gjord IS NOT NULL) = (status IS NOT DISTINCT FROM 'gjord')")
@Check('ck_uppfoljning_skal', "(flyttad_till IS NULL AND status IS DISTINCT FROM 'utgar') OR length(skal) BETWEEN 1 AND 4000")
@Check('ck_uppfoljning_fast', 'num_nonnulls(avser_fran, avser_till, planerad_senast) = CASE WHEN status IS NULL THEN 0 ELSE 3 END')
export class Uppfoljning extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_uppfoljning' })
  id!: string;

  @ForeignKey(() => Arende, { name: 'fk_uppfoljning_arende' })
  @Column('uuid', { name: 'arende_id' })
  arendeId!: string;

  @Column('text')
  slag!: Uppfoljningsslag;

  @Column('text')
  nyckel!: string;

  @Column('text', { nullable: true })
  status!: Uppfoljningsstatus | null;

  @Column('date', { nullable: true })
  gjord!: Datum | null;

  @Column('date', { name: 'flyttad_till', nullable: true })
  flyttadTill!: Datum | null;

  @Column('text', { nullable: true })
  skal!: string | null;

  /** This and the two below: what the plan said when it was done or struck, so that a changed period does not move it; null while the post follows the plan. */
  @Column('date', { name: 'avser_fran', nullable: true })
  avserFran!: Datum | null;

  @Column('date', { name: 'avser_till', nullable: true })
  avserTill!: Datum | null;

  @Column('date', { name: 'planerad_senast', nullable: true })
  planeradSenast!: Datum | null;

  @ForeignKey(() => Anvandare, { name: 'fk_uppfoljning_registrerad_av' })
  @Column('uuid', { name: 'registrerad_av' })
  registreradAv!: string;

  @Column('integer', { default: 1 })
  version!: number;
}
