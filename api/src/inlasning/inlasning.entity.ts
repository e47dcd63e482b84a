import type { Inlasningsslag } from '@anslag/kontrakt';
import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One import of a file and what it changed. */
@Entity('inlasning')
@Check('ck_inlasning_slag', "slag IN ('beslut', 'foretagsstod', 'ram', 'insatser', 'tabellbilaga', 'referens', 'sammantraden', 'utfall', 'betalningsbesked', 'delbidrag', 'indikatorer')")
export class Inlasning {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_inlasning' })
  id!: string;

  @Column('text')
  slag!: Inlasningsslag;

  @Column('text')
  filnamn!: string;

  @Column('text')
  kontrollsumma!: string;

  @Column('timestamptz', { default: () => 'now()' })
  utford!: Date;

  @Column('integer', { name: 'antal_rader' })
  antalRader!: number;

  @Column('integer', { name: 'antal_nya' })
  antalNya!: number;

  @Column('integer', { name: 'antal_oforandrade' })
  antalOforandrade!: number;

  @Column('integer', { name: 'antal_andrade' })
  antalAndrade!: number;
}
