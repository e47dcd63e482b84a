import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Anvandare } from '../behorighet/anvandare.entity';
import { BeslutVillkor } from '../beslut/beslut-villkor.entity';
import { Bilaga } from '../bilaga/bilaga.entity';
import { Versionerad } from '../plattform/databas/versionerad';

/** A decision's condition is fulfilled, and what shows it. Taken back by being made void, never changed. */
@Entity('villkorsuppfyllelse')
@ForeignKey(() => BeslutVillkor, ['beslutId', 'ordning'], ['beslutId', 'ordning'], { name: 'fk_villkorsuppfyllelse_villkor' })
@Index('uq_villkorsuppfyllelse', ['beslutId', 'ordning'], { unique: true, where: 'makulerad IS NULL' })
@Check('ck_villkorsuppfyllelse_bevis', "bevis <> ''")
@Check('ck_villkorsuppfyllelse_makulerad', '(makulerad IS NULL) = (makulerad_skal IS NULL)')
export class Villkorsuppfyllelse extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_villkorsuppfyllelse' })
  id!: string;

  @Column('uuid', { name: 'beslut_id' })
  beslutId!: string;

  @Column('integer')
  ordning!: number;

  @Column('date')
  uppfyllt!: string;

  @Column('text')
  bevis!: string;

  @ForeignKey(() => Bilaga, { name: 'fk_villkorsuppfyllelse_bilaga' })
  @Column('uuid', { name: 'bilaga_id', nullable: true })
  bilagaId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  godkand!: Date;

  @ForeignKey(() => Anvandare, { name: 'fk_villkorsuppfyllelse_godkand_av' })
  @Column('uuid', { name: 'godkand_av' })
  godkandAv!: string;

  @Column('timestamptz', { nullable: true })
  makulerad!: Date | null;

  @Column('text', { name: 'makulerad_skal', nullable: true })
  makuleradSkal!: string | null;
}
