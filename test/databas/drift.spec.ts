import {
  ARENDEDELAR,
  AVSKRIVNINGSGRUNDER,
  BESLUTSLAGEN,
  BESLUTSNIVAER,
  BESLUTSSLAG,
  BUDGETENS_OMFATTNING,
  BUDGETSIDOR,
  FINANSIARSTYPER,
  FINANSIERINGSFORMER,
  GRUNDER,
  KEDJEAVSER,
  MOTTAGARTYPER,
  ORGANISATIONSSLAG,
  RESULTATLAGEN,
  ROLLER,
  STODTYPER,
} from '@anslag/doman';
import { BILAGEBRISTER, BILAGESLAG, BILAGETYPER, BOKFORINGSTYPER, DOKUMENTJOBBSTATUSAR, HANDLINGSFORMAT, HANDLINGSSLAG, INLASNINGSSLAG, VIRUSKONTROLLER } from '@anslag/kontrakt';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { datakallaOptions } from '../../api/src/plattform/databas/datakalla';
import { entiteter } from '../../api/src/plattform/databas/entiteter';
import { type Provdatabas, nyDatabas } from '../stod/databas';

type Entiteter = NonNullable<ConstructorParameters<typeof DataSource>[0]['entities']>;

/** A kommun with one column the migrations have never heard of. */
@Entity('kommun')
class KommunMedNyKolumn {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_kommun' })
  id!: string;

  @Column('text', { nullable: true })
  lansvapen!: string | null;
}

/** Everything PostgreSQL itself can say about the tables, one line each, so that two databases can be compared. */
const BESKRIVNING = `
  SELECT format('kolumn %s.%s %s%s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END, pg_get_expr(d.adbin, d.adrelid)) AS rad
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'migrations'
  UNION ALL
  SELECT format('villkor %s.%s %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> 'migrations' AND k.contype NOT IN ('n', 't')
  UNION ALL
  SELECT format('index %s', indexdef) FROM pg_indexes
  WHERE schemaname = 'public' AND tablename <> 'migrations' AND NOT indexname = ANY ($1)
  ORDER BY 1`;

