import { mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Client } from 'pg';
import { type OppenDatabas, oppnaInbyggd } from '../../api/src/plattform/databas/inbyggd-server';
import { laddaExempel } from '../../api/src/inlasning/exempel';
import { InlasningService } from '../../api/src/inlasning/inlasning.service';
import { migrera } from '../../api/src/start/migrera';
import { medTjanster } from '../../api/src/start/sammanhang';

/** Where the tests' processes find the server; set by `startaPostgres`, inherited by every worker. */
export const ADRESS = 'ANSLAG_TEST_POSTGRES';

/** The templates a test's own database is made from; PostgreSQL's own 'template0' has nothing at all. */
export type Mall = 'template0' | 'tom' | 'exempel';

let igang: { server: OppenDatabas; mapp: string; anvands: number } | undefined;

/** Starts the tests' own PostgreSQL in a temporary folder and prepares the templates. Called once per Jest project; starts once. */
export async function startaPostgres(): Promise<void> {
  if (igang) {
    igang.anvands++;
    return;
  }
  const mapp = mkdtempSync(path.join(os.tmpdir(), 'anslag-test-'));
  const server = await oppnaInbyggd({ datamapp: path.join(mapp, 'pg'), databas: 'tom', flyktig: true });
  igang = { server, mapp, anvands: 1 };
  process.env[ADRESS] = server.url;
  try {
    await migrera(server.url);
    await styr('CREATE DATABASE exempel TEMPLATE tom STRATEGY file_copy');
    await medTjanster(adressTill('exempel'), (app) => laddaExempel(app.get(InlasningService), 'orebro'));
  } catch (fel) {
    await stannaPostgres();
    throw fel;
  }
}

/** Stops the server when the last project that started it is done, and removes its folder. */
export async function stannaPostgres(): Promise<void> {
  if (!igang || --igang.anvands > 0) return;
  const { server, mapp } = igang;
  igang = undefined;
  await server.stang();
  rmSync(mapp, { recursive: true, force: true });
}

/** The same server's address for another database. */
export function adressTill(databas: string): string {
  const url = new URL(process.env[ADRESS] ?? '');
  url.pathname = `/${databas}`;
  return url.href;
}

/** Runs one statement in the server's own database, outside every test's. */
export async function styr(sql: string): Promise<void> {
  const klient = new Client({ connectionString: adressTill('postgres') });
  await klient.connect();
  try {
    await klient.query(sql);
  } finally {
    await klient.end();
  }
}
