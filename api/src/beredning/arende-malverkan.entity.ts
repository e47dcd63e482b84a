import type { Malverkan } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { Versionerad } from '../plattform/databas/versionerad';
import { Effektmal } from '../strategi/effektmal.entity';

/** What an ärende does to a goal, as assessed. Only the goals it contributes to are also in arende_effektmal, over which its money is counted. */
@Entity('arende_malverkan')
@Check('ck_arende_malverkan_verkan', "verkan IN ('bidrar', 'neutral', 'motverkar')")
@Check('ck_arende_malverkan_not', "verkan <> 'motverkar' OR verkan_not IS NOT NULL")
export class ArendeMalverkan extends Versionerad {
  @ForeignKey(() => Arende, { name: 'fk_arende_malverkan_arende', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'arende_id', primaryKeyConstraintName: 'pk_arende_malverkan' })
  arendeId!: string;

  @ForeignKey(() => Effektmal, { name: 'fk_arende_malverkan_mal' })
  @PrimaryColumn('uuid', { name: 'effektmal_id', primaryKeyConstraintName: 'pk_arende_malverkan' })
  effektmalId!: string;

  @Column('text')
  verkan!: Malverkan;

  @Column('text', { name: 'verkan_not', nullable: true })
  verkanNot!: string | null;
}
