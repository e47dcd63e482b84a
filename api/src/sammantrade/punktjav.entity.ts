import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Anvandare } from '../behorighet/anvandare.entity';
import { Versionerad } from '../plattform/databas/versionerad';
import { Sammantradespunkt } from './sammantradespunkt.entity';

/** Who took no part in an item for a conflict of interest, as it was when the item was dealt with. */
@Entity('punktjav')
export class Punktjav extends Versionerad {
  @ForeignKey(() => Sammantradespunkt, { name: 'fk_punktjav_punkt' })
  @PrimaryColumn('uuid', { name: 'punkt_id', primaryKeyConstraintName: 'pk_punktjav' })
  punktId!: string;

  @ForeignKey(() => Anvandare, { name: 'fk_punktjav_anvandare' })
  @PrimaryColumn('uuid', { name: 'anvandare_id', primaryKeyConstraintName: 'pk_punktjav' })
  anvandareId!: string;
}
