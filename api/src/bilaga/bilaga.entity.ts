import type { Bilagebrist, Bilageslag, Bilagetyp, Viruskontroll } from '@anslag/kontrakt';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { Anvandare } from '../behorighet/anvandare.entity';
import { Versionerad } from '../plattform/databas/versionerad';

/** A file that belongs to an ärende. The database lets only the three last columns be written afterwards, once. */
@Entity('bilaga')
@Index('ix_bilaga_arende', ['arendeId'])
@Index('uq_bilaga_innehall', ['arendeId', 'kontrollsumma'], { unique: true, where: 'makulerad IS NULL' })
@Check('ck_bilaga_slag', "slag IN ('projektbeskrivning', 'budget', 'yttrande', 'annat', 'bokforing')")
@Check(
  'ck_bilaga_mediatyp',
  "CASE WHEN slag = 'bokforing' THEN mediatyp IN ('text/plain', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') ELSE mediatyp IN ('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'image/png', 'image/jpeg') END",
)
@Check('ck_bilaga_storlek', 'storlek > 0')
@Check('ck_bilaga_kontrollsumma', "kontrollsumma ~ '^[0-9a-f]{64}$'")
@Check('ck_bilaga_kontrollerad', "kontrollerad IN ('ren', 'ej_kontrollerad')")
@Check('ck_bilaga_brist', "brist IN ('krypterad', 'skadad')")
@Check('ck_bilaga_makulerad', '(makulerad IS NULL) = (makulerad_skal IS NULL) AND (makulerad IS NULL) = (makulerad_av IS NULL)')
export class Bilaga extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_bilaga' })
  id!: string;

  @ForeignKey(() => Arende, { name: 'fk_bilaga_arende' })
  @Column('uuid', { name: 'arende_id' })
  arendeId!: string;

  @Column('text')
  namn!: string;

  @Column('text')
  slag!: Bilageslag;

  @Column('text')
  mediatyp!: Bilagetyp;

  @Column('integer')
  storlek!: number;

  @Column('text')
  kontrollsumma!: string;

  @Column('text')
  kontrollerad!: Viruskontroll;

  @Column('text', { nullable: true })
  brist!: Bilagebrist | null;

  @Column('timestamptz', { default: () => 'now()' })
  inlagd!: Date;

  @ForeignKey(() => Anvandare, { name: 'fk_bilaga_inlagd_av' })
  @Column('uuid', { name: 'inlagd_av' })
  inlagdAv!: string;

  @Column('timestamptz', { nullable: true })
  makulerad!: Date | null;

  @ForeignKey(() => Anvandare, { name: 'fk_bilaga_makulerad_av' })
  @Column('uuid', { name: 'makulerad_av', nullable: true })
  makuleradAv!: string | null;

  @Column('text', { name: 'makulerad_skal', nullable: true })
  makuleradSkal!: string | null;
}
