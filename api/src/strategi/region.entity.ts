import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';

/** The county the installation works for; exactly one row, with id 1. */
@Entity('region')
@Check('ck_region_en', 'id = 1')
export class Region extends Versionerad {
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'pk_region' })
  id!: number;

  @Column('text')
  namn!: string;

  @Column('text')
  lan!: string;

  @Column('text')
  kortnamn!: string;

  @Column('boolean')
  fiktiv!: boolean;
}
