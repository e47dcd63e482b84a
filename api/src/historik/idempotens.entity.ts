import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Anvandare } from '../behorighet/anvandare.entity';

/** What a person's request with an Idempotency-Key was answered, so that repeating it does nothing more. */
@Entity('idempotens')
export class Idempotens {
  @ForeignKey(() => Anvandare, { name: 'fk_idempotens_anvandare' })
  @PrimaryColumn('uuid', { name: 'anvandare_id', primaryKeyConstraintName: 'pk_idempotens' })
  anvandareId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_idempotens' })
  nyckel!: string;

  /** SHA-256, hex, of what was asked for. */
  @Column('text')
  begaran!: string;

  /** The answer as JSON. */
  @Column('text', { nullable: true })
  svar!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  skapad!: Date;
}
