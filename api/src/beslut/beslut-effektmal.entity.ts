import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Beslut } from './beslut.entity';
import { Effektmal } from '../strategi/effektmal.entity';
import { heltal } from '../plattform/databas/heltal';

/** The part of a decision's tak that falls on one effektmål, or on none (null); the parts sum to the tak. */
@Entity('beslut_effektmal')
@Check('ck_beslut_effektmal_belopp', 'belopp_kr >= 0')
@Index('uq_beslut_effektmal', { synchronize: false })
@Index('uq_beslut_effektmal_raknas', ['beslutId'], { unique: true, where: 'raknas' })
export class BeslutEffektmal extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_beslut_effektmal' })
  id!: string;

  @ForeignKey(() => Beslut, { name: 'fk_beslut_effektmal_beslut' })
  @Column('uuid', { name: 'beslut_id' })
  beslutId!: string;

  @ForeignKey(() => Effektmal, { name: 'fk_beslut_effektmal_mal' })
  @Column('uuid', { name: 'effektmal_id', nullable: true })
  effektmalId!: string | null;

  @Column('bigint', { name: 'belopp_kr', nullable: true, transformer: heltal })
  beloppKr!: number | null;

  @Column('boolean', {
    comment:
      'The one row where the ärende is counted when numbers are distributed; belopp_kr is null when the amount is unknown.',
  })
  raknas!: boolean;
}
