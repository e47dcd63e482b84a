import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';

/** A version of the region's rules for what is financed. `gallerTill` null: until further notice. */
@Entity('riktlinje')
@Unique('uq_riktlinje', ['namn', 'gallerFran'])
@Check('ck_riktlinje_period', 'galler_till IS NULL OR galler_fran <= galler_till')
export class Riktlinje extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_riktlinje' })
  id!: string;

  @Column('text')
  namn!: string;

  @Column('date', { name: 'galler_fran' })
  gallerFran!: string;

  @Column('date', { name: 'galler_till', nullable: true })
  gallerTill!: string | null;

  @Column('text', { nullable: true })
  diarienummer!: string | null;

  @Column('text', { name: 'antagen_av', nullable: true })
  antagenAv!: string | null;
}
