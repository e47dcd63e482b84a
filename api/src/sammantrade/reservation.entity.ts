import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Anvandare } from '../behorighet/anvandare.entity';
import { Versionerad } from '../plattform/databas/versionerad';
import { Sammantradespunkt } from './sammantradespunkt.entity';

/** A member's reservation against the decision on an item. */
@Entity('reservation')
export class Reservation extends Versionerad {
  @ForeignKey(() => Sammantradespunkt, { name: 'fk_reservation_punkt' })
  @PrimaryColumn('uuid', { name: 'punkt_id', primaryKeyConstraintName: 'pk_reservation' })
  punktId!: string;

  @ForeignKey(() => Anvandare, { name: 'fk_reservation_anvandare' })
  @PrimaryColumn('uuid', { name: 'anvandare_id', primaryKeyConstraintName: 'pk_reservation' })
  anvandareId!: string;

  @Column('text')
  reservationstext!: string;
}
