import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Bilaga } from './bilaga.entity';

/** The bytes of a file, apart from what is told of it. The database takes them only when they have the told checksum, and never changes them. */
@Entity('bilaga_innehall')
export class BilagaInnehall {
  @ForeignKey(() => Bilaga, { name: 'fk_bilaga_innehall_bilaga' })
  @PrimaryColumn('uuid', { name: 'bilaga_id', primaryKeyConstraintName: 'pk_bilaga_innehall' })
  bilagaId!: string;

  @Column('bytea')
  innehall!: Buffer;
}
