import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';
import { setTimeout as vanta } from 'node:timers/promises';
import { Client } from 'pg';
import { medAnslutning } from './anslutning';
import { losenordsplats, skapaApplikationslogin } from './applikationslogin';
import { type Anvandare, hittaProgram, valjAnvandare } from './postgres-program';
import { Startfel, felkod } from './startfel';
import { lever, medLas } from './startlas';

/** Owns the databases: migrates, backs up and restores. */
const AGARE = 'anslag';
const START_MS = 60_000;

export interface InbyggdVal {
  /** PostgreSQL's data folder; created when missing. Beside it lie `.las`, `.haller` and `.log` with the same name. */
  datamapp: string;
  /** Name of the database to open; created when missing. */
  databas: string;
  /** For tests only: no fsync. Survives a killed process but not a power cut. */
  flyktig?: boolean;
}

export interface OppenDatabas {
  /** postgres://… with everything a client needs, for whoever owns the database. */
  url: string;
  /** The same for the application's own login, which the embedded server makes when it is missing. */
  applikationen(): Promise<string>;
  /** Lets go of the database. The server stops when nobody holds it any more. Safe to call twice. */
  stang(): Promise<void>;
}

/** The running server, as PostgreSQL itself states it in postmaster.pid. */
interface Pagaende {
  pid: number;
  port: number;
  lage: string;
}

/**
 * Opens the project's own PostgreSQL: joins the server that already runs on the data folder, or starts one.
 *
 * Everyone who uses the server holds the named pipe `<datamapp>.haller` open for writing. A small shell reads it, and when the
 * last writer is gone – closed, crashed or killed – it asks PostgreSQL to stop. So a command can borrow the server of `npm start`
 * or the other way round, in any order, and nothing is ever left running.
 *
 * Throws Startfel with one Swedish line when the folder cannot be used or PostgreSQL does not start.
 */
export async function oppnaInbyggd(val: InbyggdVal): Promise<OppenDatabas> {
  try {
    const anvandare = valjAnvandare(val.datamapp);
    forbered(path.dirname(val.datamapp), anvandare);
    return await medLas(`${val.datamapp}.las`, async () => (await anslut(val)) ?? (await starta(val, anvandare)));
  } catch (fel) {
    const kod = felkod(fel);
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC'].includes(kod)) throw fel;
    const orsak = kod === 'ENOSPC' ? 'disken är full' : 'den här användaren får inte läsa och skriva där';
    throw new Startfel(`Datamappen ${val.datamapp} går inte att använda: ${orsak}. Rätta det, eller ange DATABASE_URL.`);
  }
}

function forbered(mapp: string, anvandare: Anvandare | undefined): void {
  if (fs.mkdirSync(mapp, { recursive: true }) && anvandare) fs.chownSync(mapp, anvandare.uid, anvandare.gid);
  fs.accessSync(mapp, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
}

async function anslut(val: InbyggdVal): Promise<OppenDatabas | undefined> {
  const server = lasPagaende(val.datamapp);
  if (!server || !lever(server.pid)) return undefined;
  const hallare = hall(val.datamapp);
  if (await svarar(val.datamapp, server)) {
    if (hallare !== undefined) return oppen(val, server, hallare);
    // Ours, but nobody watches over it: the shell that did was killed. Replace it by one that is watched.
    process.kill(server.pid, 'SIGINT');
  } else if (hallare !== undefined) {
    fs.closeSync(hallare);
  }
  await tillsStoppad(val.datamapp, 10_000);
  return undefined;
}

async function starta(val: InbyggdVal, anvandare: Anvandare | undefined): Promise<OppenDatabas> {
  const program = hittaProgram(anvandare);
  const postgres = path.join(program.bin, 'postgres');
  if (!fs.existsSync(path.join(val.datamapp, 'PG_VERSION'))) skapaKluster(val, path.join(program.bin, 'initdb'), anvandare);
  const version = Number(fs.readFileSync(path.join(val.datamapp, 'PG_VERSION'), 'utf8'));
  if (version !== program.version) {
    throw new Startfel(
      `Datamappen ${val.datamapp} är skapad av PostgreSQL ${version}, men programmet har PostgreSQL ${program.version}. ` +
        `Flytta undan mappen, eller ange DATABASE_URL till en PostgreSQL ${version}.`,
    );
  }
  const installningar = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];
  if (val.flyktig) installningar.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const logg = `${val.datamapp}.log`;
  fs.rmSync(logg, { force: true });
  const loggfd = fs.openSync(logg, 'w', 0o600);
  const server = spawn(
    postgres,
    ['-D', sokvag(val.datamapp, anvandare), '-p', `${await ledigPort()}`, ...installningar.flatMap((i) => ['-c', i])],
    // A session of its own: Ctrl-C in the terminal must reach our shutdown first, not PostgreSQL.
    { ...anvandare, cwd: val.datamapp, env: miljo(), detached: true, stdio: ['ignore', loggfd, loggfd] },
  );
  fs.closeSync(loggfd);
  server.on('error', () => undefined).unref();
  const hallare = server.pid === undefined ? undefined : bevaka(val.datamapp, server.pid);
  const igang = await tillsIgang(val.datamapp, server);
  if (!igang || hallare === undefined) {
    if (hallare !== undefined) fs.closeSync(hallare);
    throw new Startfel(`PostgreSQL startade inte: ${felraden(fs.readFileSync(logg, 'utf8'))}. Mer står i ${logg}.`);
  }
  return oppen(val, igang, hallare, true);
}

