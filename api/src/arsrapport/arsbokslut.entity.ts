import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What started the closing: the schedule, catching up after a missed run, or a person. */
export type Bokslutsutlosare = 'schema' | 'ikapp' | 'manuellt';

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
  utlosare!: Bokslutsutlosare;

  @Column('text')
  kontrollsumma!: string;

  @Column('text')
  innehall!: string;
}
