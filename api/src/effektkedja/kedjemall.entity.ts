import type { Kedjeplan } from '@anslag/doman';
import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';

/** A common chain to begin from. */
@Entity('kedjemall')
@Unique('uq_kedjemall', ['namn', 'gallerFran'])
@Check('ck_kedjemall_tid', 'galler_till >= galler_fran')
export class Kedjemall extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_kedjemall' })
  id!: string;

  @Column('text')
  namn!: string;

  @Column('text')
  beskrivning!: string;

  @Column('jsonb')
  innehall!: Kedjeplan;

  @Column('date', { name: 'galler_fran' })
  gallerFran!: string;

  @Column('date', { name: 'galler_till', nullable: true })
  gallerTill!: string | null;
}
