import type { Deltagaruppgift } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Anvandare } from '../behorighet/anvandare.entity';
import { Versionerad } from '../plattform/databas/versionerad';
import { Sammantrade } from './sammantrade.entity';

/** Somebody on a meeting's list, what the person is there and whether the person came. */
@Entity('sammantradesdeltagare')
@Check('ck_sammantradesdeltagare_uppgift', "uppgift IN ('ordforande', 'ledamot', 'ersattare', 'sekreterare')")
@Index('uq_sammantradesdeltagare_ordforande', ['sammantradeId'], { unique: true, where: "(uppgift = 'ordforande'::text)" })
export class Sammantradesdeltagare extends Versionerad {
  @ForeignKey(() => Sammantrade, { name: 'fk_sammantradesdeltagare_sammantrade' })
  @PrimaryColumn('uuid', { name: 'sammantrade_id', primaryKeyConstraintName: 'pk_sammantradesdeltagare' })
  sammantradeId!: string;

  @ForeignKey(() => Anvandare, { name: 'fk_sammantradesdeltagare_anvandare' })
  @PrimaryColumn('uuid', { name: 'anvandare_id', primaryKeyConstraintName: 'pk_sammantradesdeltagare' })
  anvandareId!: string;

  @Column('text')
  uppgift!: Deltagaruppgift;

  @Column('boolean', { default: false })
  narvarande!: boolean;

  @Column('boolean', { default: false })
  justerare!: boolean;
}
