import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';

/** A goal of regionfullmäktige's or of the committee's own, as a document has it: another register than the strategy's effektmål, and never matched to it. */
@Entity('verksamhetsmal')
@Unique('uq_verksamhetsmal', ['dokument', 'ordning'])
@Check('ck_verksamhetsmal_ordning', 'ordning > 0')
export class Verksamhetsmal extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_verksamhetsmal' })
  id!: string;

  @Column('text')
  dokument!: string;

  @Column('integer')
  ordning!: number;

  @Column('text')
  kategori!: string;

  @Column('text', { nullable: true })
  nr!: string | null;

  @Column('text')
  titel!: string;

  @Column('text', { nullable: true })
  perspektiv!: string | null;
}
