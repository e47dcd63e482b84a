import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many requests a key has made in its window; the columns are the rate limiter's own. */
@Entity('takt')
export class Takt {
  @PrimaryColumn('varchar', { length: 255, primaryKeyConstraintName: 'pk_takt' })
  key!: string;

  @Column('integer', { default: 0 })
  points!: number;

  @Column('bigint', { nullable: true })
  expire!: string | null;
}
