import type { Effektmalsbidrag } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Effektmal } from '../strategi/effektmal.entity';
import { SammanfattandeAnalys } from './sammanfattande-analys.entity';

/** The verdict on what a project has done for a goal. */
@Entity('analys_effektmal')
@Check('ck_analys_effektmal_bidrag', "bidrag IN ('i_hog_grad', 'i_viss_utstrackning', 'inte', 'kan_inte_bedomas')")
export class AnalysEffektmal extends Versionerad {
  @ForeignKey(() => SammanfattandeAnalys, { name: 'fk_analys_effektmal_analys' })
  @PrimaryColumn('uuid', { name: 'arende_id', primaryKeyConstraintName: 'pk_analys_effektmal' })
  arendeId!: string;

  @ForeignKey(() => Effektmal, { name: 'fk_analys_effektmal_mal' })
  @PrimaryColumn('uuid', { name: 'effektmal_id', primaryKeyConstraintName: 'pk_analys_effektmal' })
  effektmalId!: string;

  @Column('text', { nullable: true })
  bidrag!: Effektmalsbidrag | null;

  @Column('text', { nullable: true })
  motivering!: string | null;
}
