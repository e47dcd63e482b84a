import type { Handlingsslag } from '@anslag/kontrakt';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { Sammantrade } from '../sammantrade/sammantrade.entity';

/**
 * A document as it was made, of an ärende (and maybe one of its decisions) or of a meeting; `kontrollsumma` is that of what it says, the
 * same in Word and PDF. The database refuses every change.
 */
@Entity('handling')
@Unique('uq_handling_nummer', ['slag', 'objekt', 'nummer'])
@Check('ck_handling_slag', "slag IN ('kallelse', 'protokoll', 'delegationslista', 'foredragning', 'beslutsbrev', 'projektbeskrivning')")
@Check('ck_handling_objekt', 'num_nonnulls(arende_id, sammantrade_id) = 1 AND (beslutsnummer IS NULL OR arende_id IS NOT NULL)')
@Check('ck_handling_nummer', 'nummer > 0')
@Check('ck_handling_kontrollsumma', "kontrollsumma ~ '^[0-9a-f]{64}$'")
@Index('ix_handling_arende', ['arendeId'])
@Index('ix_handling_sammantrade', ['sammantradeId'])
export class Handling {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_handling' })
  id!: string;

  @Column('text')
  slag!: Handlingsslag;

  @Column('text')
  titel!: string;

  /** What it is made of, as one text: the version counts within it. */
  @Column('text')
  objekt!: string;

  @Column('integer')
  nummer!: number;

  @ForeignKey(() => Arende, { name: 'fk_handling_arende' })
  @Column('uuid', { name: 'arende_id', nullable: true })
  arendeId!: string | null;

  @Column('integer', { nullable: true })
  beslutsnummer!: number | null;

  @ForeignKey(() => Sammantrade, { name: 'fk_handling_sammantrade' })
  @Column('uuid', { name: 'sammantrade_id', nullable: true })
  sammantradeId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  skapad!: Date;

  @Column('text', { name: 'skapad_av_namn' })
  skapadAvNamn!: string;

  @Column('text')
  kontrollsumma!: string;
}
