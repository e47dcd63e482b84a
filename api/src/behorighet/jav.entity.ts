import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { Versionerad } from '../plattform/databas/versionerad';
import { Anvandare } from './anvandare.entity';

/** A person's conflict of interest in an ärende. */
@Entity('jav')
export class Jav extends Versionerad {
  @ForeignKey(() => Arende, { name: 'fk_jav_arende' })
  @PrimaryColumn('uuid', { name: 'arende_id', primaryKeyConstraintName: 'pk_jav' })
  arendeId!: string;

  @ForeignKey(() => Anvandare, { name: 'fk_jav_anvandare' })
  @PrimaryColumn('uuid', { name: 'anvandare_id', primaryKeyConstraintName: 'pk_jav' })
  anvandareId!: string;

  @Column('text')
  skal!: string;

  @Column('timestamptz', { default: () => 'now()' })
  anmalt!: Date;
}
