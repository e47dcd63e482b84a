import type { Stodtyp } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Ramfordelning } from './ramfordelning.entity';
import { heltal } from '../plattform/databas/heltal';

/** What one revision of the split gives a stödtyp, in whole kronor. */
@Entity('ramfordelning_post')
@Check(
  'ck_ramfordelning_post_stodtyp',
  "stodtyp IN ('projekt', 'foretagsstod', 'kommersiell_service', 'uppfoljning_utvardering')",
)
@Check('ck_ramfordelning_post_belopp', 'belopp_kr >= 0')
@ForeignKey(() => Ramfordelning, ['budgetar', 'revision'], ['budgetar', 'revision'], { name: 'fk_ramfordelning_post' })
export class RamfordelningPost extends Versionerad {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_ramfordelning_post' })
  budgetar!: number;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_ramfordelning_post' })
  revision!: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_ramfordelning_post' })
  stodtyp!: Stodtyp;

  @Column('bigint', { name: 'belopp_kr', transformer: heltal })
  beloppKr!: number;
}
