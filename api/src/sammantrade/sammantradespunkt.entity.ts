import type { Punktslag, Punktutfall } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { Beslut } from '../beslut/beslut.entity';
import { Versionerad } from '../plattform/databas/versionerad';
import { Sammantrade } from './sammantrade.entity';

/** An item of an agenda. A proposal is on one item without an outcome at a time. */
@Entity('sammantradespunkt')
@Unique('uq_sammantradespunkt_ordning', ['sammantradeId', 'ordning'], { deferrable: 'INITIALLY DEFERRED' })
@Unique('uq_sammantradespunkt_paragraf', ['sammantradeId', 'paragraf'])
@Check('ck_sammantradespunkt_slag', "slag IN ('arende', 'delegation', 'information', 'ovrigt')")
@Check('ck_sammantradespunkt_arende', "(slag = 'arende') = (arende_id IS NOT NULL) AND (beslut_id IS NULL OR arende_id IS NOT NULL)")
@Check('ck_sammantradespunkt_utfall', "utfall IN ('bifall', 'avslag', 'andrat', 'aterremiss', 'bordlaggning', 'godkand', 'information')")
@Check('ck_sammantradespunkt_ordning', 'ordning > 0 AND paragraf > 0')
@Check('ck_sammantradespunkt_foreslaget', '(foreslagna_satser IS NULL) = (foreslagna_villkor IS NULL)')
@Check('ck_sammantradespunkt_redovisning', "NOT redovisning_faststalld OR slag = 'delegation'")
@Index('ix_sammantradespunkt_arende', ['arendeId'])
@Index('uq_sammantradespunkt_forslag', ['beslutId'], { unique: true, where: '(utfall IS NULL)' })
@Index('uq_sammantradespunkt_delegation', ['sammantradeId'], { unique: true, where: "(slag = 'delegation'::text)" })
export class Sammantradespunkt extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_sammantradespunkt' })
  id!: string;

  @ForeignKey(() => Sammantrade, { name: 'fk_sammantradespunkt_sammantrade' })
  @Column('uuid', { name: 'sammantrade_id' })
  sammantradeId!: string;

  @Column('integer')
  ordning!: number;

  @Column('text')
  slag!: Punktslag;

  @Column('text')
  rubrik!: string;

  /** The role of who presents it. */
  @Column('text', { nullable: true })
  foredragande!: string | null;

  @ForeignKey(() => Arende, { name: 'fk_sammantradespunkt_arende' })
  @Column('uuid', { name: 'arende_id', nullable: true })
  arendeId!: string | null;

  /** The proposal; the decision, once it is taken. */
  @ForeignKey(() => Beslut, { name: 'fk_sammantradespunkt_beslut' })
  @Column('uuid', { name: 'beslut_id', nullable: true })
  beslutId!: string | null;

  /** Of an item without an ärende. */
  @Column('text', { nullable: true })
  diarienummer!: string | null;

  @Column('text', { nullable: true })
  innehall!: string | null;

  /** Att-satser of its own, one per line. */
  @Column('text', { nullable: true })
  forslag!: string | null;

  /** What an ärende's proposal said when the outcome was recorded: the decision may say another thing. */
  @Column('text', { name: 'foreslagna_satser', array: true, nullable: true })
  foreslagnaSatser!: string[] | null;

  @Column('text', { name: 'foreslagna_villkor', array: true, nullable: true })
  foreslagnaVillkor!: string[] | null;

  /** The delegated decisions that it tells of were set when the meeting was called. */
  @Column('boolean', { name: 'redovisning_faststalld', default: false })
  redovisningFaststalld!: boolean;

  @Column('integer', { nullable: true })
  paragraf!: number | null;

  @Column('text', { nullable: true })
  utfall!: Punktutfall | null;

  @Column('text', { nullable: true })
  motivering!: string | null;

  /** Att-satser that were decided instead of its own, one per line. */
  @Column('text', { name: 'andrad_text', nullable: true })
  andradText!: string | null;

  @Column('text', { nullable: true })
  protokollsanteckning!: string | null;
}
