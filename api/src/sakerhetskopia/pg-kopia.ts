import type { Client } from 'pg';
import type { Sigill } from '../historik/kedja';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { ensam } from '../start/migrera';
import { medAnslutning } from '../plattform/databas/anslutning';
import { nyare, skadad } from './arkiv';
import { lasMigreringar, lasSigill, lasTabeller, raknaRader } from './katalog';
import { kandaMigreringar, kravTom } from './las-tillbaka';
import { korProgram, kravProgram, Programfel } from './pg-program';

/** What a copy holds, counted. */
export interface Omfang {
  tabeller: number;
  rader: number;
  historik: Sigill | null;
}

/**
 * Copies the database at `url` with pg_dump, in PostgreSQL's custom format, of the same moment as the figures that are returned.
 * Errors: otillganglig (pg_dump is missing, too old, or fails), saknas (an empty database).
 */
export async function dumpa(url: string, fil: string): Promise<Omfang> {
  return medAnslutning(url, async (klient) => {
    await kravProgram('pg_dump', klient);
    await kravProgram('pg_restore', klient);
    await klient.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await klient.query<{ bild: string }>('SELECT pg_export_snapshot() AS bild');
    if ((await lasMigreringar(klient)).length === 0) throw new ProblemFel('saknas', 'Databasen är tom. Det finns inget att kopiera.');
    await kor('Säkerhetskopian kunde inte tas', async () => {
      await korProgram('pg_dump', ['--format=custom', `--file=${fil}`, `--snapshot=${rows[0]?.bild}`], url);
      await korProgram('pg_restore', ['--list', fil]);
    });
    return omfang(klient);
  });
}

/**
 * Restores a file of pg_dump's into the empty database at `url`, in one transaction: a fault leaves it empty.
 * Errors: otillganglig (pg_restore is missing, too old, or fails), formfel (a broken file), konflikt (not empty), regelbrott (newer program).
 */
export async function lasTillbakaDump(url: string, fil: string): Promise<Omfang> {
  return medAnslutning(url, async (klient) => {
    await kravProgram('pg_restore', klient);
    await provaDump(url, fil);
    return ensam(url, async () => {
      await kravTom(klient);
      await kravGrupp(klient);
      await kor('Databasen är orörd, för kopian gick inte att läsa in', () =>
        korProgram('pg_restore', ['--exit-on-error', '--single-transaction', '--no-owner', fil], url),
      );
      await klient.query('ANALYZE');
      return omfang(klient);
    });
  });
}

/** Reads the file from beginning to end before anything is written, and looks for migrations that this program has not heard of. */
async function provaDump(url: string, fil: string): Promise<void> {
  let migreringar: string;
  try {
    await korProgram('pg_restore', ['--file=/dev/null', fil]);
    migreringar = await korProgram('pg_restore', ['--data-only', '--table=migrations', '--file=-', fil]);
  } catch (fel) {
    throw fel instanceof Programfel ? skadad(fil, fel.message) : fel;
  }
  const kanda = new Set((await kandaMigreringar(url)).map(({ name }) => name));
  const okand = [...migreringar.matchAll(/^\d+\t\d+\t(\S+)$/gm)].map(([, namn = '']) => namn).find((namn) => !kanda.has(namn));
  if (okand) throw nyare(fil, `migreringen ${okand} är okänd`);
}

/** The dump gives rights to the group role, which belongs to the server and not to the database. Errors: otillganglig. */
async function kravGrupp(klient: Client): Promise<void> {
  const skapa = 'CREATE ROLE anslag_tjanst NOLOGIN';
  const { rowCount } = await klient.query(`SELECT FROM pg_roles WHERE rolname = 'anslag_tjanst'`);
  if (rowCount) return;
  await klient.query(skapa).catch(() => {
    throw new ProblemFel('otillganglig', `Rollen anslag_tjanst saknas på servern. Låt en superuser köra: ${skapa};`);
  });
}

async function kor<T>(vad: string, arbete: () => Promise<T>): Promise<T> {
  try {
    return await arbete();
  } catch (fel) {
    throw fel instanceof Programfel ? new ProblemFel('otillganglig', `${vad}. ${fel.message}`) : fel;
  }
}

/** Counts the database as the connection sees it. */
export async function omfang(klient: Client): Promise<Omfang> {
  const tabeller = await lasTabeller(klient);
  const rader = (await raknaRader(klient, tabeller)).reduce((summa, n) => summa + n, 0);
  return { tabeller: tabeller.length, rader, historik: await lasSigill(klient) };
}
