import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Effektmal } from '../strategi/effektmal.entity';
import { Insats } from './insats.entity';

/** An effektmål an insats aims at. */
@Entity('insats_effektmal')
export class InsatsEffektmal extends Versionerad {
  @ForeignKey(() => Insats, { name: 'fk_insats_effektmal_insats', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'insats_id', primaryKeyConstraintName: 'pk_insats_effektmal' })
  insatsId!: string;

  @ForeignKey(() => Effektmal, { name: 'fk_insats_effektmal_mal' })
  @PrimaryColumn('uuid', { name: 'effektmal_id', primaryKeyConstraintName: 'pk_insats_effektmal' })
  effektmalId!: string;

  @Column('boolean', { default: false })
  huvudmal!: boolean;
}
