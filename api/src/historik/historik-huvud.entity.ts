import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Number and hash of the last history entry: one row. */
@Entity('historik_huvud')
@Check('ck_historik_huvud_en', 'id')
export class HistorikHuvud {
  @PrimaryColumn('boolean', { default: true, primaryKeyConstraintName: 'pk_historik_huvud' })
  id!: boolean;

  @Column('bigint')
  nummer!: number;

  @Column('text')
  hash!: string;
}
