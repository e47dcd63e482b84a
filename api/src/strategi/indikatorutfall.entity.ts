import type { Matvarde } from '@anslag/doman';
import type { Indikatorstatus } from '@anslag/kontrakt';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Strategiindikator } from './strategiindikator.entity';

/** A stated outcome of an indicator. `avser` is the part of the year or of the people it is about, empty when it is all. */
@Entity('indikatorutfall')
@Check('ck_indikatorutfall_ar', 'ar BETWEEN 1990 AND 2100')
@Check('ck_indikatorutfall_status', "status IN ('helt', 'delvis', 'inte_alls', 'varde_saknas')")
@Check('ck_indikatorutfall_nagot', 'num_nonnulls(varde_hundradelar, utfallstext, status) > 0')
export class Indikatorutfall extends Versionerad {
  @ForeignKey(() => Strategiindikator, { name: 'fk_indikatorutfall_indikator' })
  @PrimaryColumn('uuid', { name: 'indikator_id', primaryKeyConstraintName: 'pk_indikatorutfall' })
  indikatorId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_indikatorutfall' })
  ar!: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_indikatorutfall', default: '' })
  avser!: string;

  @Column('integer')
  ordning!: number;

  @Column('bigint', { name: 'varde_hundradelar', nullable: true })
  varde!: Matvarde | null;

  @Column('text', { name: 'utfallstext', nullable: true })
  utfallstext!: string | null;

  @Column('text', { nullable: true })
  status!: Indikatorstatus | null;

  @Column('text', { nullable: true })
  kalla!: string | null;
}
