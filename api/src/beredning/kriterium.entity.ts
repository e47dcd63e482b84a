import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Inriktningsbeslut } from '../strategi/inriktningsbeslut.entity';

/** A criterion that an inriktningsbeslut gives points by. */
@Entity('kriterium')
@Unique('uq_kriterium', ['inriktningsbeslutId', 'namn'])
@Check('ck_kriterium_poang', 'hogst_poang BETWEEN 1 AND 1000')
export class Kriterium extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_kriterium' })
  id!: string;

  @ForeignKey(() => Inriktningsbeslut, { name: 'fk_kriterium_inriktning' })
  @Column('uuid', { name: 'inriktningsbeslut_id' })
  inriktningsbeslutId!: string;

  @Column('text')
  namn!: string;

  @Column('text', { nullable: true })
  beskrivning!: string | null;

  @Column('integer', { name: 'hogst_poang' })
  hogstPoang!: number;

  @Column('integer')
  ordning!: number;
}
