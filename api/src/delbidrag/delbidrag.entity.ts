import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Organisation } from '../ansokan/organisation.entity';
import { Arende } from '../arende/arende.entity';
import { heltal } from '../plattform/databas/heltal';
import { Versionerad } from '../plattform/databas/versionerad';
import { Kommun } from '../strategi/kommun.entity';

/** A smaller grant that a ramprojekt has handed out, in whole kronor. The database keeps their sum within the ärende's tak, and lets them only be taken out of it, once. */
@Entity('delbidrag')
@Unique('uq_delbidrag_nummer', ['arendeId', 'nummer'])
@Index('ix_delbidrag_organisation', ['organisationId'])
@Check('ck_delbidrag_nummer', 'nummer > 0')
@Check('ck_delbidrag_texter', 'length(mottagare) BETWEEN 1 AND 500 AND length(namn) BETWEEN 1 AND 500')
@Check('ck_delbidrag_kon', "kon IN ('K', 'M')")
@Check('ck_delbidrag_belopp', 'belopp_kr BETWEEN 1 AND 10000000000')
@Check('ck_delbidrag_makulerat', '(makulerat IS NULL) = (makulerat_skal IS NULL)')
export class Delbidrag extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_delbidrag' })
  id!: string;

  @ForeignKey(() => Arende, { name: 'fk_delbidrag_arende' })
  @Column('uuid', { name: 'arende_id' })
  arendeId!: string;

  @Column('integer')
  nummer!: number;

  @Column('text')
  mottagare!: string;

  @Column('text')
  namn!: string;

  @ForeignKey(() => Organisation, { name: 'fk_delbidrag_organisation' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @ForeignKey(() => Kommun, { name: 'fk_delbidrag_kommun' })
  @Column('uuid', { name: 'kommun_id', nullable: true })
  kommunId!: string | null;

  @Column('text', { nullable: true })
  bransch!: string | null;

  @Column('text', { nullable: true })
  kon!: 'K' | 'M' | null;

  @Column('bigint', { name: 'belopp_kr', transformer: heltal })
  beloppKr!: number;

  @Column('date')
  beslutat!: string;

  @Column('text', { name: 'beslutat_av_roll', nullable: true })
  beslutatAvRoll!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  registrerat!: Date;

  @Column('timestamptz', { nullable: true })
  makulerat!: Date | null;

  @Column('text', { name: 'makulerat_skal', nullable: true })
  makuleratSkal!: string | null;
}
