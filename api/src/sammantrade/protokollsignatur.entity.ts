import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Anvandare } from '../behorighet/anvandare.entity';
import { Versionerad } from '../plattform/databas/versionerad';
import { Protokoll } from './protokoll.entity';

/** A person's attestation of the minutes, with the checksum of the text that was read. */
@Entity('protokollsignatur')
export class Protokollsignatur extends Versionerad {
  @ForeignKey(() => Protokoll, { name: 'fk_protokollsignatur_protokoll' })
  @PrimaryColumn('uuid', { name: 'sammantrade_id', primaryKeyConstraintName: 'pk_protokollsignatur' })
  sammantradeId!: string;

  @ForeignKey(() => Anvandare, { name: 'fk_protokollsignatur_anvandare' })
  @PrimaryColumn('uuid', { name: 'anvandare_id', primaryKeyConstraintName: 'pk_protokollsignatur' })
  anvandareId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  signerad!: Date;

  @Column('text')
  kontrollsumma!: string;
}
