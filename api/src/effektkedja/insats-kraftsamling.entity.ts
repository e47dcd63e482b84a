import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Insats } from './insats.entity';
import { Kraftsamling } from '../strategi/kraftsamling.entity';

/** A kraftsamling an insats belongs to. */
@Entity('insats_kraftsamling')
export class InsatsKraftsamling extends Versionerad {
  @ForeignKey(() => Insats, { name: 'fk_insats_kraftsamling_insats', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'insats_id', primaryKeyConstraintName: 'pk_insats_kraftsamling' })
  insatsId!: string;

  @ForeignKey(() => Kraftsamling, { name: 'fk_insats_kraftsamling_kraft' })
  @PrimaryColumn('uuid', { name: 'kraftsamling_id', primaryKeyConstraintName: 'pk_insats_kraftsamling' })
  kraftsamlingId!: string;

  @Column('boolean', { default: false })
  huvudmal!: boolean;
}
