import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import type { Protokollsinnehall } from './protokollstext';
import { Sammantrade } from './sammantrade.entity';

/** The minutes of a held meeting as they read when it was closed. Never changed: a trigger says so. */
@Entity('protokoll')
@Check('ck_protokoll_kontrollsumma', "kontrollsumma ~ '^[0-9a-f]{64}$'")
export class Protokoll extends Versionerad {
  @ForeignKey(() => Sammantrade, { name: 'fk_protokoll_sammantrade' })
  @PrimaryColumn('uuid', { name: 'sammantrade_id', primaryKeyConstraintName: 'pk_protokoll' })
  sammantradeId!: string;

  @Column('jsonb')
  innehall!: Protokollsinnehall;

  /** SHA-256 of the text, hexadecimal. */
  @Column('text')
  kontrollsumma!: string;
}
