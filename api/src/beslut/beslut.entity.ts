import type { Avskrivningsgrund, Beslutslage, Beslutsniva, Beslutsslag } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { Anvandare } from '../behorighet/anvandare.entity';
import { heltal } from '../plattform/databas/heltal';
import { Versionerad } from '../plattform/databas/versionerad';

/** A decision on an ärende. Whole kronor, shares in hundredths of a percent; once decided it is never changed, a new decision corrects it (`rattarBeslutId`). */
@Entity('beslut')
@Unique('uq_beslut_nummer', ['arendeId', 'nummer'])
@Unique('uq_beslut_rattar', ['rattarBeslutId'])
@Check('ck_beslut_slag', "slag IN ('bifall', 'avslag', 'avskrivning', 'tillagg', 'forlangning', 'andring', 'aterkrav', 'upphavande')")
@Check('ck_beslut_lage', "lage IN ('forslag', 'beslutad')")
@Check('ck_beslut_niva', "beslutsniva IN ('namnd', 'delegation')")
@Check('ck_beslut_niva_angiven', 'ofullstandigt OR beslutsniva IS NOT NULL')
@Check('ck_beslut_nummer', 'nummer > 0')
@Check(
  'ck_beslut_beslutad',
  'beslutad_fran <= beslutad_till AND EXTRACT(year FROM beslutad_fran) = EXTRACT(year FROM beslutad_till)',
)
@Check('ck_beslut_budgetar', 'rattar_beslut_id IS NOT NULL OR budgetar = EXTRACT(year FROM beslutad_fran)')
@Check('ck_beslut_andel', 'andel_hundradelar BETWEEN 1 AND 10000')
@Check('ck_beslut_tak', 'tak_kr BETWEEN 1 AND 10000000000')
@Check('ck_beslut_period', 'period_fran <= period_till')
@Check('ck_beslut_avslag', "slag NOT IN ('avslag', 'avskrivning', 'aterkrav', 'upphavande') OR (tak_kr IS NULL AND andel_hundradelar IS NULL)")
@Check('ck_beslut_andring', "slag <> 'andring' OR tak_kr IS NULL")
@Check('ck_beslut_aterkrav', "CASE WHEN slag = 'aterkrav' THEN ofullstandigt OR aterkrav_kr IS NOT NULL ELSE aterkrav_kr IS NULL END")
@Check('ck_beslut_aterkrav_belopp', 'aterkrav_kr BETWEEN 1 AND 10000000000')
@Check('ck_beslut_avskrivningsgrund', "avskrivningsgrund IN ('aterkallad', 'avvisad', 'annan')")
@Check('ck_beslut_avskrivningsgrund_slag', "slag = 'avskrivning' OR avskrivningsgrund IS NULL")
@Check('ck_beslut_ram_overskridande', "lage = 'beslutad' OR ram_overskridande IS NULL")
@Check('ck_beslut_fullstandigt', "ofullstandigt OR slag NOT IN ('bifall', 'tillagg') OR tak_kr IS NOT NULL")
@Index('uq_beslut_bifall', ['arendeId'], {
  unique: true,
  where: "((slag = 'bifall'::text) AND (lage = 'beslutad'::text) AND (rattar_beslut_id IS NULL))",
})
@Index('ix_beslut_budgetar', ['budgetar', 'slag'], { where: "lage = 'beslutad'" })
export class Beslut extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_beslut' })
  id!: string;

  @ForeignKey(() => Arende, { name: 'fk_beslut_arende' })
  @Column('uuid', { name: 'arende_id' })
  arendeId!: string;

  @Column('integer')
  nummer!: number;

  /** The ärende's name as it was when decided. */
  @Column('text')
  namn!: string;

  /** The applicant as it was when decided. */
  @Column('text', { nullable: true })
  sokande!: string | null;

  @Column('text')
  slag!: Beslutsslag;

  @Column('text')
  lage!: Beslutslage;

  @Column('date', { name: 'beslutad_fran' })
  beslutadFran!: string;

  @Column('date', { name: 'beslutad_till' })
  beslutadTill!: string;

  @Column('integer')
  budgetar!: number;

  @Column('integer', { name: 'andel_hundradelar', nullable: true })
  andelHundradelar!: number | null;

  @Column('bigint', { name: 'tak_kr', nullable: true, transformer: heltal })
  takKr!: number | null;

  @Column('bigint', { name: 'aterkrav_kr', nullable: true, transformer: heltal })
  aterkravKr!: number | null;

  @Column('text', { nullable: true })
  avskrivningsgrund!: Avskrivningsgrund | null;

  @Column('date', { name: 'period_fran', nullable: true })
  periodFran!: string | null;

  @Column('date', { name: 'period_till', nullable: true })
  periodTill!: string | null;

  @Column('text', { nullable: true })
  beslutsniva!: Beslutsniva | null;

  @Column('text', { nullable: true })
  organ!: string | null;

  @Column('text', { nullable: true })
  paragraf!: string | null;

  @Column('text', { nullable: true })
  delegationspunkt!: string | null;

  @Column('text', { nullable: true })
  roll!: string | null;

  @Column('text', { name: 'rattslig_ram', nullable: true })
  rattsligRam!: string | null;

  @Column('date', { name: 'allmanna_villkor_datum', nullable: true })
  allmannaVillkorDatum!: string | null;

  @Column('text', { name: 'allmanna_villkor_diarienummer', nullable: true })
  allmannaVillkorDiarienummer!: string | null;

  @Column('text', { nullable: true })
  avsteg!: string | null;

  @Column('text', { nullable: true })
  avslagsmotiv!: string | null;

  @Column('text', { nullable: true })
  motivering!: string | null;

  /** The att-clauses as the officer has worded them, one per line; null when they are made from the facts. */
  @Column('text', { nullable: true })
  ordalydelse!: string | null;

  /** Why it was decided though the year's frame did not hold it. */
  @Column('text', { name: 'ram_overskridande', nullable: true })
  ramOverskridande!: string | null;

  @Column('text', { nullable: true })
  anmarkning!: string | null;

  @Column('boolean', { default: false })
  ofullstandigt!: boolean;

  @ForeignKey(() => Beslut, { name: 'fk_beslut_rattar' })
  @Column('uuid', { name: 'rattar_beslut_id', nullable: true })
  rattarBeslutId!: string | null;

  @ForeignKey(() => Anvandare, { name: 'fk_beslut_berett_av' })
  @Column('uuid', { name: 'berett_av', nullable: true })
  berettAv!: string | null;

  @ForeignKey(() => Anvandare, { name: 'fk_beslut_beslutat_av' })
  @Column('uuid', { name: 'beslutat_av', nullable: true })
  beslutatAv!: string | null;
}
