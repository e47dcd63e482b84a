import type { Datum } from '@anslag/doman';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Handling } from './handling.entity';

/** The day a document was sent to who it is for. The database refuses every change. */
@Entity('expediering')
export class Expediering {
  @ForeignKey(() => Handling, { name: 'fk_expediering_handling' })
  @PrimaryColumn('uuid', { name: 'handling_id', primaryKeyConstraintName: 'pk_expediering' })
  handlingId!: string;

  @Column('date')
  expedierad!: Datum;
}
