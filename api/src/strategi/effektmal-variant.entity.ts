import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Effektmal } from './effektmal.entity';

/** Another way a document writes the name of an effektmål. */
@Entity('effektmal_variant')
export class EffektmalVariant extends Versionerad {
  @ForeignKey(() => Effektmal, { name: 'fk_effektmal_variant_mal' })
  @PrimaryColumn('uuid', { name: 'effektmal_id', primaryKeyConstraintName: 'pk_effektmal_variant' })
  effektmalId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_effektmal_variant' })
  skrivsatt!: string;
}
