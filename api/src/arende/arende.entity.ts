import type { Arendestatus, Mottagartyp, Stodtyp } from '@anslag/doman';
import type { ArendeUppgift } from '@anslag/kontrakt';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Organisation } from '../ansokan/organisation.entity';
import { Anvandare } from '../behorighet/anvandare.entity';
import { Versionerad } from '../plattform/databas/versionerad';
import { Kommun } from '../strategi/kommun.entity';
import { PrioriteratOmrade } from '../strategi/prioriterat-omrade.entity';
import { Prioritering } from '../strategi/prioritering.entity';
import { Stodform } from '../strategi/stodform.entity';
import { StrategisktOmrade } from '../strategi/strategiskt-omrade.entity';

/** An ärende under anslag 1:1. `nyckel` is its diarienummer, else its NYPS-id, else its historic key; `version` grows by one with each edit and refuses stale ones. */
@Entity('arende')
@Unique('uq_arende_nyckel', ['nyckel'])
@Unique('uq_arende_diarienummer', ['diarienummer'])
@Unique('uq_arende_nyps_id', ['nypsId'])
@Unique('uq_arende_historisk_nyckel', ['historiskNyckel'])
@Check('ck_arende_nyckel', 'nyckel IS NOT DISTINCT FROM COALESCE(diarienummer, nyps_id, historisk_nyckel)')
@Check('ck_arende_diarienummer', "diarienummer ~ '^[0-9]{2}[A-ZÅÄÖ]{1,4}[0-9]{1,6}$'")
@Check('ck_arende_nyps_id', "nyps_id ~ '^([0-9]{1,12}|Regt-[0-9]{1,6}-[0-9]{2})$'")
@Check(
  'ck_arende_historisk',
  "historisk_nyckel IS NULL OR (historisk_nyckel ~ '^H[0-9]{4}-[0-9]{2,4}$' AND diarienummer IS NULL AND nyps_id IS NULL)",
)
@Check('ck_arende_stodtyp', "stodtyp IN ('projekt', 'foretagsstod', 'kommersiell_service', 'uppfoljning_utvardering')")
@Check('ck_arende_kon', "kon IN ('K', 'M')")
@Check('ck_arende_eu_program', "eu_program IN ('ERUF', 'ESF', 'INTERREG', 'REACT_EU', 'ANNAT')")
@Check('ck_arende_sekretess', 'length(sekretess) BETWEEN 1 AND 200')
@Check('ck_arende_status', "status IN ('inkommen', 'komplettering', 'under_beredning', 'klar_for_beslut', 'foreslagen', 'beslutad', 'verkstalld', 'avslutad')")
@Index('ix_arende_status', ['status'])
@Check('ck_arende_mottagartyp', "mottagartyp IN ('foretag', 'kommun', 'butik', 'drivmedelsstation', 'forening', 'annan')")
@Index('ix_arende_sokande', ['sokandeId'])
@Check('ck_arende_gemensamt', 'cardinality(gemensamt_med) <= 50 AND array_position(gemensamt_med, NULL) IS NULL')
@Check('ck_arende_var_andel', 'var_andel_hundradelar BETWEEN 1 AND 10000')
@Check('ck_arende_namn', 'length(namn) BETWEEN 1 AND 500')
@Index('ix_arende_sok', { synchronize: false })
export class Arende extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_arende' })
  id!: string;

  @Column('text')
  nyckel!: string;

  @Column('text', { nullable: true })
  diarienummer!: string | null;

  @Column('text', { name: 'nyps_id', nullable: true })
  nypsId!: string | null;

  @Column('text', { name: 'historisk_nyckel', nullable: true })
  historiskNyckel!: string | null;

  @Column('text')
  namn!: string;

  @Column('text')
  stodtyp!: Stodtyp;

  @ForeignKey(() => Stodform, { name: 'fk_arende_stodform' })
  @Column('uuid', { name: 'stodform_id', nullable: true })
  stodformId!: string | null;

  @Column('text', { nullable: true })
  sokande!: string | null;

  @Column('boolean', { name: 'eget_projekt', default: false })
  egetProjekt!: boolean;

  /** Hands out grants of its own. */
  @Column('boolean', { default: false })
  ramprojekt!: boolean;

  @Column('text', { nullable: true })
  sammanfattning!: string | null;

  @Column('text', { nullable: true })
  bransch!: string | null;

  @Column('text', { nullable: true })
  kon!: NonNullable<ArendeUppgift['kon']> | null;

  @ForeignKey(() => Kommun, { name: 'fk_arende_kommun' })
  @Column('uuid', { name: 'kommun_id', nullable: true })
  kommunId!: string | null;

  @Column('text', { name: 'eu_program', nullable: true })
  euProgram!: NonNullable<ArendeUppgift['euProgram']> | null;

  @ForeignKey(() => Prioritering, { name: 'fk_arende_prioritering' })
  @Column('uuid', { name: 'prioritering_id', nullable: true })
  prioriteringId!: string | null;

  @ForeignKey(() => PrioriteratOmrade, { name: 'fk_arende_prioriterat_omrade' })
  @Column('uuid', { name: 'prioriterat_omrade_id', nullable: true })
  prioriteratOmradeId!: string | null;

  @ForeignKey(() => StrategisktOmrade, { name: 'fk_arende_strategiskt_omrade' })
  @Column('uuid', { name: 'strategiskt_omrade_id', nullable: true })
  strategisktOmradeId!: string | null;

  @Column('text', { name: 'effektmal_skrivet', nullable: true })
  effektmalSkrivet!: string | null;

  @Column('text', { nullable: true })
  kalla!: string | null;

  @ForeignKey(() => Anvandare, { name: 'fk_arende_handlaggare' })
  @Column('uuid', { name: 'handlaggare_id', nullable: true })
  handlaggareId!: string | null;

  /** The paragraph of offentlighets- och sekretesslagen that what is not public rests on. */
  @Column('text', { nullable: true })
  sekretess!: string | null;

  @Column('text', { default: 'inkommen' })
  status!: Arendestatus;

  /** Who `sokande` is in the register; the name stays as it was written. */
  @ForeignKey(() => Organisation, { name: 'fk_arende_sokande' })
  @Column('uuid', { name: 'sokande_id', nullable: true })
  sokandeId!: string | null;

  /** Who receives a support to kommersiell service. */
  @Column('text', { nullable: true })
  mottagartyp!: Mottagartyp | null;

  /** Other regions and organisations that share the project with us. */
  @Column('text', { name: 'gemensamt_med', array: true, default: () => "'{}'" })
  gemensamtMed!: string[];

  /** Our part of a shared project, as it is agreed. */
  @Column('integer', { name: 'var_andel_hundradelar', nullable: true })
  varAndel!: number | null;

  @Column('integer', { default: 1 })
  version!: number;
}
