import type { AggregatUppgift } from '@anslag/kontrakt';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Anslagsram } from './anslagsram.entity';
import { heltal } from '../plattform/databas/heltal';

/** One figure a document states about the year, in the document's own table, row and column. */
@Entity('angivet_aggregat')
@Check('ck_angivet_aggregat_noggrannhet', "noggrannhet IN ('exakt', 'cirka', 'harlett')")
@Check('ck_angivet_aggregat_varde', 'num_nonnulls(antal, belopp_kr) >= 1')
@Index('uq_angivet_aggregat', { synchronize: false })
export class AngivetAggregat extends Versionerad {
  @ForeignKey(() => Anslagsram, { name: 'fk_angivet_aggregat_ram' })
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_angivet_aggregat' })
  budgetar!: number;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_angivet_aggregat' })
  ordning!: number;

  @Column('text')
  tabell!: string;

  @Column('text')
  rad!: string;

  @Column('text', { nullable: true })
  kolumn!: string | null;

  @Column('bigint', { nullable: true, transformer: heltal })
  antal!: number | null;

  @Column('bigint', { name: 'belopp_kr', nullable: true, transformer: heltal })
  beloppKr!: number | null;

  @Column('text')
  noggrannhet!: NonNullable<AggregatUppgift['precision']>;

  @Column('text', { nullable: true })
  kalla!: string | null;
}
