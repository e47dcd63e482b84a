import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { type Entry, type ZipFile, open } from 'yauzl';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { FORMAT, FORMATVERSION, MANIFEST, MANIFESTSUMMA, type Manifest, type Tabellkopia } from './manifest';
import { Matare } from './matare';

/** A manifest lists tables and columns; one larger than this is none of ours. */
const STORSTA_MANIFEST = 32 * 1024 * 1024;

/** A backup that has been opened and found whole. */
export interface Arkiv {
  manifest: Manifest;
  /** The rows of one table, in PostgreSQL's COPY text format. */
  las(tabell: Tabellkopia): Promise<Readable>;
}

/**
 * Opens a backup, checks every checksum in it and lets `arbete` read it.
 * Errors: formfel (broken, cut, or no backup of ours), regelbrott (written by a newer program).
 */
export async function medArkiv<T>(fil: string, arbete: (arkiv: Arkiv) => Promise<T>): Promise<T> {
  const zip = await oppna(fil).catch(() => Promise.reject(skadad(fil, 'den är avkortad eller ingen zip-fil')));
  try {
    const delar = await lista(zip).catch(() => Promise.reject(skadad(fil, 'innehållsförteckningen går inte att läsa')));
    const manifest = await lasManifest(fil, zip, delar);
    const las = async (tabell: Tabellkopia): Promise<Readable> => lasDel(zip, del(fil, delar, tabell.fil));
    for (const tabell of manifest.tabeller) await prova(fil, tabell, las);
    return await arbete({ manifest, las });
  } finally {
    zip.close();
  }
}

function oppna(fil: string): Promise<ZipFile> {
  return new Promise((klar, fel) => open(fil, { lazyEntries: true, autoClose: false }, (e, zip) => (e ? fel(e) : klar(zip))));
}

function lista(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((klar, fel) => {
    const delar = new Map<string, Entry>();
    zip.on('error', fel).on('end', () => klar(delar));
    zip.on('entry', (del: Entry) => {
      delar.set(del.fileName, del);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function lasDel(zip: ZipFile, del: Entry): Promise<Readable> {
  return new Promise((klar, fel) => zip.openReadStream(del, (e, strom) => (e ? fel(e) : klar(strom))));
}

function del(fil: string, delar: Map<string, Entry>, namn: string): Entry {
  const traff = delar.get(namn);
  if (!traff) throw skadad(fil, `delen ${namn} saknas`);
  return traff;
}

async function lasManifest(fil: string, zip: ZipFile, delar: Map<string, Entry>): Promise<Manifest> {
  const post = delar.get(MANIFEST);
  if (!post || post.uncompressedSize > STORSTA_MANIFEST) throw frammande(fil);
  const text = async (namn: string): Promise<string> =>
    lasDel(zip, del(fil, delar, namn))
      .then(async (strom) => Buffer.concat(await strom.toArray()).toString('utf8'))
      .catch(() => Promise.reject(skadad(fil, `${namn} går inte att läsa`)));
  const manifest = await text(MANIFEST);
  const summa = (await text(MANIFESTSUMMA)).split(' ')[0];
  if (summa !== createHash('sha256').update(manifest).digest('hex')) throw skadad(fil, `${MANIFEST} stämmer inte med sin kontrollsumma`);
  const last = JSON.parse(manifest) as Manifest;
  if (last.format !== FORMAT) throw frammande(fil);
  if (last.version > FORMATVERSION) throw nyare(fil, `formatet är version ${last.version}`);
  return last;
}

async function prova(fil: string, tabell: Tabellkopia, las: Arkiv['las']): Promise<void> {
  const matare = new Matare();
  try {
    const strom = await las(tabell);
    strom.once('error', (fel) => matare.destroy(fel)).pipe(matare).resume();
    await finished(matare);
  } catch (fel) {
    throw fel instanceof ProblemFel ? fel : skadad(fil, `tabellen ${tabell.schema}.${tabell.namn} går inte att packa upp`);
  }
  if (matare.summa() !== tabell.sha256 || matare.rader !== tabell.rader)
    throw skadad(fil, `tabellen ${tabell.schema}.${tabell.namn} stämmer inte med sin kontrollsumma`);
}

/** The file is broken. `hur` is a clause. */
export function skadad(fil: string, hur: string): ProblemFel {
  return new ProblemFel('formfel', `Säkerhetskopian ${fil} är skadad: ${hur}. Inget är återläst. Använd en annan kopia.`);
}

/** The file is something else. */
export function frammande(fil: string): ProblemFel {
  return new ProblemFel('formfel', `Filen ${fil} är ingen säkerhetskopia från Anslag 1:1. Inget är återläst.`);
}

/** The file was written by a newer program than this. `hur` is a clause. */
export function nyare(fil: string, hur: string): ProblemFel {
  return new ProblemFel(
    'regelbrott',
    `Säkerhetskopian ${fil} är tagen med en nyare version av programmet (${hur}). Inget är återläst. Uppdatera programmet först.`,
  );
}
