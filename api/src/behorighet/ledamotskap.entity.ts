import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Anvandare } from './anvandare.entity';

/** Membership of a body that decides, such as the regional tillväxtnämnd. */
@Entity('ledamotskap')
@Check('ck_ledamotskap_period', 'galler_till IS NULL OR galler_fran <= galler_till')
export class Ledamotskap {
  @ForeignKey(() => Anvandare, { name: 'fk_ledamotskap_anvandare' })
  @PrimaryColumn('uuid', { name: 'anvandare_id', primaryKeyConstraintName: 'pk_ledamotskap' })
  anvandareId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_ledamotskap' })
  organ!: string;

  @PrimaryColumn('date', { name: 'galler_fran', primaryKeyConstraintName: 'pk_ledamotskap' })
  gallerFran!: string;

  @Column('date', { name: 'galler_till', nullable: true })
  gallerTill!: string | null;
}
