import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as kopieraIn } from 'pg-copy-streams';
import { DataSource, MigrationExecutor, type MigrationInterface } from 'typeorm';
import { datakallaOptions, skapaDatakalla } from '../plattform/databas/datakalla';
import { felkod } from '../plattform/databas/startfel';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { ensam } from '../start/migrera';
import { type Arkiv, nyare, skadad } from './arkiv';
import { arTom, brutnaFrammandenycklar, kvalificerat, lasSigill, lasTabeller, medKolumner, raknaRader } from './katalog';
import type { Manifest, Tabell, Tabellkopia } from './manifest';
import { Matare } from './matare';

/**
 * Makes the empty database at `url` what it was when the copy was taken: the same migrations, rows and sequences, every guard alive.
 * All of it in one transaction, so that a fault leaves the database empty.
 * Errors: konflikt (not empty), regelbrott (from a newer program), otillganglig (not enough rights), formfel (the rows do not fit).
 */
export async function lasTillbaka(url: string, fil: string, arkiv: Arkiv): Promise<void> {
  const kalla = await medMigreringar(url, fil, arkiv.manifest);
  try {
    await ensam(url, async () => {
      const korning = kalla.createQueryRunner();
      const klient: ClientBase = await korning.connect();
      try {
        await kravTom(klient);
        await klient.query('BEGIN');
        await provaRatten(klient);
        const migrerare = new MigrationExecutor(kalla, korning);
        migrerare.transaction = 'none';
        await migrerare.executePendingMigrations();
        await fyll(klient, fil, arkiv);
        await klient.query('COMMIT');
        await klient.query('ANALYZE');
      } catch (fel) {
        await klient.query('ROLLBACK');
        throw fel instanceof ProblemFel ? fel : otjanlig(fil, fel);
      } finally {
        await korning.release();
      }
    });
  } finally {
    await kalla.destroy();
  }
}

/** An opened data source that knows exactly the migrations of the copy. */
async function medMigreringar(url: string, fil: string, { migreringar }: Manifest): Promise<DataSource> {
  const kanda = new Map((await kandaMigreringar(url)).map((m) => [m.name, m.klass]));
  const okand = migreringar.find((namn) => !kanda.has(namn));
  if (okand) throw nyare(fil, `migreringen ${okand} är okänd`);
  return new DataSource({ ...datakallaOptions(url), migrations: migreringar.flatMap((namn) => kanda.get(namn) ?? []) }).initialize();
}

/** The migrations this program has, with the classes that run them. */
export async function kandaMigreringar(url: string): Promise<{ name: string; klass: new () => MigrationInterface }[]> {
  const kalla = await skapaDatakalla(url).initialize();
  try {
    return kalla.migrations.map((m) => ({ name: m.name ?? m.constructor.name, klass: m.constructor as new () => MigrationInterface }));
  } finally {
    await kalla.destroy();
  }
}

/** Errors: konflikt. */
export async function kravTom(klient: ClientBase): Promise<void> {
  if (await arTom(klient)) return;
  const { rows } = await klient.query<{ namn: string }>('SELECT current_database() AS namn');
  throw new ProblemFel('konflikt', `Databasen ${rows[0]?.namn} är inte tom. En säkerhetskopia läses bara in i en tom databas, så inget är ändrat.`);
}

/** Rows are loaded with triggers off, which only a superuser may, or one who has been given the right. Errors: otillganglig. */
async function provaRatten(klient: ClientBase): Promise<void> {
  try {
    await klient.query('SET LOCAL session_replication_role = replica; SET LOCAL session_replication_role = origin');
  } catch (fel) {
    if (felkod(fel) !== '42501') throw fel;
    await klient.query('ROLLBACK');
    const { rows } = await klient.query<{ namn: string }>('SELECT quote_ident(current_user) AS namn');
    throw new ProblemFel(
      'otillganglig',
      `Inloggningen får inte läsa in rader med triggers avstängda. Låt en superuser köra: GRANT SET ON PARAMETER session_replication_role TO ${rows[0]?.namn};`,
    );
  }
}

/** Replaces what the migrations have filled in by what the copy holds, and tries the whole. */
async function fyll(klient: ClientBase, fil: string, arkiv: Arkiv): Promise<void> {
  const { tabeller, sekvenser, historik } = arkiv.manifest;
  await kravSammaTabeller(klient, fil, tabeller);
  await klient.query('SET LOCAL session_replication_role = replica');
  for (const tabell of tabeller) {
    await klient.query(`DELETE FROM ${kvalificerat(klient, tabell)}`);
    await fyllTabell(klient, fil, tabell, arkiv);
  }
  for (const { schema, namn, varde, given } of sekvenser)
    await klient.query('SELECT setval($1::regclass, $2::bigint, $3)', [kvalificerat(klient, { schema, namn }), varde, given]);
  await klient.query('SET LOCAL session_replication_role = origin');

  const antal = await raknaRader(klient, tabeller);
  const fel = tabeller.find((t, i) => t.rader !== antal[i]);
  if (fel) throw skadad(fil, `tabellen ${fel.schema}.${fel.namn} fick inte lika många rader som i kopian`);
  const [bruten] = await brutnaFrammandenycklar(klient);
  if (bruten) throw skadad(fil, `en rad pekar på något som inte finns (${bruten})`);
  const sigill = await lasSigill(klient);
  if (sigill?.nummer !== historik?.nummer || sigill?.hash !== historik?.hash) throw skadad(fil, 'historikens sigill stämmer inte');
}

async function fyllTabell(klient: ClientBase, fil: string, tabell: Tabellkopia, arkiv: Arkiv): Promise<void> {
  const matare = new Matare();
  await pipeline(await arkiv.las(tabell), matare, klient.query(kopieraIn(`COPY ${medKolumner(klient, tabell)} FROM STDIN`)));
  if (matare.summa() !== tabell.sha256) throw skadad(fil, 'den ändrades medan den lästes');
}

async function kravSammaTabeller(klient: ClientBase, fil: string, kopians: readonly Tabell[]): Promise<void> {
  const beskrivning = (tabeller: readonly Tabell[]): Set<string> =>
    new Set(tabeller.map((t) => `${t.schema}.${t.namn}(${[...t.kolumner].sort().join(',')})`));
  const har = beskrivning(await lasTabeller(klient));
  const skall = beskrivning(kopians);
  const olik = [...skall].find((t) => !har.has(t)) ?? [...har].find((t) => !skall.has(t));
  if (olik) throw skadad(fil, `tabellen ${olik.split('(')[0]} finns inte, eller har andra kolumner, i kopian och efter dess migreringar`);
}

/** What PostgreSQL refused, with its own words as the cause. */
function otjanlig(fil: string, fel: unknown): unknown {
  if (!(fel instanceof Error) || felkod(fel).length !== 5) return fel;
  return new ProblemFel('formfel', `Säkerhetskopian ${fil} går inte att läsa in: ${fel.message}. Databasen är orörd.`);
}
