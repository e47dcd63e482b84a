import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';

/** A kraftsamling under its utmaningsområde, in force from `gallerFran` up to and including `gallerTill`. */
@Entity('kraftsamling')
@Unique('uq_kraftsamling', ['namn', 'gallerFran'])
@Check('ck_kraftsamling_period', 'galler_till IS NULL OR galler_fran <= galler_till')
export class Kraftsamling extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_kraftsamling' })
  id!: string;

  @Column('text')
  utmaningsomrade!: string;

  @Column('text')
  namn!: string;

  @Column('text', { nullable: true })
  plattform!: string | null;

  @Column('date', { name: 'galler_fran' })
  gallerFran!: string;

  @Column('date', { name: 'galler_till', nullable: true })
  gallerTill!: string | null;
}
