import type { Arendedel } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { Versionerad } from '../plattform/databas/versionerad';

/** One part of an application or of its beredning, as it is written. */
@Entity('arendetext')
@Check(
  'ck_arendetext_del',
  `del IN ('bakgrund', 'overgripande_mal', 'projektmal', 'delmal_ingress', 'ingaende_kommuner', 'regional_samverkan',
    'perspektiv', 'langsiktighet', 'uppfoljning', 'resultatspridning', 'projektorganisation', 'avgransning', 'arendebeskrivning', 'bedomning', 'skal',
    'konsekvenser', 'konsekvenser_miljo', 'konsekvenser_barn', 'konsekvenser_jamstalldhet', 'ekonomiska_konsekvenser', 'beslutsunderlag', 'skickas_till')`,
)
@Check('ck_arendetext_innehall', 'length(innehall) BETWEEN 1 AND 50000')
export class Arendetext extends Versionerad {
  @ForeignKey(() => Arende, { name: 'fk_arendetext_arende' })
  @PrimaryColumn('uuid', { name: 'arende_id', primaryKeyConstraintName: 'pk_arendetext' })
  arendeId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_arendetext' })
  del!: Arendedel;

  @Column('text')
  innehall!: string;
}
