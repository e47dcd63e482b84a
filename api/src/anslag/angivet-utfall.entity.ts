import type { Stodtyp } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Anslagsram } from './anslagsram.entity';
import { heltal } from '../plattform/databas/heltal';

/** The outcome a document states for a stödtyp in a historic year, in whole kronor. */
@Entity('angivet_utfall')
@Check('ck_angivet_utfall_stodtyp', "stodtyp IN ('projekt', 'foretagsstod', 'kommersiell_service', 'uppfoljning_utvardering')")
@Check('ck_angivet_utfall_belopp', 'belopp_kr >= 0')
export class AngivetUtfall extends Versionerad {
  @ForeignKey(() => Anslagsram, { name: 'fk_angivet_utfall_ram' })
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_angivet_utfall' })
  budgetar!: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_angivet_utfall' })
  stodtyp!: Stodtyp;

  @Column('bigint', { name: 'belopp_kr', transformer: heltal })
  beloppKr!: number;
}
