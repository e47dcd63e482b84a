import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Sammantradespunkt } from '../sammantrade/sammantradespunkt.entity';

/** A decision by delegation on something else than an ärende here, and under which item the committee was told of it. */
@Entity('ovrigt_delegationsbeslut')
@Unique('uq_ovrigt_delegationsbeslut', ['diarienummer', 'rubrik'])
export class OvrigtDelegationsbeslut extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_ovrigt_delegationsbeslut' })
  id!: string;

  @Column('text')
  diarienummer!: string;

  @Column('text')
  rubrik!: string;

  @Column('text')
  punkt!: string;

  /** A title, never a name. */
  @Column('text')
  beslutsfattare!: string;

  /** Null when the document does not tell the day. */
  @Column('date', { nullable: true })
  beslutat!: string | null;

  /** Null until the committee has been told. */
  @ForeignKey(() => Sammantradespunkt, { name: 'fk_ovrigt_delegationsbeslut_punkt' })
  @Column('uuid', { name: 'sammantradespunkt_id', nullable: true })
  sammantradespunktId!: string | null;
}
