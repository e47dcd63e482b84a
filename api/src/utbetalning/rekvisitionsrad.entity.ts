import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Kostnadsslag } from '@anslag/doman';
import { heltal } from '../plattform/databas/heltal';
import { Versionerad } from '../plattform/databas/versionerad';
import { Rekvisition } from './rekvisition.entity';

/** A line of a claim's costs, whole kronor: booked, and what of it does not count. */
@Entity('rekvisitionsrad')
@Unique('uq_rekvisitionsrad_slag', ['rekvisitionId', 'kostnadsslag'])
@Check(
  'ck_rekvisitionsrad_slag',
  "kostnadsslag IN ('egen_personal', 'externa_tjanster', 'resor_och_logi', 'investeringar_och_material', 'indirekta_kostnader', 'ovriga_kostnader')",
)
@Check('ck_rekvisitionsrad_bokfort', 'bokfort_kr BETWEEN 0 AND 10000000000')
@Check('ck_rekvisitionsrad_ej_godkant', 'ej_godkant_kr BETWEEN 0 AND bokfort_kr')
@Check('ck_rekvisitionsrad_skal', "ej_godkant_kr = 0 OR skal <> '' AND skal IS NOT NULL")
export class Rekvisitionsrad extends Versionerad {
  @ForeignKey(() => Rekvisition, { name: 'fk_rekvisitionsrad_rekvisition' })
  @PrimaryColumn('uuid', { name: 'rekvisition_id', primaryKeyConstraintName: 'pk_rekvisitionsrad' })
  rekvisitionId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_rekvisitionsrad' })
  ordning!: number;

  @Column('text')
  kostnadsslag!: Kostnadsslag;

  @Column('bigint', { name: 'bokfort_kr', transformer: heltal })
  bokfortKr!: number;

  @Column('bigint', { name: 'ej_godkant_kr', transformer: heltal })
  ejGodkantKr!: number;

  @Column('text', { nullable: true })
  skal!: string | null;
}
