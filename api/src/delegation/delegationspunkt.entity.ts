import type { Roll, Stodtyp } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { heltal } from '../plattform/databas/heltal';
import { Versionerad } from '../plattform/databas/versionerad';
import { Delegationsordning } from './delegationsordning.entity';

/** One point of a delegation order: who decides what. */
@Entity('delegationspunkt')
@Unique('uq_delegationspunkt', ['delegationsordningId', 'punkt'])
@Check('ck_delegationspunkt_punkt', "punkt <> ''")
@Check('ck_delegationspunkt_roller', "roller <@ ARRAY['ledamot', 'ordforande', 'handlaggare', 'chef', 'ekonom', 'analytiker', 'administrator', 'lasare']")
@Check('ck_delegationspunkt_stodtyper', "stodtyper <@ ARRAY['projekt', 'foretagsstod', 'kommersiell_service', 'uppfoljning_utvardering']")
@Check('ck_delegationspunkt_hogst', 'hogst_kr BETWEEN 1 AND 10000000000')
export class Delegationspunkt extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_delegationspunkt' })
  id!: string;

  @ForeignKey(() => Delegationsordning, { name: 'fk_delegationspunkt_ordning' })
  @Column('uuid', { name: 'delegationsordning_id' })
  delegationsordningId!: string;

  @Column('text')
  punkt!: string;

  @Column('integer')
  ordning!: number;

  @Column('text')
  avser!: string;

  /** The title of who decides, never a name. */
  @Column('text')
  beslutsfattare!: string;

  /** Who may decide by it here; empty when the order does not tell them apart. */
  @Column('text', { array: true, default: '{}' })
  roller!: Roll[];

  /** Empty when it is for all. */
  @Column('text', { array: true, default: '{}' })
  stodtyper!: Stodtyp[];

  /** Whole kronor; null without a limit. */
  @Column('bigint', { name: 'hogst_kr', nullable: true, transformer: heltal })
  hogstKr!: number | null;
}
