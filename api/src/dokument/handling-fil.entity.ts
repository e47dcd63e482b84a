import type { Handlingsformat } from '@anslag/kontrakt';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Handling } from './handling.entity';

/** A document's bytes. The database refuses every change. */
@Entity('handling_fil')
@Check('ck_handling_fil_format', "format IN ('docx', 'pdf')")
@Check('ck_handling_fil_innehall', "storlek = length(innehall) AND kontrollsumma = encode(sha256(innehall), 'hex')")
export class HandlingFil {
  @ForeignKey(() => Handling, { name: 'fk_handling_fil_handling' })
  @PrimaryColumn('uuid', { name: 'handling_id', primaryKeyConstraintName: 'pk_handling_fil' })
  handlingId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_handling_fil' })
  format!: Handlingsformat;

  @Column('bytea')
  innehall!: Buffer;

  @Column('integer')
  storlek!: number;

  @Column('text')
  kontrollsumma!: string;
}
