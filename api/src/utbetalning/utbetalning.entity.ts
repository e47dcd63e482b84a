import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { heltal } from '../plattform/databas/heltal';
import { Versionerad } from '../plattform/databas/versionerad';
import { Utbetalningsorder } from './utbetalningsorder.entity';

/** A payment to the sökande in whole kronor; `bokfortKr` is the booked cost it was claimed on. The database refuses a sum above the tak. */
@Entity('utbetalning')
@Check('ck_utbetalning_belopp', 'belopp_kr BETWEEN 1 AND 10000000000')
@Check('ck_utbetalning_bokfort', 'bokfort_kr >= 0')
@Unique('uq_utbetalning_order', ['utbetalningsorderId'])
@ForeignKey(() => Utbetalningsorder, ['utbetalningsorderId', 'arendeId', 'beloppKr'], ['id', 'arendeId', 'beloppKr'], { name: 'fk_utbetalning_order' })
@Index('ix_utbetalning_arende', ['arendeId'])
@Index('ix_utbetalning_utbetald', ['utbetald'])
export class Utbetalning extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_utbetalning' })
  id!: string;

  @ForeignKey(() => Arende, { name: 'fk_utbetalning_arende' })
  @Column('uuid', { name: 'arende_id' })
  arendeId!: string;

  @Column('date')
  utbetald!: string;

  @Column('bigint', { name: 'belopp_kr', transformer: heltal })
  beloppKr!: number;

  @Column('bigint', { name: 'bokfort_kr', nullable: true, transformer: heltal })
  bokfortKr!: number | null;

  /** The order it was paid by; null of what was paid before there were orders. */
  @Column('uuid', { name: 'utbetalningsorder_id', nullable: true })
  utbetalningsorderId!: string | null;
}
