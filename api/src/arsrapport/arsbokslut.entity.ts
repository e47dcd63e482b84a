import type { Utlosare } from '@anslag/kontrakt';
import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A numbered, immutable closing of a year; `kontrollsumma` is the SHA-256 of `innehall`, which is canonical JSON. The database refuses every change. */
@Entity('arsbokslut')
@Unique('uq_arsbokslut_nummer', ['budgetar', 'nummer'])
@Check('ck_arsbokslut_nummer', 'nummer > 0')
@Check('ck_arsbokslut_utlosare', "utlosare IN ('schema', 'ikapp', 'manuellt')")
@Check('ck_arsbokslut_kontrollsumma', "kontrollsumma = encode(sha256(convert_to(innehall, 'UTF8')), 'hex')")
export class Arsbokslut {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_arsbokslut' })
  id!: string;

  @Column('integer')
  budgetar!: number;

  @Column('integer')
  nummer!: number;

  @Column('timestamptz', { default: () => 'now()' })
  skapat!: Date;

  @Column('text')
  utlosare!: Utlosare;

  @Column('text')
  kontrollsumma!: string;

  @Column('text')
  innehall!: string;
}
