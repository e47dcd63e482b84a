import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Anslagsram } from './anslagsram.entity';

/** The indicative split of the year's frame; revision 0 is the first one. */
@Entity('ramfordelning')
@Check('ck_ramfordelning_revision', 'revision >= 0')
export class Ramfordelning extends Versionerad {
  @ForeignKey(() => Anslagsram, { name: 'fk_ramfordelning_ram' })
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_ramfordelning' })
  budgetar!: number;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_ramfordelning' })
  revision!: number;

  @Column('date', { nullable: true })
  datum!: string | null;

  @Column('text', { nullable: true })
  organ!: string | null;

  @Column('text', { nullable: true })
  skal!: string | null;
}
