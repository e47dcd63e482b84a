import type { Betalningsformat } from '@anslag/kontrakt';
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Anvandare } from '../behorighet/anvandare.entity';
import { heltal } from '../plattform/databas/heltal';

/** What the finance system was given to pay, byte by byte. Never changed, so that it has no former versions. */
@Entity('betalningsfil')
@Unique('uq_betalningsfil_nummer', ['nummer'])
@Check('ck_betalningsfil_antal', 'nummer > 0 AND antal > 0 AND summa_kr > 0')
@Check('ck_betalningsfil_format', "format IN ('xlsx', 'csv')")
@Check('ck_betalningsfil_kontrollsumma', "kontrollsumma = encode(sha256(innehall), 'hex')")
export class Betalningsfil {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_betalningsfil' })
  id!: string;

  @Column('integer')
  nummer!: number;

  @Column('timestamptz', { default: () => 'now()' })
  skapad!: Date;

  @ForeignKey(() => Anvandare, { name: 'fk_betalningsfil_skapad_av' })
  @Column('uuid', { name: 'skapad_av' })
  skapadAv!: string;

  @Column('integer')
  antal!: number;

  @Column('bigint', { name: 'summa_kr', transformer: heltal })
  summaKr!: number;

  @Column('text')
  format!: Betalningsformat;

  @Column('bytea')
  innehall!: Buffer;

  @Column('text')
  kontrollsumma!: string;
}