async function oppen(val: InbyggdVal, server: Pagaende, hallare: number, startadHar = false): Promise<OppenDatabas> {
  let oppnad = true;
  const stang = async (): Promise<void> => {
    if (!oppnad) return;
    oppnad = false;
    fs.closeSync(hallare);
    if (startadHar) await tillsStoppad(val.datamapp, 30_000, 1_000);
  };
  try {
    await skapaDatabasOmSaknas(adress(val.datamapp, server.port, 'postgres'), val.databas);
  } catch (fel) {
    await stang();
    throw fel;
  }
  const url = adress(val.datamapp, server.port, val.databas);
  const applikationen = (): Promise<string> => medLas(`${val.datamapp}.las`, () => skapaApplikationslogin(val.datamapp, url));
  return { url, applikationen, stang };
}

/** Creates the cluster beside its place and moves it there whole, so that an interrupted start leaves no half cluster behind. */
function skapaKluster(val: InbyggdVal, initdb: string, anvandare: Anvandare | undefined): void {
  if (fs.existsSync(val.datamapp) && fs.readdirSync(val.datamapp).length > 0) {
    throw new Startfel(`Datamappen ${val.datamapp} innehåller annat än en databas. Flytta undan mappen.`);
  }
  const ny = `${val.datamapp}.ny`;
  const losenordsfil = `${ny}.losenord`;
  fs.rmSync(ny, { recursive: true, force: true });
  fs.rmSync(losenordsfil, { force: true });
  fs.mkdirSync(ny, { mode: 0o700 });
  // Without a password every user of the machine could become superuser in the database over the loopback.
  fs.writeFileSync(losenordsfil, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (anvandare) for (const sak of [ny, losenordsfil]) fs.chownSync(sak, anvandare.uid, anvandare.gid);
  const argument = ['-D', sokvag(ny, anvandare), '-U', AGARE, '-A', 'scram-sha-256', '--pwfile=/dev/fd/3'];
  argument.push('-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions');
  if (val.flyktig) argument.push('--no-sync');
  // As an open file: its path may not be passable for PostgreSQL's user.
  const losenord = fs.openSync(losenordsfil, 'r');
  const svar = spawnSync(initdb, argument, {
    ...anvandare,
    cwd: ny,
    env: miljo(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', losenord],
  });
  fs.closeSync(losenord);
  if (svar.status !== 0) {
    fs.rmSync(ny, { recursive: true, force: true });
    fs.rmSync(losenordsfil, { force: true });
    throw new Startfel(`Databasen kunde inte skapas i ${val.datamapp}: ${svar.error?.message ?? felraden(svar.stderr)}`);
  }
  fs.renameSync(losenordsfil, losenordsplats(ny, AGARE));
  fs.rmSync(val.datamapp, { recursive: true, force: true });
  fs.renameSync(ny, val.datamapp);
}

/**
 * The folder as PostgreSQL is told it. When we are root the project may lie where PostgreSQL's own user cannot pass (root's home),
 * so root enters the folder before giving up its rights and PostgreSQL calls it by the kernel's name for "where I stand".
 */
function sokvag(mapp: string, anvandare: Anvandare | undefined): string {
  return anvandare && process.platform === 'linux' ? '/proc/self/cwd' : mapp;
}

function miljo(): NodeJS.ProcessEnv {
  const { PGDATA: _data, PGPORT: _port, ...env } = process.env;
  return { ...env, LC_ALL: 'C', TZ: 'UTC' };
}

/** Opens the pipe that says "I use the server"; undefined when nobody reads it, that is: no server is watched over. */
function hall(datamapp: string): number | undefined {
  try {
    return fs.openSync(`${datamapp}.haller`, fs.constants.O_WRONLY | fs.constants.O_NONBLOCK);
  } catch (fel) {
    if (['ENXIO', 'ENOENT'].includes(felkod(fel))) return undefined;
    throw fel;
  }
}

/** Creates the pipe and the shell that stops PostgreSQL when the last holder is gone. Returns our own hold on it. */
function bevaka(datamapp: string, pid: number): number {
  const ror = `${datamapp}.haller`;
  fs.rmSync(ror, { force: true });
  execFileSync('mkfifo', ['-m', '600', ror]);
  // A pipe opens for reading without waiting only when non-blocking, but the shell needs a blocking one: hence two readers.
  const forst = fs.openSync(ror, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
  const hallare = fs.openSync(ror, fs.constants.O_WRONLY);
  const lasare = fs.openSync(ror, fs.constants.O_RDONLY);
  fs.closeSync(forst);
  spawn('/bin/sh', ['-c', 'while read -r _; do :; done; kill -INT "$1"', 'databasvakt', `${pid}`], {
    cwd: '/',
    detached: true,
    stdio: [lasare, 'ignore', 'ignore'],
  }).unref();
  fs.closeSync(lasare);
  return hallare;
}

function lasPagaende(datamapp: string): Pagaende | undefined {
  try {
    const rader = fs.readFileSync(path.join(datamapp, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(rader[0]), port: Number(rader[3]), lage: rader[7]?.trim() ?? '' };
  } catch (fel) {
    if (felkod(fel) === 'ENOENT') return undefined;
    throw fel;
  }
}

/** Waits for the server to accept connections; undefined when it died or took too long. */
async function tillsIgang(datamapp: string, postgres: ChildProcess): Promise<Pagaende | undefined> {
  const dod = (): boolean => postgres.pid === undefined || postgres.exitCode !== null || postgres.signalCode !== null;
  for (const slut = Date.now() + START_MS; !dod() && Date.now() < slut; await vanta(15)) {
    const server = lasPagaende(datamapp);
    if (server?.pid === postgres.pid && server?.lage === 'ready') return server;
  }
  return undefined;
}

/** Waits until the server has stopped; gives up at once if it has not begun to stop after `utanTecken` ms. */
async function tillsStoppad(datamapp: string, hogst: number, utanTecken = hogst): Promise<void> {
  for (const start = Date.now(); Date.now() - start < hogst; await vanta(15)) {
    const server = lasPagaende(datamapp);
    if (!server || !lever(server.pid)) return;
    if (server.lage !== 'stopping' && Date.now() - start > utanTecken) return;
  }
}

/** Whether the server answers and is ours: only ours accepts the password in the data folder. */
async function svarar(datamapp: string, server: Pagaende): Promise<boolean> {
  const klient = new Client({ connectionString: adress(datamapp, server.port, 'postgres'), connectionTimeoutMillis: 5_000 });
  klient.on('error', () => undefined);
  try {
    await klient.connect();
    return true;
  } catch {
    return false;
  } finally {
    await klient.end().catch(() => undefined);
  }
}

function adress(datamapp: string, port: number, databas: string): string {
  const losenord = fs.readFileSync(losenordsplats(datamapp, AGARE), 'utf8');
  return `postgres://${AGARE}:${losenord}@127.0.0.1:${port}/${databas}`;
}

function skapaDatabasOmSaknas(url: string, databas: string): Promise<void> {
  return medAnslutning(url, async (klient) => {
    const { rowCount } = await klient.query('SELECT FROM pg_database WHERE datname = $1', [databas]);
    if (!rowCount) await klient.query(`CREATE DATABASE ${klient.escapeIdentifier(databas)}`);
  });
}

function ledigPort(): Promise<number> {
  return new Promise((klar, fel) => {
    const prov = net.createServer().once('error', fel);
    prov.listen(0, '127.0.0.1', () => {
      const plats = prov.address();
      prov.close(() => (plats && typeof plats === 'object' ? klar(plats.port) : fel(new Error('no port'))));
    });
  });
}

/** The line that says what went wrong, without PostgreSQL's time stamp and process id. */
function felraden(text: string): string {
  const rader = text.trim().split('\n');
  const rad = rader.findLast((r) => /(fatal|panic|error):/i.test(r)) ?? rader.at(-1) ?? '';
  return rad.replace(/^.*?(fatal|panic|error): */i, '');
}
