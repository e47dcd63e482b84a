import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { heltal } from '../plattform/databas/heltal';
import { Versionerad } from '../plattform/databas/versionerad';
import { Bokforingsfil } from './bokforingsfil.entity';

/** What is booked on the chosen project, per account and day, in öre. */
@Entity('bokforingspost')
@Unique('uq_bokforingspost', ['bokforingsfilId', 'konto', 'datum'])
@Check('ck_bokforingspost_antal', 'antal > 0')
export class Bokforingspost extends Versionerad {
  @ForeignKey(() => Bokforingsfil, { name: 'fk_bokforingspost_fil' })
  @PrimaryColumn('uuid', { name: 'bokforingsfil_id', primaryKeyConstraintName: 'pk_bokforingspost' })
  bokforingsfilId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_bokforingspost' })
  ordning!: number;

  @Column('text')
  konto!: string;

  @Column('text', { nullable: true })
  benamning!: string | null;

  @Column('date')
  datum!: string;

  @Column('bigint', { name: 'belopp_ore', transformer: heltal })
  beloppOre!: number;

  @Column('integer')
  antal!: number;
}
