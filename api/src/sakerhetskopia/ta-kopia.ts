import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { to as kopieraUt } from 'pg-copy-streams';
import { ZipFile } from 'yazl';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { medanIngenMigrerar } from '../start/migrera';
import { medAnslutning } from '../plattform/databas/anslutning';
import { kvalificerat, lasMigreringar, lasSekvenser, lasSigill, lasTabeller, medKolumner } from './katalog';
import { FORMAT, FORMATVERSION, MANIFEST, MANIFESTSUMMA, type Manifest, type Tabell, type Tabellkopia } from './manifest';
import { Matare } from './matare';

/**
 * Copies the database at `url` into one zip file while others go on writing: everything in it is of one moment. One part per table in
 * PostgreSQL's COPY text format, and last the manifest. Needs memory for a few buffers only, however large the database is.
 * Errors: saknas (an empty database), otillganglig (the login may not read every table and sequence).
 */
export async function taKopia(url: string, fil: string): Promise<Manifest> {
  return medanIngenMigrerar(url, () =>
    medAnslutning(url, async (klient) => {
      await klient.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      try {
        const manifest = await borja(klient);
        const tabeller = await lasTabeller(klient);
        await klient.query(`LOCK TABLE ${tabeller.map((t) => kvalificerat(klient, t)).join(', ')} IN ACCESS SHARE MODE`);
        await packa(klient, manifest, tabeller, fil);
        await klient.query('COMMIT');
        return manifest;
      } catch (fel) {
        throw lasfel(fel);
      }
    }),
  );
}

/** All of the manifest but the tables. Its first query decides which moment the copy shows. */
async function borja(klient: Client): Promise<Manifest> {
  const { rows } = await klient.query<{ tagen: Date; databas: string; postgresql: string }>(
    `SELECT clock_timestamp() AS tagen, current_database()::text AS databas, current_setting('server_version') AS postgresql`,
  );
  const migreringar = await lasMigreringar(klient);
  const [{ tagen, databas, postgresql } = { tagen: new Date(), databas: '', postgresql: '' }] = rows;
  if (migreringar.length === 0) throw new ProblemFel('saknas', `Databasen ${databas} är tom. Det finns inget att kopiera.`);
  return {
    format: FORMAT,
    version: FORMATVERSION,
    tagen: tagen.toISOString(),
    databas,
    postgresql,
    migreringar,
    tabeller: [],
    sekvenser: await lasSekvenser(klient),
    historik: await lasSigill(klient),
  };
}

/** The parts are asked for one at a time, in order, so the manifest is written when every table has been measured. */
async function packa(klient: Client, manifest: Manifest, tabeller: readonly Tabell[], fil: string): Promise<void> {
  const zip = new ZipFile();
  const ut = new PassThrough();
  zip.once('error', (fel: Error) => ut.destroy(fel));
  zip.outputStream.pipe(ut);
  const mtime = new Date(manifest.tagen);
  const del = (namn: string, strom: () => Readable): void =>
    zip.addReadStreamLazy(namn, { mtime, mode: 0o600 }, (klar) => klar(null, strom()));

  for (const tabell of tabeller) {
    const namn = `${tabell.schema}.${tabell.namn}.copy`;
    del(namn, () => kopieraTabell(klient, tabell, ut, (matt) => manifest.tabeller.push({ ...tabell, fil: namn, ...matt })));
  }
  let text = '';
  del(MANIFEST, () => Readable.from([(text = `${JSON.stringify(manifest, null, 2)}\n`)]));
  del(MANIFESTSUMMA, () => Readable.from([`${createHash('sha256').update(text).digest('hex')}  ${MANIFEST}\n`]));
  zip.end();
  await pipeline(ut, createWriteStream(fil, { flags: 'r+' }));
}

type Matt = Pick<Tabellkopia, 'rader' | 'byte' | 'sha256'>;

function kopieraTabell(klient: Client, tabell: Tabell, ut: PassThrough, klar: (matt: Matt) => void): Readable {
  const rader = klient.query(kopieraUt(`COPY ${medKolumner(klient, tabell)} TO STDOUT`));
  const matare = new Matare();
  rader.once('error', (fel) => ut.destroy(fel)).pipe(matare);
  // When the file cannot be written, the rows must still be read off the connection, or it could never be closed.
  const toms = (): void => void rader.unpipe(matare).resume();
  ut.once('close', toms);
  matare.once('end', () => {
    ut.off('close', toms);
    klar({ rader: matare.rader, byte: matare.byte, sha256: matare.summa() });
  });
  return matare;
}

/** Missing rights as a line that says what to do; any other fault as it is. */
function lasfel(fel: unknown): unknown {
  if (!(fel instanceof Error) || !('code' in fel) || fel.code !== '42501') return fel;
  return new ProblemFel(
    'otillganglig',
    `Inloggningen får inte läsa hela databasen (${fel.message}). Ange ägarens adress i DATABASE_URL_AGARE.`,
  );
}
