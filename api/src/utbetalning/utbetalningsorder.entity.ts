import type { Orderstatus } from '@anslag/kontrakt';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { heltal } from '../plattform/databas/heltal';
import { Versionerad } from '../plattform/databas/versionerad';
import { Betalningsfil } from './betalningsfil.entity';
import { Rekvisition } from './rekvisition.entity';

/** What an attested claim came to, on its way to be paid. Its reference is what the finance system answers with. */
@Entity('utbetalningsorder')
@Unique('uq_utbetalningsorder_referens', ['referens'])
@Unique('uq_utbetalningsorder_rekvisition', ['rekvisitionId'])
@Unique('uq_utbetalningsorder_belopp', ['id', 'arendeId', 'beloppKr'])
@ForeignKey(() => Rekvisition, ['rekvisitionId', 'arendeId'], ['id', 'arendeId'], { name: 'fk_utbetalningsorder_rekvisition' })
@Index('ix_utbetalningsorder_arende', ['arendeId'])
@Index('ix_utbetalningsorder_status', ['status'])
@Index('ix_utbetalningsorder_betalningsfil', ['betalningsfilId'])
@Check('ck_utbetalningsorder_referens', "referens ~ '^UB-[0-9]{4}-[0-9]{5,}$'")
@Check('ck_utbetalningsorder_belopp', 'belopp_kr BETWEEN 1 AND 10000000000')
@Check('ck_utbetalningsorder_status', "status IN ('oppen', 'i_fil', 'betald', 'avvisad', 'makulerad')")
@Check('ck_utbetalningsorder_fil', "status NOT IN ('i_fil', 'avvisad') OR betalningsfil_id IS NOT NULL")
@Check('ck_utbetalningsorder_avvisad', "status <> 'avvisad' OR avvisad_skal IS NOT NULL")
@Check('ck_utbetalningsorder_makulerad', "(status = 'makulerad') = (makulerad_skal IS NOT NULL)")
export class Utbetalningsorder extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_utbetalningsorder' })
  id!: string;

  @Column('text')
  referens!: string;

  @ForeignKey(() => Arende, { name: 'fk_utbetalningsorder_arende' })
  @Column('uuid', { name: 'arende_id' })
  arendeId!: string;

  @Column('uuid', { name: 'rekvisition_id' })
  rekvisitionId!: string;

  @Column('bigint', { name: 'belopp_kr', transformer: heltal })
  beloppKr!: number;

  @Column('timestamptz', { default: () => 'now()' })
  skapad!: Date;

  @Column('text', { default: 'oppen' })
  status!: Orderstatus;

  /** The latest file it was put in. */
  @ForeignKey(() => Betalningsfil, { name: 'fk_utbetalningsorder_betalningsfil' })
  @Column('uuid', { name: 'betalningsfil_id', nullable: true })
  betalningsfilId!: string | null;

  @Column('text', { name: 'avvisad_skal', nullable: true })
  avvisadSkal!: string | null;

  @Column('text', { name: 'makulerad_skal', nullable: true })
  makuleradSkal!: string | null;
}
