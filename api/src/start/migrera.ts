import { Client } from 'pg';
import { skapaDatakalla } from '../plattform/databas/datakalla';

/** Any number that no other use of advisory locks in this database has. */
const LASNYCKEL = 20_030_596;

/**
 * Runs `arbete` while no other process does so against the same database, however many instances start at once.
 * The lock belongs to a connection of its own, so it is freed when the process dies.
 */
export async function ensam<T>(url: string, arbete: () => Promise<T>): Promise<T> {
  const klient = new Client({ connectionString: url });
  await klient.connect();
  try {
    await klient.query('SELECT pg_advisory_lock($1)', [LASNYCKEL]);
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
