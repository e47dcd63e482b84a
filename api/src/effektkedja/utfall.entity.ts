import type { Grund, Kedjeavser, Resultatlage } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Anvandare } from '../behorighet/anvandare.entity';
import { Bilaga } from '../bilaga/bilaga.entity';
import { Versionerad } from '../plattform/databas/versionerad';
import { EffektkedjaNod } from './effektkedja-nod.entity';

/** What came of a node. The database lets only the annulment be written afterwards, once; what is wrong is put right by a new row that points here. */
@Entity('utfall')
@Unique('uq_utfall_rattar', ['rattarUtfallId'])
@Index('ix_utfall_nod', ['nodId'])
@Check('ck_utfall_ar', 'ar BETWEEN 1995 AND 2100')
@Check('ck_utfall_lage', "lage IN ('uppnadd', 'forvantad')")
@Check('ck_utfall_grund', "grund IN ('uppfoljning', 'utvardering', 'egen_bedomning')")
@Check('ck_utfall_avser', "avser IN ('hela', 'var_del')")
@Check('ck_utfall_deltagare', 'kvinnor >= 0 AND man >= 0 AND okant >= 0')
@Check('ck_utfall_lank', "lank ~ '^https?://'")
@Check('ck_utfall_makulerad', '(makulerad IS NULL) = (makulerad_skal IS NULL)')
export class Utfall extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_utfall' })
  id!: string;

  @ForeignKey(() => EffektkedjaNod, { name: 'fk_utfall_nod' })
  @Column('uuid', { name: 'nod_id' })
  nodId!: string;

  @Column('integer')
  ar!: number;

  @Column('date')
  datum!: string;

  @Column('text')
  lage!: Resultatlage;

  @Column('text', { nullable: true })
  grund!: Grund | null;

  @Column('bigint', { name: 'varde_hundradelar', nullable: true })
  varde!: number | null;

  @Column('text')
  avser!: Kedjeavser;

  @Column('integer', { nullable: true })
  kvinnor!: number | null;

  @Column('integer', { nullable: true })
  man!: number | null;

  @Column('integer', { nullable: true })
  okant!: number | null;

  @Column('text', { nullable: true })
  kommentar!: string | null;

  @Column('text', { nullable: true })
  kalla!: string | null;

  @Column('text', { nullable: true })
  lank!: string | null;

  @ForeignKey(() => Bilaga, { name: 'fk_utfall_bilaga' })
  @Column('uuid', { name: 'bilaga_id', nullable: true })
  bilagaId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  registrerad!: Date;

  /** Null when no person did, as when the example is read in. */
  @ForeignKey(() => Anvandare, { name: 'fk_utfall_registrerad_av' })
  @Column('uuid', { name: 'registrerad_av', nullable: true })
  registreradAv!: string | null;

  @ForeignKey(() => Utfall, { name: 'fk_utfall_rattar' })
  @Column('uuid', { name: 'rattar_utfall_id', nullable: true })
  rattarUtfallId!: string | null;

  @Column('timestamptz', { nullable: true })
  makulerad!: Date | null;

  @Column('text', { name: 'makulerad_skal', nullable: true })
  makuleradSkal!: string | null;
}
