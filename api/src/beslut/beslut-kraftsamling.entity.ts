import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { Beslut } from './beslut.entity';
import { Kraftsamling } from '../strategi/kraftsamling.entity';
import { heltal } from '../plattform/databas/heltal';

/** The part of a decision's tak that falls on one kraftsamling, or on none (null); the parts sum to the tak. */
@Entity('beslut_kraftsamling')
@Check('ck_beslut_kraftsamling_belopp', 'belopp_kr >= 0')
@Index('uq_beslut_kraftsamling', { synchronize: false })
@Index('uq_beslut_kraftsamling_raknas', ['beslutId'], { unique: true, where: 'raknas' })
export class BeslutKraftsamling extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_beslut_kraftsamling' })
  id!: string;

  @ForeignKey(() => Beslut, { name: 'fk_beslut_kraftsamling_beslut' })
  @Column('uuid', { name: 'beslut_id' })
  beslutId!: string;

  @ForeignKey(() => Kraftsamling, { name: 'fk_beslut_kraftsamling_kraft' })
  @Column('uuid', { name: 'kraftsamling_id', nullable: true })
  kraftsamlingId!: string | null;

  @Column('bigint', { name: 'belopp_kr', nullable: true, transformer: heltal })
  beloppKr!: number | null;

  @Column('boolean', {
    comment:
      'The one row where the ärende is counted when numbers are distributed; belopp_kr is null when the amount is unknown.',
  })
  raknas!: boolean;
}
