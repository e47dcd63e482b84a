import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Anvandare } from '../behorighet/anvandare.entity';

/** The secret of a person's calendar link: only its hash is kept. */
@Entity('kalendernyckel')
@Unique('uq_kalendernyckel_hash', ['hash'])
export class Kalendernyckel {
  @ForeignKey(() => Anvandare, { name: 'fk_kalendernyckel_anvandare' })
  @PrimaryColumn('uuid', { name: 'anvandare_id', primaryKeyConstraintName: 'pk_kalendernyckel' })
  anvandareId!: string;

  @Column('text')
  hash!: string;

  @Column('timestamptz', { default: () => 'now()' })
  skapad!: Date;
}
