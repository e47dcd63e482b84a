import type { Bedomning, Datum } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { Anvandare } from '../behorighet/anvandare.entity';
import { Versionerad } from '../plattform/databas/versionerad';

/** The officer's verdict on a project at its close. Locked by the database while it is settled. */
@Entity('sammanfattande_analys')
@Check('ck_sammanfattande_analys_bedomning', 'maluppfyllelse BETWEEN 1 AND 4 AND genomforande BETWEEN 1 AND 4 AND langsiktighet BETWEEN 1 AND 4')
@Check('ck_sammanfattande_analys_faststalld', '(faststalld IS NULL) = (faststalld_av IS NULL)')
@Check(
  'ck_sammanfattande_analys_hel',
  'faststalld IS NULL OR num_nulls(maluppfyllelse, genomforande, langsiktighet, maluppfyllelse_motivering, genomforande_motivering, langsiktighet_motivering) = 0',
)
export class SammanfattandeAnalys extends Versionerad {
  @ForeignKey(() => Arende, { name: 'fk_sammanfattande_analys_arende' })
  @PrimaryColumn('uuid', { name: 'arende_id', primaryKeyConstraintName: 'pk_sammanfattande_analys' })
  arendeId!: string;

  @Column('integer', { nullable: true })
  maluppfyllelse!: Bedomning | null;

  @Column('text', { name: 'maluppfyllelse_motivering', nullable: true })
  maluppfyllelseMotivering!: string | null;

  @Column('integer', { nullable: true })
  genomforande!: Bedomning | null;

  @Column('text', { name: 'genomforande_motivering', nullable: true })
  genomforandeMotivering!: string | null;

  @Column('integer', { nullable: true })
  langsiktighet!: Bedomning | null;

  @Column('text', { name: 'langsiktighet_motivering', nullable: true })
  langsiktighetMotivering!: string | null;

  @Column('date', { nullable: true })
  faststalld!: Datum | null;

  @ForeignKey(() => Anvandare, { name: 'fk_sammanfattande_analys_faststalld_av' })
  @Column('uuid', { name: 'faststalld_av', nullable: true })
  faststalldAv!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
