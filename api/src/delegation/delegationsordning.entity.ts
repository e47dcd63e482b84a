import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';

/** What a body has let others decide in its place, from and to days that both count. */
@Entity('delegationsordning')
@Unique('uq_delegationsordning', ['organ', 'gallerFran'])
@Check('ck_delegationsordning_giltighet', 'galler_fran <= galler_till')
export class Delegationsordning extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_delegationsordning' })
  id!: string;

  @Column('text')
  organ!: string;

  @Column('text')
  namn!: string;

  @Column('text', { nullable: true })
  diarienummer!: string | null;

  @Column('date', { name: 'galler_fran' })
  gallerFran!: string;

  @Column('date', { name: 'galler_till', nullable: true })
  gallerTill!: string | null;
}
