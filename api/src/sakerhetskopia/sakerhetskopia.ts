import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { type Verifiering, verifieraHistorik } from '../historik/verifiera';
import { skapaDatakalla } from '../plattform/databas/datakalla';
import { oppnaDatabas } from '../plattform/databas/oppna-databas';
import { felkod } from '../plattform/databas/startfel';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { projektmapp } from '../start/miljo';
import { frammande, medArkiv } from './arkiv';
import { skrivHelFil } from './hel-fil';
import { lasTillbaka } from './las-tillbaka';
import type { Manifest } from './manifest';
import { dumpa, lasTillbakaDump, type Omfang } from './pg-kopia';
import { taKopia } from './ta-kopia';

export interface Kopieresultat extends Omfang {
  fil: string;
  /** Size of the file. */
  byte: number;
}

export interface Aterlasresultat extends Omfang {
  fil: string;
  databas: string;
  /** The history as it was found when it had been read in; null when the copy has none. */
  verifiering: Verifiering | null;
}

/**
 * Takes a backup while everything else goes on: with pg_dump when DATABASE_URL names a server, otherwise a copy of our own.
 * `till` is where, default `.data/backup/anslag-<time>`. Does not migrate: a copy is what one takes before an upgrade.
 * Errors: konflikt (the file exists), saknas (nothing to copy), otillganglig.
 */
export async function sakerhetskopiera(till?: string): Promise<Kopieresultat> {
  const databas = await oppnaDatabas({ projekt: projektmapp() });
  try {
    const fil = path.resolve(till ?? (await standardplats(paServer() ? 'dump' : 'zip')));
    let omfang: Omfang | undefined;
    const byte = await skrivHelFil(fil, async (halv) => {
      omfang = paServer() ? await dumpa(databas.url, halv) : manifestetsOmfang(await taKopia(databas.url, halv));
    });
    return { fil, byte, tabeller: 0, rader: 0, historik: null, ...omfang };
  } finally {
    await databas.stang();
  }
}

/**
 * Restores a backup, of either kind, into an empty database: the server's of DATABASE_URL, otherwise the embedded server's `tillDatabas`.
 * Everything in the file is checked before anything is written. A history that was already broken in the database that was copied is restored as
 * it was, and told: a copy is the last thing one has. Errors: saknas (no such file), formfel (not a whole backup),
 * konflikt (the database is not empty), regelbrott (from a newer program), otillganglig.
 */
export async function aterstall(namn: string, tillDatabas?: string): Promise<Aterlasresultat> {
  const fil = path.resolve(namn);
  const slag = await lasSlag(fil);
  if (paServer() && tillDatabas !== undefined)
    throw new ProblemFel('formfel', '--till-databas väljer namn i den inbyggda databasen. Med DATABASE_URL står namnet i adressen.');
  const oppna = async (arbete: (url: string) => Promise<Omfang>): Promise<Aterlasresultat> => {
    const databas = await oppnaDatabas({ projekt: projektmapp(), databas: databasnamn(tillDatabas ?? 'anslag') });
    try {
      const svar = await arbete(databas.url);
      const verifiering = svar.historik && (await verifiera(databas.url));
      return { ...svar, verifiering, fil, databas: decodeURIComponent(new URL(databas.url).pathname.slice(1)) };
    } finally {
      await databas.stang();
    }
  };
  if (slag === 'dump') return oppna((url) => lasTillbakaDump(url, fil));
  return medArkiv(fil, (arkiv) =>
    oppna(async (url) => {
      await lasTillbaka(url, fil, arkiv);
      return manifestetsOmfang(arkiv.manifest);
    }),
  );
}

async function verifiera(url: string): Promise<Verifiering> {
  const kalla = await skapaDatakalla(url).initialize();
  try {
    return await verifieraHistorik(kalla);
  } finally {
    await kalla.destroy();
  }
}

/** Whether the database is another server's than the embedded. */
function paServer(): boolean {
  return Boolean(process.env.DATABASE_URL);
}

/** A name of its own in `.data/backup`, which is made when missing. */
async function standardplats(andelse: string): Promise<string> {
  const mapp = path.join(projektmapp(), '.data', 'backup');
  await fs.mkdir(mapp, { recursive: true, mode: 0o700 });
  const tid = new Date().toISOString().replace(/\.\d+/, '').replaceAll(':', '');
  return path.join(mapp, `anslag-${tid}.${andelse}`);
}

function manifestetsOmfang({ tabeller, historik }: Manifest): Omfang {
  return { tabeller: tabeller.length, rader: tabeller.reduce((summa, t) => summa + t.rader, 0), historik };
}

function databasnamn(namn: string): string {
  if (/^[a-z][a-z0-9_]{0,62}$/.test(namn) && !/^(postgres|template[01])$/.test(namn)) return namn;
  throw new ProblemFel('formfel', `Databasnamnet ${namn} går inte att använda. Skriv små bokstäver a–z, siffror och _, till exempel anslag_ovning.`);
}

/** What kind of backup the file is, by its first bytes. Errors: saknas, formfel, otillganglig. */
async function lasSlag(fil: string): Promise<'zip' | 'dump'> {
  const borjan = Buffer.alloc(5);
  try {
    const oppnad = await fs.open(fil);
    await oppnad.read(borjan, 0, 5, 0).finally(() => oppnad.close());
  } catch (fel) {
    if (felkod(fel) === 'ENOENT') throw new ProblemFel('saknas', `Filen ${fil} finns inte.`);
    if (['EACCES', 'EPERM'].includes(felkod(fel))) throw new ProblemFel('otillganglig', `Filen ${fil} får inte läsas av den här användaren.`);
    if (['EISDIR', 'ENOTDIR'].includes(felkod(fel))) throw frammande(fil);
    throw fel;
  }
  if (borjan.toString('latin1') === 'PGDMP') return 'dump';
  if (borjan.subarray(0, 2).toString('latin1') === 'PK') return 'zip';
  throw frammande(fil);
}
