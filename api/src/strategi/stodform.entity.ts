import type { Stodtyp } from '@anslag/doman';
import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';

/** A form of support and the stödtyp it is counted under. */
@Entity('stodform')
@Unique('uq_stodform', ['namn'])
@Check('ck_stodform_stodtyp', "stodtyp IN ('projekt', 'foretagsstod', 'kommersiell_service', 'uppfoljning_utvardering')")
export class Stodform extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_stodform' })
  id!: string;

  @Column('text')
  namn!: string;

  @Column('text')
  stodtyp!: Stodtyp;

  @Column('date', { name: 'galler_fran', nullable: true })
  gallerFran!: string | null;

  @Column('date', { name: 'galler_till', nullable: true })
  gallerTill!: string | null;
}
