import type { Stodtyp } from '@anslag/doman';
import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';

/** One version of a condition in the catalogue; a decision keeps the text it was given. */
@Entity('villkorsmall')
@Unique('uq_villkorsmall', ['kod', 'version'])
@Check('ck_villkorsmall_version', 'version > 0')
@Check('ck_villkorsmall_giltighet', 'galler_fran <= galler_till')
@Check('ck_villkorsmall_text', "villkorstext <> ''")
@Check('ck_villkorsmall_stodtyper', "stodtyper <@ ARRAY['projekt', 'foretagsstod', 'kommersiell_service', 'uppfoljning_utvardering']")
@Check('ck_villkorsmall_dagar', 'dagar_efter_beslut BETWEEN 0 AND 3650')
export class Villkorsmall extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_villkorsmall' })
  id!: string;

  @Column('text')
  kod!: string;

  @Column('integer')
  version!: number;

  @Column('date', { name: 'galler_fran' })
  gallerFran!: string;

  @Column('date', { name: 'galler_till', nullable: true })
  gallerTill!: string | null;

  @Column('text')
  villkorstext!: string;

  /** Empty when it is for all. */
  @Column('text', { array: true, default: '{}' })
  stodtyper!: Stodtyp[];

  /** Chosen from the start in a new proposal for its stödtyper. */
  @Column('boolean', { default: false })
  standard!: boolean;

  @Column('boolean', { name: 'sparrar_utbetalning', default: false })
  sparrarUtbetalning!: boolean;

  @Column('text', { nullable: true })
  bevis!: string | null;

  @Column('integer', { name: 'dagar_efter_beslut', nullable: true })
  dagarEfterBeslut!: number | null;

  /** The general conditions that the text points at. */
  @Column('date', { name: 'dokument_datum', nullable: true })
  dokumentDatum!: string | null;

  @Column('text', { name: 'dokument_diarienummer', nullable: true })
  dokumentDiarienummer!: string | null;
}
