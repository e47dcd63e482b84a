import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { Anvandare } from '../behorighet/anvandare.entity';
import { Beslut } from '../beslut/beslut.entity';
import { heltal } from '../plattform/databas/heltal';
import { Versionerad } from '../plattform/databas/versionerad';

/** Whole kronor received back from the applicant, and the decision that asked for it when there is one. */
@Entity('aterbetalning')
@Index('ix_aterbetalning_arende', ['arendeId'])
@Check('ck_aterbetalning_belopp', 'belopp_kr BETWEEN 1 AND 10000000000')
@Check('ck_aterbetalning_makulerad', '(makulerad IS NULL) = (makulerad_skal IS NULL)')
export class Aterbetalning extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_aterbetalning' })
  id!: string;

  @ForeignKey(() => Arende, { name: 'fk_aterbetalning_arende' })
  @Column('uuid', { name: 'arende_id' })
  arendeId!: string;

  @ForeignKey(() => Beslut, { name: 'fk_aterbetalning_beslut' })
  @Column('uuid', { name: 'beslut_id', nullable: true })
  beslutId!: string | null;

  @Column('date')
  datum!: string;

  @Column('bigint', { name: 'belopp_kr', transformer: heltal })
  beloppKr!: number;

  @Column('text', { nullable: true })
  anmarkning!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  registrerad!: Date;

  @ForeignKey(() => Anvandare, { name: 'fk_aterbetalning_registrerad_av' })
  @Column('uuid', { name: 'registrerad_av' })
  registreradAv!: string;

  @Column('timestamptz', { nullable: true })
  makulerad!: Date | null;

  @Column('text', { name: 'makulerad_skal', nullable: true })
  makuleradSkal!: string | null;
}