describe('drift – the entities and the migrations describe the same database', () => {
  let migrerad: Provdatabas;
  let synkad: Provdatabas;
  const oppna: DataSource[] = [];

  async function oppnad(databas: Provdatabas, entities: Entiteter = entiteter): Promise<DataSource> {
    const kalla = await new DataSource({ ...datakallaOptions(databas.url), entities }).initialize();
    oppna.push(kalla);
    return kalla;
  }

  beforeAll(async () => {
    [migrerad, synkad] = [await nyDatabas('tom'), await nyDatabas('template0')];
  });

  afterEach(async () => {
    await Promise.all(oppna.splice(0).map((kalla) => kalla.destroy()));
  });

  afterAll(async () => {
    await Promise.all([migrerad, synkad].map((databas) => databas.slapp()));
  });

  it('TypeORM finds nothing to change after the migrations', async () => {
    const { upQueries } = await (await oppnad(migrerad)).driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('a column without a migration is found', async () => {
    const { upQueries } = await (await oppnad(migrerad, [KommunMedNyKolumn])).driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toContainEqual(expect.stringContaining('ADD "lansvapen" text'));
  });

  it('tables made from the entities alone have the same columns, constraints and indexes, to the letter', async () => {
    const [fran, till] = [await oppnad(migrerad), await oppnad(synkad)];
    await till.synchronize();
    const undantag = till.entityMetadatas.flatMap(({ indices }) => indices.filter((i) => !i.synchronize).map((i) => i.name));
    const [franMigrering, franEntiteter] = await Promise.all([fran, till].map((kalla) => rader(kalla, undantag)));
    expect(franEntiteter).toEqual(franMigrering);
    expect(franMigrering?.filter((rad) => rad.startsWith('villkor'))).not.toHaveLength(0);
  });

  it.each<[string, readonly string[]]>([
    ['ck_stodform_stodtyp', STODTYPER],
    ['ck_arende_stodtyp', STODTYPER],
    ['ck_ramfordelning_post_stodtyp', STODTYPER],
    ['ck_angivet_utfall_stodtyp', STODTYPER],
    ['ck_beslut_slag', BESLUTSSLAG],
    ['ck_beslut_lage', BESLUTSLAGEN],
    ['ck_beslut_avskrivningsgrund', AVSKRIVNINGSGRUNDER],
    ['ck_villkorsmall_stodtyper', STODTYPER],
    ['ck_delegationspunkt_stodtyper', STODTYPER],
    ['ck_delegationspunkt_roller', ROLLER],
    ['ck_beslut_niva', BESLUTSNIVAER],
    ['ck_budget_avser', BUDGETENS_OMFATTNING],
    ['ck_arende_mottagartyp', MOTTAGARTYPER],
    ['ck_organisation_slag', ORGANISATIONSSLAG],
    ['ck_arendetext_del', ARENDEDELAR],
    ['ck_budgetsumma_sida', BUDGETSIDOR],
    ['ck_budgetrad_sida', BUDGETSIDOR],
    ['ck_budgetrad_typ', FINANSIARSTYPER],
    ['ck_budgetrad_form', FINANSIERINGSFORMER],
    ['ck_effektkedja_nod_lage', RESULTATLAGEN],
    ['ck_effektkedja_nod_grund', GRUNDER],
    ['ck_effektkedja_nod_avser', KEDJEAVSER],
    ['ck_effektkedja_mal_avser', KEDJEAVSER],
    ['ck_utfall_lage', RESULTATLAGEN],
    ['ck_utfall_grund', GRUNDER],
    ['ck_utfall_avser', KEDJEAVSER],
    ['ck_inlasning_slag', INLASNINGSSLAG],
    ['ck_handling_slag', HANDLINGSSLAG],
    ['ck_handling_fil_format', HANDLINGSFORMAT],
    ['ck_dokumentjobb_status', DOKUMENTJOBBSTATUSAR],
    ['ck_bilaga_slag', [...BILAGESLAG, 'bokforing']],
    ['ck_bilaga_mediatyp', ['bokforing', ...Object.keys(BOKFORINGSTYPER), ...Object.keys(BILAGETYPER)]],
    ['ck_bilaga_kontrollerad', VIRUSKONTROLLER],
    ['ck_bilaga_brist', BILAGEBRISTER],
  ])('%s accepts exactly the words of the code', async (villkor, ord) => {
    const fraga = 'SELECT pg_get_constraintdef(oid) AS uttryck FROM pg_constraint WHERE conname = $1';
    const [traff] = await (await oppnad(migrerad)).query<{ uttryck: string }[]>(fraga, [villkor]);
    expect([...(traff?.uttryck ?? '').matchAll(/'([^']+)'/g)].map(([, ett]) => ett).sort()).toEqual([...ord].sort());
  });

  it('only the indexes TypeORM has no words for are left to the migrations', async () => {
    const kalla = await oppnad(migrerad);
    const undantag = kalla.entityMetadatas.flatMap(({ indices }) => indices.filter((i) => !i.synchronize).map((i) => i.name));
    const finns = await kalla.query<{ indexname: string }[]>('SELECT indexname FROM pg_indexes WHERE indexname = ANY ($1)', [
      undantag,
    ]);
    expect(undantag.sort()).toEqual([
      'ix_arende_sok',
      'uq_angivet_aggregat',
      'uq_beslut_effektmal',
      'uq_beslut_kraftsamling',
      'uq_insats',
    ]);
    expect(finns).toHaveLength(undantag.length);
  });
});

async function rader(kalla: DataSource, undantag: string[]): Promise<string[]> {
  return (await kalla.query<{ rad: string }[]>(BESKRIVNING, [undantag])).map(({ rad }) => rad);
}
