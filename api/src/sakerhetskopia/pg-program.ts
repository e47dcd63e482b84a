import { spawn } from 'node:child_process';
import type { ClientBase } from 'pg';
import { felkod } from '../plattform/databas/startfel';
import { ProblemFel } from '../plattform/problem/problem-fel';

export type Pgprogram = 'pg_dump' | 'pg_restore';

/**
 * Runs PostgreSQL's program against the database at `url`, and returns what it printed. The password goes in the environment: a command
 * line can be read by every user of the machine.
 * Throws Programfel when it ends with a fault.
 */
export async function korProgram(program: Pgprogram, argument: string[], url?: string): Promise<string> {
  const adress = url === undefined ? undefined : new URL(url);
  const losenord = adress?.password;
  if (adress) adress.password = '';
  const barn = spawn(program, [...argument, ...(adress ? [`--dbname=${adress.href}`] : [])], {
    env: { ...process.env, LC_ALL: 'C', ...(losenord ? { PGPASSWORD: decodeURIComponent(losenord) } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ut: Buffer[] = [];
  let fel = '';
  barn.stdout.on('data', (bit: Buffer) => ut.push(bit));
  barn.stderr.on('data', (bit: Buffer) => (fel += bit.toString('utf8')));
  const kod = await new Promise<number | null>((klar, avbryt) => barn.once('error', avbryt).once('close', klar));
  if (kod !== 0) throw new Programfel(`${program}: ${(fel.trim().split('\n')[0] ?? '').replace(/^pg_\w+: (error: )?/, '')}`);
  return Buffer.concat(ut).toString('utf8');
}

/** PostgreSQL's program ended with a fault; the message is the program's name and its own first line. */
export class Programfel extends Error {}

/**
 * Makes sure that the program is installed and no older than the server, since an older one cannot copy a newer server's database.
 * Errors: otillganglig, with what to install.
 */
export async function kravProgram(program: Pgprogram, klient: ClientBase): Promise<void> {
  const { rows } = await klient.query<{ huvudversion: number }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS huvudversion`,
  );
  const servern = rows[0]?.huvudversion ?? 0;
  const rad = (vad: string): ProblemFel =>
    new ProblemFel('otillganglig', `${vad} Installera klientprogrammen för PostgreSQL ${servern} (i Debian och Ubuntu: postgresql-client-${servern}).`);
  let text: string;
  try {
    text = await korProgram(program, ['--version']);
  } catch (fel) {
    if (felkod(fel) === 'ENOENT') throw rad(`${program} finns inte på den här datorn.`);
    throw fel;
  }
  const version = Number(/\) (\d+)/.exec(text)?.[1] ?? 0);
  if (version < servern) throw rad(`${program} är version ${version}, men servern är PostgreSQL ${servern}.`);
}
