import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
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
}
