import type { Bedomning, Hallbarhetsdimension } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { SammanfattandeAnalys } from './sammanfattande-analys.entity';

/** What was promised of sustainability, beside what was delivered. */
@Entity('analys_hallbarhet')
@Check('ck_analys_hallbarhet_dimension', "dimension IN ('ekologisk', 'social', 'ekonomisk', 'jamstalldhet', 'barn_unga', 'integration')")
@Check('ck_analys_hallbarhet_bedomning', 'bedomning BETWEEN 1 AND 4')
export class AnalysHallbarhet extends Versionerad {
  @ForeignKey(() => SammanfattandeAnalys, { name: 'fk_analys_hallbarhet_analys' })
  @PrimaryColumn('uuid', { name: 'arende_id', primaryKeyConstraintName: 'pk_analys_hallbarhet' })
  arendeId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_analys_hallbarhet' })
  dimension!: Hallbarhetsdimension;

  @Column('text', { nullable: true })
  utlovat!: string | null;

  @Column('text', { nullable: true })
  levererat!: string | null;

  @Column('integer', { nullable: true })
  bedomning!: Bedomning | null;
}
