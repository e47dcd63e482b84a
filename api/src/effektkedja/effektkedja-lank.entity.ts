import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { EffektkedjaNod, type Effektniva } from './effektkedja-nod.entity';

/** A link to a higher level of the effect chain; a skipped level needs a reason. The levels repeat those of the nodes so that the database can compare them. */
@Entity('effektkedja_lank')
@Check('ck_effektkedja_lank_framat', 'fran_niva < till_niva')
@Check('ck_effektkedja_lank_skal', 'till_niva = fran_niva + 1 OR skal IS NOT NULL')
@ForeignKey(() => EffektkedjaNod, ['franId', 'franNiva'], ['id', 'niva'], {
  name: 'fk_effektkedja_lank_fran',
  onDelete: 'CASCADE',
})
@ForeignKey(() => EffektkedjaNod, ['tillId', 'tillNiva'], ['id', 'niva'], {
  name: 'fk_effektkedja_lank_till',
  onDelete: 'CASCADE',
})
export class EffektkedjaLank extends Versionerad {
  @PrimaryColumn('uuid', { name: 'fran_id', primaryKeyConstraintName: 'pk_effektkedja_lank' })
  franId!: string;

  @Column('integer', { name: 'fran_niva' })
  franNiva!: Effektniva;

  @PrimaryColumn('uuid', { name: 'till_id', primaryKeyConstraintName: 'pk_effektkedja_lank' })
  tillId!: string;

  @Column('integer', { name: 'till_niva' })
  tillNiva!: Effektniva;

  @Column('text', { nullable: true })
  skal!: string | null;
}
