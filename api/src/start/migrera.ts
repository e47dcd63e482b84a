import { Client } from 'pg';
import { skapaDatakalla } from '../plattform/databas/datakalla';
import type { OppenDatabas } from '../plattform/databas/inbyggd-server';
import { oppnaDatabas } from '../plattform/databas/oppna-databas';
import { projektmapp } from './miljo';

/** Any number that no other use of advisory locks in this database has. */
const LASNYCKEL = 20_030_596;

/**
 * Runs `arbete` while no other process does so against the same database, however many instances start at once.
 * The lock belongs to a connection of its own, so it is freed when the process dies.
 */
export function ensam<T>(url: string, arbete: () => Promise<T>): Promise<T> {
  return medLasnyckel(url, 'pg_advisory_lock', arbete);
}

/** Runs `arbete` while nobody is in `ensam`: several may do so at once, but none while the schema changes. */
export function medanIngenMigrerar<T>(url: string, arbete: () => Promise<T>): Promise<T> {
  return medLasnyckel(url, 'pg_advisory_lock_shared', arbete);
}

async function medLasnyckel<T>(url: string, las: string, arbete: () => Promise<T>): Promise<T> {
  const klient = new Client({ connectionString: url });
  await klient.connect();
  try {
    await klient.query(`SELECT ${las}($1)`, [LASNYCKEL]);
    return await arbete();
  } finally {
    await klient.end();
  }
}

/** Brings the database at `url` to the newest schema. Returns the names of the migrations that were run. */
export async function migrera(url: string): Promise<string[]> {
  const datakalla = await skapaDatakalla(url).initialize();
  try {
    return (await datakalla.runMigrations()).map((m) => m.name);
  } finally {
    await datakalla.destroy();
  }
}

/**
 * Opens the project's database (see `oppnaDatabas`) and brings it to the newest schema; safe when others do so at the same time.
 * The one way in for server and commands alike. Throws Startfel when it cannot be reached.
 */
export async function oppnaMigrerad(databas?: string): Promise<OppenDatabas> {
  const oppnad = await oppnaDatabas({ projekt: projektmapp(), databas });
  try {
    await ensam(oppnad.url, () => migrera(oppnad.url));
    return oppnad;
  } catch (fel) {
    await oppnad.stang();
    throw fel;
  }
}
