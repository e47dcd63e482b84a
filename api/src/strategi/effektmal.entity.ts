import type { Referensfil } from '@anslag/kontrakt';
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Versionerad } from '../plattform/databas/versionerad';
import { OvergripandeMal } from './overgripande-mal.entity';
import { Strategiversion } from './strategiversion.entity';

/** An effektmål of a strategy version; `belagg` says whether a document names it, it was proposed, or only its existence is known. */
@Entity('effektmal')
@Unique('uq_effektmal', ['strategiversionId', 'namn'])
@Check('ck_effektmal_belagg', "belagg IN ('belagd', 'foreslagen', 'okand')")
export class Effektmal extends Versionerad {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_effektmal' })
  id!: string;

  @ForeignKey(() => Strategiversion, { name: 'fk_effektmal_version' })
  @Column('uuid', { name: 'strategiversion_id' })
  strategiversionId!: string;

  @ForeignKey(() => OvergripandeMal, { name: 'fk_effektmal_overgripande' })
  @Column('uuid', { name: 'overgripande_mal_id', nullable: true })
  overgripandeMalId!: string | null;

  @Column('text')
  namn!: string;

  @Column('text')
  belagg!: Referensfil['strategier'][number]['effektmal'][number]['belagg'];

  @Column('integer')
  ordning!: number;
}
