import type { Organisationsslag } from '@anslag/doman';
import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';

/** Who applies. Only legal persons have a number here; an enskild firma is registered without one. */
@Entity('organisation')
@Unique('uq_organisation_nummer', ['organisationsnummer'])
@Check('ck_organisation_nummer', "organisationsnummer ~ '^[0-9]{2}[2-9][0-9]{7}$'")
@Check('ck_organisation_slag', "slag IN ('kommun', 'region', 'myndighet', 'larosate', 'foretag', 'forening', 'ovrig')")
@Check('ck_organisation_namn', 'length(namn) BETWEEN 1 AND 500')
export class Organisation extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_organisation' })
  id!: string;

  @Column('text', { nullable: true, comment: "Of a legal person only: the third digit of a person's number is 0 or 1." })
  organisationsnummer!: string | null;

  @Column('text')
  namn!: string;

  @Column('text')
  slag!: Organisationsslag;

  @Column('text', { nullable: true })
  adress!: string | null;

  @Column('text', { nullable: true })
  postnummer!: string | null;

  @Column('text', { nullable: true })
  postort!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
