import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Anvandare } from './anvandare.entity';

/** A login that lasts. `nyckelsumma` is the SHA-256 of the cookie, so that whoever reads the table cannot log in with it. */
@Entity('session')
@Index('ix_session_anvandare', ['anvandareId'])
@Index('ix_session_provider', ['providerSession'])
export class Session {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_session' })
  nyckelsumma!: string;

  @ForeignKey(() => Anvandare, { name: 'fk_session_anvandare' })
  @Column('uuid', { name: 'anvandare_id' })
  anvandareId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  skapad!: Date;

  /** When it was last used, to the minute. */
  @Column('timestamptz', { default: () => 'now()' })
  anvand!: Date;

  @Column('timestamptz', { name: 'gar_ut' })
  garUt!: Date;

  /** The provider's name for its own session (`sid`), by which it asks us to end ours. */
  @Column('text', { name: 'provider_session', nullable: true })
  providerSession!: string | null;

  /** Shown to the provider when the person logs out there too. */
  @Column('text', { name: 'id_token', nullable: true })
  idToken!: string | null;
}
