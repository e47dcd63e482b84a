import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';

/** One version of the regional development strategy; its goals and areas belong to it. A null count means the strategy does not say how many it has. */
@Entity('strategiversion')
@Unique('uq_strategiversion', ['namn', 'gallerFran'])
@Check('ck_strategiversion_period', 'galler_till IS NULL OR galler_fran <= galler_till')
export class Strategiversion extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_strategiversion' })
  id!: string;

  @Column('text')
  namn!: string;

  @Column('date', { name: 'galler_fran' })
  gallerFran!: string;

  @Column('date', { name: 'galler_till', nullable: true })
  gallerTill!: string | null;

  @Column('text', { name: 'antagen_av', nullable: true })
  antagenAv!: string | null;

  @Column('integer', { name: 'antal_effektmal', nullable: true })
  antalEffektmal!: number | null;

  @Column('integer', { name: 'antal_prioriterade_omraden', nullable: true })
  antalPrioriteradeOmraden!: number | null;
}
