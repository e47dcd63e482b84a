import type { Bedomning, Fragekod } from '@anslag/doman';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Uppfoljning } from './uppfoljning.entity';

/** The answer to a question of a post's form. */
@Entity('uppfoljningssvar')
@Check('ck_uppfoljningssvar_svar', 'length(svar) BETWEEN 1 AND 8000')
@Check('ck_uppfoljningssvar_bedomning', 'bedomning BETWEEN 1 AND 4')
@Check('ck_uppfoljningssvar_nagot', 'num_nonnulls(svar, bedomning) > 0')
export class Uppfoljningssvar extends Versionerad {
  @ForeignKey(() => Uppfoljning, { name: 'fk_uppfoljningssvar_uppfoljning' })
  @PrimaryColumn('uuid', { name: 'uppfoljning_id', primaryKeyConstraintName: 'pk_uppfoljningssvar' })
  uppfoljningId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_uppfoljningssvar' })
  fraga!: Fragekod;

  @Column('text', { nullable: true })
  svar!: string | null;

  @Column('integer', { nullable: true })
  bedomning!: Bedomning | null;
}
