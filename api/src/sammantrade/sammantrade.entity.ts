import type { Sammantradesstatus } from '@anslag/doman';
import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';

/** A meeting of a body that decides. Nothing of it changes once its minutes are attested: a trigger says so. */
@Entity('sammantrade')
@Index('uq_sammantrade', ['organ', 'datum'], { unique: true, where: "status <> 'installt'" })
@Check('ck_sammantrade_status', "status IN ('planerat', 'kallat', 'pagar', 'avslutat', 'justerat', 'installt')")
@Check('ck_sammantrade_installt', "(status = 'installt') = (installt_skal IS NOT NULL)")
@Check('ck_sammantrade_frister', 'arendestopp <= kallas_senast AND kallas_senast <= datum AND datum <= justeras_senast')
@Check('ck_sammantrade_paragraf', 'forsta_paragraf > 0')
@Index('ix_sammantrade_datum', ['datum'])
export class Sammantrade extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_sammantrade' })
  id!: string;

  @Column('text')
  organ!: string;

  @Column('date')
  datum!: string;

  @Column('text', { nullable: true })
  tid!: string | null;

  @Column('text', { nullable: true })
  plats!: string | null;

  @Column('text', { default: 'planerat' })
  status!: Sammantradesstatus;

  @Column('date')
  arendestopp!: string;

  @Column('date', { name: 'kallas_senast' })
  kallasSenast!: string;

  @Column('date', { name: 'justeras_senast' })
  justerasSenast!: string;

  /** The first § of the minutes; null until it is set or the meeting begins. */
  @Column('integer', { name: 'forsta_paragraf', nullable: true })
  forstaParagraf!: number | null;

  @Column('text', { nullable: true })
  anmarkning!: string | null;

  /** Why it was cancelled; null of one that was not. */
  @Column('text', { name: 'installt_skal', nullable: true })
  installtSkal!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
