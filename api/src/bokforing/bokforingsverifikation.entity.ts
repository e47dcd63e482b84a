import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Bokforingsfil } from './bokforingsfil.entity';

/** A voucher that has something on the chosen project, so that the same one under two claims is seen. */
@Entity('bokforingsverifikation')
@Index('ix_bokforingsverifikation_nummer', ['nummer', 'datum'])
export class Bokforingsverifikation extends Versionerad {
  @ForeignKey(() => Bokforingsfil, { name: 'fk_bokforingsverifikation_fil' })
  @PrimaryColumn('uuid', { name: 'bokforingsfil_id', primaryKeyConstraintName: 'pk_bokforingsverifikation' })
  bokforingsfilId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_bokforingsverifikation' })
  ordning!: number;

  @Column('text')
  serie!: string;

  @Column('text')
  nummer!: string;

  @Column('date')
  datum!: string;
}
