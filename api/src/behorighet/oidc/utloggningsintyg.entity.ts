import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A logout token from the identity provider that has been used, until it would be too old anyway. */
@Entity('utloggningsintyg')
export class Utloggningsintyg {
  /** SHA-256, hex, of the token's own name. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_utloggningsintyg' })
  jti!: string;

  @Column('timestamptz', { name: 'gar_ut' })
  garUt!: Date;
}
