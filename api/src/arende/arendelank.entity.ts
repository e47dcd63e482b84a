import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Arende } from './arende.entity';

/** A project and an earlier one that it carries on; the database refuses a circle. */
@Entity('arendelank')
@Check('ck_arendelank_annat', 'arende_id <> foregangare_id')
@Index('ix_arendelank_foregangare', ['foregangareId'])
export class Arendelank extends Versionerad {
  @ForeignKey(() => Arende, { name: 'fk_arendelank_arende' })
  @PrimaryColumn('uuid', { name: 'arende_id', primaryKeyConstraintName: 'pk_arendelank' })
  arendeId!: string;

  @ForeignKey(() => Arende, { name: 'fk_arendelank_foregangare' })
  @PrimaryColumn('uuid', { name: 'foregangare_id', primaryKeyConstraintName: 'pk_arendelank' })
  foregangareId!: string;
}
