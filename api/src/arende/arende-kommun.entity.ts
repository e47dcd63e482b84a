import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Arende } from './arende.entity';
import { Kommun } from '../strategi/kommun.entity';

/** A municipality where the project works. */
@Entity('arende_kommun')
export class ArendeKommun extends Versionerad {
  @ForeignKey(() => Arende, { name: 'fk_arende_kommun_arende', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'arende_id', primaryKeyConstraintName: 'pk_arende_kommun' })
  arendeId!: string;

  @ForeignKey(() => Kommun, { name: 'fk_arende_kommun_kommun' })
  @PrimaryColumn('uuid', { name: 'kommun_id', primaryKeyConstraintName: 'pk_arende_kommun' })
  kommunId!: string;
}
