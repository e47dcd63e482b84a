import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { Handling } from './handling.entity';

/** An ärende whose texts stand in a document: who may read them may read it. The database refuses every change. */
@Entity('handling_arende')
export class HandlingArende {
  @ForeignKey(() => Handling, { name: 'fk_handling_arende_handling' })
  @PrimaryColumn('uuid', { name: 'handling_id', primaryKeyConstraintName: 'pk_handling_arende' })
  handlingId!: string;

  @ForeignKey(() => Arende, { name: 'fk_handling_arende_arende' })
  @PrimaryColumn('uuid', { name: 'arende_id', primaryKeyConstraintName: 'pk_handling_arende' })
  arendeId!: string;
}
