import type { Riktlinjekod, Stodtyp } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Riktlinje } from './riktlinje.entity';

/** One check of a riktlinje: what it is asked of (empty: everything), and the document it rests on. */
@Entity('riktlinjekrav')
@Unique('uq_riktlinjekrav', ['riktlinjeId', 'kod'])
@Check(
  'ck_riktlinjekrav_kod',
  "kod IN ('regionalt_mervarde', 'egen_kontant', 'full_finansiering', 'offentlig_andel', 'de_minimis', 'statligt_stod', 'hallbarhet', 'jamstalldhet', 'integration', 'barn_unga', 'inga_investeringar', 'mikrobidrag_ort', 'period')",
)
@Check('ck_riktlinjekrav_kalla', 'length(kalla) BETWEEN 1 AND 500')
@Check('ck_riktlinjekrav_stodtyper', "stodtyper <@ ARRAY['projekt', 'foretagsstod', 'kommersiell_service', 'uppfoljning_utvardering']")
export class Riktlinjekrav extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_riktlinjekrav' })
  id!: string;

  @ForeignKey(() => Riktlinje, { name: 'fk_riktlinjekrav_riktlinje' })
  @Column('uuid', { name: 'riktlinje_id' })
  riktlinjeId!: string;

  @Column('text')
  kod!: Riktlinjekod;

  @Column('integer')
  ordning!: number;

  @Column('text')
  kalla!: string;

  @Column('text', { array: true })
  stodtyper!: Stodtyp[];

  @Column('text', { array: true })
  prioriteringar!: string[];

  @Column('text', { nullable: true })
  parameter!: string | null;
}
