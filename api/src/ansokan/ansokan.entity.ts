import type { Datum } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { heltal } from '../plattform/databas/heltal';
import { Versionerad } from '../plattform/databas/versionerad';

/** What the application of an ärende asks for; what it does not say is null. */
@Entity('ansokan')
@Check('ck_ansokan_andel', 'sokt_andel_hundradelar BETWEEN 1 AND 10000')
@Check('ck_ansokan_belopp', 'sokt_belopp_kr BETWEEN 1 AND 10000000000')
@Check('ck_ansokan_period', 'period_fran <= period_till')
@Index('ix_ansokan_inkom', ['inkom'])
export class Ansokan extends Versionerad {
  @ForeignKey(() => Arende, { name: 'fk_ansokan_arende' })
  @PrimaryColumn('uuid', { name: 'arende_id', primaryKeyConstraintName: 'pk_ansokan' })
  arendeId!: string;

  @Column('date', { nullable: true })
  inkom!: Datum | null;

  @Column('integer', { name: 'sokt_andel_hundradelar', nullable: true })
  soktAndelHundradelar!: number | null;

  @Column('bigint', { name: 'sokt_belopp_kr', nullable: true, transformer: heltal })
  soktBeloppKr!: number | null;

  @Column('date', { name: 'period_fran', nullable: true })
  periodFran!: Datum | null;

  @Column('date', { name: 'period_till', nullable: true })
  periodTill!: Datum | null;
}
