import type { Roll } from '@anslag/doman';
import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A person who has logged in; known by the identity provider (`utfardare`) and its name for the person (`amne`). `roller` are those at the latest login. */
@Entity('anvandare')
@Unique('uq_anvandare', ['utfardare', 'amne'])
@Check('ck_anvandare_namn', 'length(namn) BETWEEN 1 AND 200')
@Check('ck_anvandare_roller', "roller <@ ARRAY['ledamot','ordforande','handlaggare','chef','ekonom','analytiker','administrator','lasare']")
export class Anvandare {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_anvandare' })
  id!: string;

  @Column('text')
  utfardare!: string;

  @Column('text')
  amne!: string;

  @Column('text')
  namn!: string;

  @Column('text', { nullable: true })
  epost!: string | null;

  @Column('text', { array: true })
  roller!: Roll[];

  @Column('timestamptz', { default: () => 'now()' })
  skapad!: Date;

  @Column('timestamptz', { name: 'senast_inloggad', nullable: true })
  senastInloggad!: Date | null;
}
