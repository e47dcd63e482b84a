import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who is at the identity provider and is expected back, once, before `garUt`. */
@Entity('inloggningsforsok')
export class Inloggningsforsok {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_inloggningsforsok' })
  tillstand!: string;

  @Column('text')
  kodverifierare!: string;

  @Column('text')
  engangstal!: string;

  /** Where in the web app the person was going. */
  @Column('text')
  mal!: string;

  @Column('timestamptz', { name: 'gar_ut' })
  garUt!: Date;
}
