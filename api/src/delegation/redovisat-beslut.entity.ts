import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Beslut } from '../beslut/beslut.entity';
import { Versionerad } from '../plattform/databas/versionerad';
import { Sammantradespunkt } from '../sammantrade/sammantradespunkt.entity';

/** A decision by delegation that the committee has been told of, and under which item; that is unknown of what was told of before it was read in. */
@Entity('redovisat_beslut')
@Index('ix_redovisat_beslut_punkt', ['sammantradespunktId'])
export class RedovisatBeslut extends Versionerad {
  @ForeignKey(() => Beslut, { name: 'fk_redovisat_beslut' })
  @PrimaryColumn('uuid', { name: 'beslut_id', primaryKeyConstraintName: 'pk_redovisat_beslut' })
  beslutId!: string;

  @ForeignKey(() => Sammantradespunkt, { name: 'fk_redovisat_beslut_punkt' })
  @Column('uuid', { name: 'sammantradespunkt_id', nullable: true })
  sammantradespunktId!: string | null;
}
