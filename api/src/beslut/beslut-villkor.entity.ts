import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Villkorsmall } from '../villkor/villkorsmall.entity';
import { Beslut } from './beslut.entity';

/** A condition of a decision, in the decision's order. */
@Entity('beslut_villkor')
export class BeslutVillkor extends Versionerad {
  @ForeignKey(() => Beslut, { name: 'fk_beslut_villkor_beslut' })
  @PrimaryColumn('uuid', { name: 'beslut_id', primaryKeyConstraintName: 'pk_beslut_villkor' })
  beslutId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_beslut_villkor' })
  ordning!: number;

  @Column('text')
  kod!: string;

  @Column('text')
  villkorstext!: string;

  /** The last day to fulfil it. */
  @Column('date', { nullable: true })
  senast!: string | null;

  /** What shows that it is fulfilled. */
  @Column('text', { nullable: true })
  bevis!: string | null;

  /** Nothing is paid until it is fulfilled. */
  @Column('boolean', { name: 'sparrar_utbetalning', default: false })
  sparrarUtbetalning!: boolean;

  @ForeignKey(() => Villkorsmall, { name: 'fk_beslut_villkor_mall' })
  @Column('uuid', { name: 'villkorsmall_id', nullable: true })
  villkorsmallId!: string | null;
}
