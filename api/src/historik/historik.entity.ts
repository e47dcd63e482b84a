import type { Roll } from '@anslag/doman';
import type { Handelse } from '@anslag/kontrakt';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One entry of the history, chained to the former by `forraHash`. Written by the database's own function and never changed. */
@Entity('historik')
@Check('ck_historik_andringar', "jsonb_typeof(andringar::jsonb) = 'array'")
@Index('ix_historik_arende', ['arendeId', 'nummer'])
@Index('ix_historik_transaktion', ['transaktion'])
export class Historik {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_historik' })
  nummer!: number;

  @Column('timestamptz')
  tid!: Date;

  @Column('uuid', { name: 'anvandare_id', nullable: true })
  anvandareId!: string | null;

  @Column('text')
  aktor!: string;

  @Column('text', { nullable: true })
  roll!: Roll | null;

  @Column('text')
  handelse!: Handelse;

  @Column('text')
  objekt!: string;

  @Column('uuid', { name: 'arende_id', nullable: true })
  arendeId!: string | null;

  /** JSON: Andring[]. */
  @Column('text')
  andringar!: string;

  @Column('text', { nullable: true })
  skal!: string | null;

  @Column('text', { name: 'begaran_id', nullable: true })
  begaranId!: string | null;

  @Column('bigint')
  transaktion!: number;

  @Column('text', { name: 'forra_hash' })
  forraHash!: string;

  @Column('text')
  hash!: string;
}
