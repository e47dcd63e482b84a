import type { Riktlinjekod } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { Versionerad } from '../plattform/databas/versionerad';

/** The officer's answer to a check: met or not, why, and why it may deviate. */
@Entity('riktlinjebedomning')
@Check(
  'ck_riktlinjebedomning_kod',
  "kod IN ('regionalt_mervarde', 'egen_kontant', 'full_finansiering', 'offentlig_andel', 'de_minimis', 'statligt_stod', 'hallbarhet', 'jamstalldhet', 'integration', 'barn_unga', 'inga_investeringar', 'mikrobidrag_ort', 'period')",
)
@Check('ck_riktlinjebedomning_avsteg', 'avsteg IS NULL OR svar IS DISTINCT FROM true')
@Check('ck_riktlinjebedomning_nagot', 'num_nonnulls(svar, motivering, avsteg) > 0')
export class Riktlinjebedomning extends Versionerad {
  @ForeignKey(() => Arende, { name: 'fk_riktlinjebedomning_arende' })
  @PrimaryColumn('uuid', { name: 'arende_id', primaryKeyConstraintName: 'pk_riktlinjebedomning' })
  arendeId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_riktlinjebedomning' })
  kod!: Riktlinjekod;

  @Column('boolean', { nullable: true })
  svar!: boolean | null;

  @Column('text', { nullable: true })
  motivering!: string | null;

  @Column('text', { nullable: true })
  avsteg!: string | null;
}
