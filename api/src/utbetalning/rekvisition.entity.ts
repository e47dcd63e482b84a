import type { Rekvisitionsslag, Rekvisitionsstatus, Rekvisitionsutfall } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { Anvandare } from '../behorighet/anvandare.entity';
import { heltal } from '../plattform/databas/heltal';
import { Versionerad } from '../plattform/databas/versionerad';

/**
 * A claim. What it came to is frozen when it is attested (whole kronor; `godkantKr` is approved so far, the claim included); from then on
 * the database refuses every change, and it is corrected by a new claim. None of `bereddAv` attests it.
 */
@Entity('rekvisition')
@Unique('uq_rekvisition_nummer', ['arendeId', 'nummer'])
@Unique('uq_rekvisition_arende', ['id', 'arendeId'])
@Index('uq_rekvisition_rattar', ['rattarRekvisitionId'], { unique: true, where: "status <> 'avslagen'" })
@Index('ix_rekvisition_status', ['status'])
@Check('ck_rekvisition_nummer', 'nummer > 0')
@Check('ck_rekvisition_slag', "slag IN ('forskott', 'rekvisition', 'slutrekvisition')")
@Check('ck_rekvisition_status', "status IN ('inkommen', 'granskad', 'attesterad', 'avslagen', 'aterlamnad')")
@Check(
  'ck_rekvisition_period',
  "CASE WHEN slag = 'forskott' THEN num_nonnulls(period_fran, period_till) = 0 ELSE num_nonnulls(period_fran, period_till) = 2 AND period_fran <= period_till END",
)
@Check('ck_rekvisition_begart', "(slag = 'forskott') = (begart_kr IS NOT NULL)")
@Check('ck_rekvisition_begart_belopp', 'begart_kr BETWEEN 1 AND 10000000000')
@Check('ck_rekvisition_granskad', "(granskad IS NULL) = (granskad_av IS NULL) AND (status NOT IN ('granskad', 'attesterad') OR granskad IS NOT NULL)")
@Check(
  'ck_rekvisition_attesterad',
  "num_nonnulls(attesterad, attesterad_av, tak_kr, aterfort_kr, tidigare_kr, att_betala_kr, begransad_av, overbetalt_kr, forskott_kvar_kr) = CASE WHEN status = 'attesterad' THEN 9 ELSE 0 END",
)
@Check('ck_rekvisition_utfall', "num_nonnulls(andel_hundradelar, godkant_kr) = CASE WHEN status = 'attesterad' AND slag <> 'forskott' THEN 2 ELSE 0 END")
@Check('ck_rekvisition_begransad', "begransad_av IN ('andel', 'tak', 'andel_och_tak', 'forskott')")
@Check('ck_rekvisition_belopp', 'LEAST(tak_kr, aterfort_kr, godkant_kr, att_betala_kr, overbetalt_kr, forskott_kvar_kr) >= 0')
@Check('ck_rekvisition_varav', "CASE WHEN status = 'attesterad' THEN num_nonnulls(varav_oppna_ordrar_kr, varav_aterkravt_kr) <> 1 ELSE num_nonnulls(varav_oppna_ordrar_kr, varav_aterkravt_kr) = 0 END AND LEAST(varav_oppna_ordrar_kr, varav_aterkravt_kr) >= 0")
@Check('ck_rekvisition_avslagen', "(status = 'avslagen') = (avslagsskal IS NOT NULL)")
@Check('ck_rekvisition_fyra_ogon', 'attesterad_av <> registrerad_av AND attesterad_av <> granskad_av AND NOT attesterad_av = ANY (beredd_av)')
@Check('ck_rekvisition_version', 'version > 0')
export class Rekvisition extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_rekvisition' })
  id!: string;

  @ForeignKey(() => Arende, { name: 'fk_rekvisition_arende' })
  @Column('uuid', { name: 'arende_id' })
  arendeId!: string;

  @Column('integer')
  nummer!: number;

  @Column('text')
  slag!: Rekvisitionsslag;

  @Column('date', { name: 'period_fran', nullable: true })
  periodFran!: string | null;

  @Column('date', { name: 'period_till', nullable: true })
  periodTill!: string | null;

  @Column('date')
  inkom!: string;

  @Column('text', { default: 'inkommen' })
  status!: Rekvisitionsstatus;

  @Column('bigint', { name: 'begart_kr', nullable: true, transformer: heltal })
  begartKr!: number | null;

  @ForeignKey(() => Rekvisition, { name: 'fk_rekvisition_rattar' })
  @Column('uuid', { name: 'rattar_rekvisition_id', nullable: true })
  rattarRekvisitionId!: string | null;

  @Column('text', { nullable: true })
  anmarkning!: string | null;

  @Column('text', { nullable: true })
  skal!: string | null;

  @Column('text', { nullable: true })
  avslagsskal!: string | null;

  @Column('text', { name: 'aterlamnad_skal', nullable: true })
  aterlamnadSkal!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  registrerad!: Date;

  @ForeignKey(() => Anvandare, { name: 'fk_rekvisition_registrerad_av' })
  @Column('uuid', { name: 'registrerad_av' })
  registreradAv!: string;

  @Column('timestamptz', { nullable: true })
  granskad!: Date | null;

  @ForeignKey(() => Anvandare, { name: 'fk_rekvisition_granskad_av' })
  @Column('uuid', { name: 'granskad_av', nullable: true })
  granskadAv!: string | null;

  @Column('timestamptz', { nullable: true })
  attesterad!: Date | null;

  @ForeignKey(() => Anvandare, { name: 'fk_rekvisition_attesterad_av' })
  @Column('uuid', { name: 'attesterad_av', nullable: true })
  attesteradAv!: string | null;

  /** Everyone who has registered, changed or examined it. */
  @Column('uuid', { name: 'beredd_av', array: true })
  bereddAv!: string[];

  @Column('integer', { name: 'andel_hundradelar', nullable: true })
  andelHundradelar!: number | null;

  @Column('bigint', { name: 'tak_kr', nullable: true, transformer: heltal })
  takKr!: number | null;

  @Column('bigint', { name: 'aterfort_kr', nullable: true, transformer: heltal })
  aterfortKr!: number | null;

  @Column('bigint', { name: 'tidigare_kr', nullable: true, transformer: heltal })
  tidigareKr!: number | null;

  /** Of `tidigareKr`, ordered and not paid; null where it was attested before this was kept. */
  @Column('bigint', { name: 'varav_oppna_ordrar_kr', nullable: true, transformer: heltal })
  varavOppnaOrdrarKr!: number | null;

  /** Of `tidigareKr`, recovered and never paid again; null as `varavOppnaOrdrarKr`. */
  @Column('bigint', { name: 'varav_aterkravt_kr', nullable: true, transformer: heltal })
  varavAterkravtKr!: number | null;

  @Column('bigint', { name: 'godkant_kr', nullable: true, transformer: heltal })
  godkantKr!: number | null;

  @Column('bigint', { name: 'att_betala_kr', nullable: true, transformer: heltal })
  attBetalaKr!: number | null;

  @Column('text', { name: 'begransad_av', nullable: true })
  begransadAv!: Rekvisitionsutfall['begransadAv'] | null;

  @Column('bigint', { name: 'overbetalt_kr', nullable: true, transformer: heltal })
  overbetaltKr!: number | null;

  @Column('bigint', { name: 'forskott_kvar_kr', nullable: true, transformer: heltal })
  forskottKvarKr!: number | null;

  @Column('integer', { default: 1 })
  version!: number;
}
