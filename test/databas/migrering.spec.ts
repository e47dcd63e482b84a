import { DataSource } from 'typeorm';
import { skapaDatakalla } from '../../api/src/plattform/databas/datakalla';
import { type Provdatabas, nyDatabas } from '../stod/databas';

/** Every table, view, function and type of the project's own in the database; TypeORM's list of run migrations is not one. */
const FOREMAL = `
  SELECT relname AS namn FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'S')
    AND relname NOT LIKE 'migrations%'
  UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION ALL SELECT typname FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
  ORDER BY 1`;

describe('the migrations – up from empty, down to empty, up again', () => {
  let databas: Provdatabas;
  let kalla: DataSource;

  const foremal = async () => (await kalla.query<{ namn: string }[]>(FOREMAL)).map(({ namn }) => namn);

  beforeAll(async () => {
    databas = await nyDatabas('template0');
    kalla = await skapaDatakalla(databas.url).initialize();
  });

  afterAll(async () => {
    await kalla.destroy();
    await databas.slapp();
  });

  it('does not touch the database by being opened', async () => {
    expect(await foremal()).toEqual([]);
  });

  it('makes everything, removes all of it and makes the same again', async () => {
    const korda = await kalla.runMigrations();
    const forsta = await foremal();
    expect(forsta).toEqual(expect.arrayContaining(['arende', 'beslut', 'utfallsbeslut', 'vakta_taket']));

    for (const _ of korda) await kalla.undoLastMigration();
    expect(await foremal()).toEqual([]);

    expect(await kalla.runMigrations()).toHaveLength(korda.length);
    expect(await foremal()).toEqual(forsta);
  });

  it('has nothing left to run afterwards', async () => {
    expect(await kalla.showMigrations()).toBe(false);
    expect(await kalla.runMigrations()).toEqual([]);
  });

  it('runs the migrations in the order of the time in their names', async () => {
    const namn = kalla.migrations.map((migrering) => migrering.name ?? '');
    expect(namn).toEqual([...namn].sort((a, b) => a.slice(-13).localeCompare(b.slice(-13))));
    expect(namn.every((n) => /^[A-ZÅÄÖ][A-Za-z]+\d{13}$/.test(n))).toBe(true);
  });
});
