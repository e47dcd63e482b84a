import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Arende } from '../arende/arende.entity';
import { Versionerad } from '../plattform/databas/versionerad';
import { Kriterium } from './kriterium.entity';

/** The points of an ärende by one criterion; null while it is not judged. */
@Entity('kriteriebedomning')
@Check('ck_kriteriebedomning_poang', 'poang BETWEEN 0 AND 1000')
@Index('ix_kriteriebedomning_kriterium', ['kriteriumId'])
export class Kriteriebedomning extends Versionerad {
  @ForeignKey(() => Arende, { name: 'fk_kriteriebedomning_arende' })
  @PrimaryColumn('uuid', { name: 'arende_id', primaryKeyConstraintName: 'pk_kriteriebedomning' })
  arendeId!: string;

  @ForeignKey(() => Kriterium, { name: 'fk_kriteriebedomning_kriterium' })
  @PrimaryColumn('uuid', { name: 'kriterium_id', primaryKeyConstraintName: 'pk_kriteriebedomning' })
  kriteriumId!: string;

  @Column('integer', { nullable: true })
  poang!: number | null;

  @Column('text', { nullable: true })
  motivering!: string | null;
}
