import { medAnslutning } from '../plattform/databas/anslutning';
import { skapaDatakalla } from '../plattform/databas/datakalla';
import type { OppenDatabas } from '../plattform/databas/inbyggd-server';
import { oppnaDatabas } from '../plattform/databas/oppna-databas';
import { kravSkildaInloggningar, slappInTjansten } from '../plattform/databas/tjanst';
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

function medLasnyckel<T>(url: string, las: string, arbete: () => Promise<T>): Promise<T> {
  return medAnslutning(url, async (klient) => {
    await klient.query(`SELECT ${las}($1)`, [LASNYCKEL]);
    return arbete();
  });
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

export interface MigreradDatabas {
  /** postgres://… with the application's login. */
  url: string;
  /** The same database with its owner's login, who alone may migrate, back up and restore. */
  agare: string;
  /** Lets go of the database. */
  stang(): Promise<void>;
}

/**
 * Opens the project's database (see `oppnaDatabas`) and brings it to the newest schema; safe when others do so at the same time.
 * The one way in for server and commands alike. Throws Startfel when it cannot be reached, or when a server in production is given only
 * the owner's login.
 */
export async function oppnaMigrerad(databas?: string): Promise<MigreradDatabas> {
  kravSkildaInloggningar(process.env);
  return gorKlar(await oppnaDatabas({ projekt: projektmapp(), databas }));
}

/** Migrates as the owner, and lets the application's login in. Closes the database on a fault. */
export async function gorKlar({ url: agare, applikationen, stang }: OppenDatabas): Promise<MigreradDatabas> {
  try {
    const url = await ensam(agare, async () => {
      await migrera(agare);
      const applikation = await applikationen();
      await slappInTjansten(agare, applikation);
      return applikation;
    });
    return { url, agare, stang };
  } catch (fel) {
    await stang();
    throw fel;
  }
}
