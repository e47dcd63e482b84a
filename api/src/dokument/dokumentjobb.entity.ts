import type { Dokumentjobbstatus, Handlingsslag } from '@anslag/kontrakt';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Aktor } from '../historik/aktor';
import type { Dokumentmal } from './dokumentkalla';
import { Handling } from './handling.entity';

/** The making of a document, by whichever instance has taken it; one that is abandoned is free to take when `lanadTill` has passed. */
@Entity('dokumentjobb')
@Check('ck_dokumentjobb_status', "status IN ('vantar', 'pagar', 'klart', 'fel')")
@Check(
  'ck_dokumentjobb_klart',
  "(status = 'klart') = (handling_id IS NOT NULL) AND (status = 'fel') = (fel IS NOT NULL) AND (status = 'pagar') = (lanad_till IS NOT NULL)",
)
@Check('ck_dokumentjobb_steg', 'steg BETWEEN 0 AND antal_steg')
@Index('ix_dokumentjobb_skapad', ['skapad'])
export class Dokumentjobb {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_dokumentjobb' })
  id!: string;

  @Column('text')
  slag!: Handlingsslag;

  @Column('jsonb')
  mal!: Dokumentmal;

  @Column('text', { default: 'vantar' })
  status!: Dokumentjobbstatus;

  @Column('integer', { default: 0 })
  steg!: number;

  @Column('integer', { name: 'antal_steg', default: 100 })
  antalSteg!: number;

  @Column('text', { default: 'Väntar på sin tur' })
  lagetext!: string;

  @Column('text', { nullable: true })
  fel!: string | null;

  @ForeignKey(() => Handling, { name: 'fk_dokumentjobb_handling' })
  @Column('uuid', { name: 'handling_id', nullable: true })
  handlingId!: string | null;

  @Column('timestamptz', { name: 'lanad_till', nullable: true })
  lanadTill!: Date | null;

  /** How many times it has been taken: who has a former number has lost it. */
  @Column('integer', { default: 0 })
  tagning!: number;

  @Column('timestamptz', { default: () => 'now()' })
  skapad!: Date;

  /** Who asked for it. */
  @Column('jsonb')
  aktor!: Aktor;
}
