import type { Bokforingsformat, Bokforingsobjekt } from '@anslag/kontrakt';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Anvandare } from '../behorighet/anvandare.entity';
import { Bilaga } from '../bilaga/bilaga.entity';
import { Versionerad } from '../plattform/databas/versionerad';
import { Rekvisition } from '../utbetalning/rekvisition.entity';

/** A file of accounts that a claim rests on. The database refuses the same vouchers under another claim than one that this claim corrects. */
@Entity('bokforingsfil')
@Index('uq_bokforingsfil_fil', ['rekvisitionId', 'kontrollsumma'], { unique: true, where: 'makulerad IS NULL' })
@Index('uq_bokforingsfil_innehall', ['rekvisitionId', 'innehallssumma'], { unique: true, where: 'makulerad IS NULL' })
@Index('ix_bokforingsfil_kontrollsumma', ['kontrollsumma'])
@Index('ix_bokforingsfil_innehallssumma', ['innehallssumma'])
@Check('ck_bokforingsfil_format', "format IN ('sie4', 'xlsx')")
@Check('ck_bokforingsfil_summor', "kontrollsumma ~ '^[0-9a-f]{64}$' AND innehallssumma ~ '^[0-9a-f]{64}$'")
@Check('ck_bokforingsfil_rakenskapsar', '(rakenskapsar_fran IS NULL) = (rakenskapsar_till IS NULL) AND rakenskapsar_fran <= rakenskapsar_till')
@Check('ck_bokforingsfil_antal', 'antal_verifikationer > 0 AND antal_obalanserade BETWEEN 0 AND antal_verifikationer')
@Check('ck_bokforingsfil_makulerad', '(makulerad IS NULL) = (makulerad_skal IS NULL)')
export class Bokforingsfil extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_bokforingsfil' })
  id!: string;

  @ForeignKey(() => Rekvisition, { name: 'fk_bokforingsfil_rekvisition' })
  @Column('uuid', { name: 'rekvisition_id' })
  rekvisitionId!: string;

  @ForeignKey(() => Bilaga, { name: 'fk_bokforingsfil_bilaga' })
  @Column('uuid', { name: 'bilaga_id' })
  bilagaId!: string;

  @Column('text')
  format!: Bokforingsformat;

  /** Of the bytes. */
  @Column('text')
  kontrollsumma!: string;

  /** Of the vouchers, whatever the encoding. */
  @Column('text')
  innehallssumma!: string;

  @Column('text', { nullable: true })
  foretag!: string | null;

  @Column('text', { nullable: true })
  organisationsnummer!: string | null;

  @Column('text', { nullable: true })
  kontoplan!: string | null;

  @Column('date', { name: 'rakenskapsar_fran', nullable: true })
  rakenskapsarFran!: string | null;

  @Column('date', { name: 'rakenskapsar_till', nullable: true })
  rakenskapsarTill!: string | null;

  @Column('integer', { name: 'antal_verifikationer' })
  antalVerifikationer!: number;

  @Column('integer', { name: 'antal_obalanserade' })
  antalObalanserade!: number;

  /** The first of them. */
  @Column('text', { array: true })
  obalanserade!: string[];

  @Column('jsonb')
  objektval!: Bokforingsobjekt[];

  @Column('text', { nullable: true })
  projektobjekt!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  inlagd!: Date;

  @ForeignKey(() => Anvandare, { name: 'fk_bokforingsfil_inlagd_av' })
  @Column('uuid', { name: 'inlagd_av' })
  inlagdAv!: string;

  @Column('timestamptz', { nullable: true })
  makulerad!: Date | null;

  @Column('text', { name: 'makulerad_skal', nullable: true })
  makuleradSkal!: string | null;
}
