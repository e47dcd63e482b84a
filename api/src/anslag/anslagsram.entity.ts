import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { heltal } from '../plattform/databas/heltal';
import { Versionerad } from '../plattform/databas/versionerad';

/** The frame of one budget year in whole kronor; null when the documents do not state it. */
@Entity('anslagsram')
@Check('ck_anslagsram_budgetar', 'budgetar BETWEEN 1995 AND 2100')
@Check('ck_anslagsram_belopp', 'LEAST(tilldelat_kr, bemyndiganderam_kr, utbetalningsram_kr, uppfoljning_hogst_kr) >= 0')
export class Anslagsram extends Versionerad {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_anslagsram' })
  budgetar!: number;

  @Column('text')
  anslagsnamn!: string;

  @Column('bigint', { name: 'tilldelat_kr', nullable: true, transformer: heltal })
  tilldelatKr!: number | null;

  @Column('bigint', { name: 'bemyndiganderam_kr', nullable: true, transformer: heltal })
  bemyndiganderamKr!: number | null;

  @Column('bigint', { name: 'utbetalningsram_kr', nullable: true, transformer: heltal })
  utbetalningsramKr!: number | null;

  @Column('bigint', { name: 'uppfoljning_hogst_kr', nullable: true, transformer: heltal })
  uppfoljningHogstKr!: number | null;

  @Column('boolean', { default: false })
  historiskt!: boolean;

  @Column('text', { nullable: true })
  kalla!: string | null;
}
