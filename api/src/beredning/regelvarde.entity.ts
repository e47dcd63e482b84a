import type { Regelvardekod } from '@anslag/kontrakt';
import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { heltal } from '../plattform/databas/heltal';
import { Versionerad } from '../plattform/databas/versionerad';

/** A value that a rule reads, from a day on until the next. DE_MINIMIS in whole euro, EUR_KURS in öre per euro, OFFENTLIG_ANDEL and TAKT_TOLERANS in hundredths of a percent, REKVISITION_DAGAR in days. */
@Entity('regelvarde')
@Unique('uq_regelvarde', ['kod', 'gallerFran'])
@Check('ck_regelvarde_kod', "kod IN ('DE_MINIMIS', 'EUR_KURS', 'OFFENTLIG_ANDEL', 'TAKT_TOLERANS', 'REKVISITION_DAGAR')")
@Check('ck_regelvarde_varde', 'varde BETWEEN 1 AND 10000000000')
export class Regelvarde extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_regelvarde' })
  id!: string;

  @Column('text')
  kod!: Regelvardekod;

  @Column('date', { name: 'galler_fran' })
  gallerFran!: string;

  @Column('bigint', { transformer: heltal })
  varde!: number;

  @Column('text')
  kalla!: string;
}
