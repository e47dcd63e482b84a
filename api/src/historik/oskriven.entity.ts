import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A transaction that has changed something and must have written history when it commits. Holds no rows between transactions. */
@Entity('oskriven')
export class Oskriven {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_oskriven' })
  transaktion!: number;

  @Column('text')
  tabell!: string;
}
