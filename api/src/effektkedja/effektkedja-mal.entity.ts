import type { Kedjeavser } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { EffektkedjaNod } from './effektkedja-nod.entity';

/** A target of a node; the highest nummer is in force. The database lets none be changed or removed: a revision is a new row with its reason. */
@Entity('effektkedja_mal')
@Check('ck_effektkedja_mal_nummer', 'nummer > 0')
@Check('ck_effektkedja_mal_malar', 'malar BETWEEN 1995 AND 2100')
@Check('ck_effektkedja_mal_avser', "avser IN ('hela', 'var_del')")
@Check('ck_effektkedja_mal_skal', 'nummer = 1 OR skal IS NOT NULL')
export class EffektkedjaMal extends Versionerad {
  @ForeignKey(() => EffektkedjaNod, { name: 'fk_effektkedja_mal_nod' })
  @PrimaryColumn('uuid', { name: 'nod_id', primaryKeyConstraintName: 'pk_effektkedja_mal' })
  nodId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_effektkedja_mal' })
  nummer!: number;

  @Column('bigint', { name: 'malvarde_hundradelar' })
  malvarde!: number;

  @Column('integer', { nullable: true })
  malar!: number | null;

  @Column('text')
  avser!: Kedjeavser;

  @Column('date')
  satt!: string;

  @Column('text', { nullable: true })
  skal!: string | null;
}
