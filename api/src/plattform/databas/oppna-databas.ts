import * as path from 'node:path';
import { Client } from 'pg';
import { type OppenDatabas, oppnaInbyggd } from './inbyggd-server';
import { Startfel, felkod } from './startfel';

export interface DatabasVal {
  /** The project's folder; the embedded server keeps its data in `.data/pg` below it. */
  projekt: string;
  /** Name of the database in the embedded server. Not used with DATABASE_URL, which names its own. Default 'anslag'. */
  databas?: string;
  /** Address of another PostgreSQL, with the application's login. Default: the environment's DATABASE_URL. */
  url?: string;
  /** The same database with its owner's login. Default: the environment's DATABASE_URL_AGARE, else `url`. */
  agare?: string;
  /** How long that PostgreSQL may take to answer before the start is given up, in milliseconds. Default 8 000. */
  svarstid?: number;
}

/**
 * The database everything runs on: the PostgreSQL of DATABASE_URL when given, otherwise the project's own (started, or joined when
 * it already runs). Throws Startfel with one Swedish line when it cannot be reached or started.
 */
export async function oppnaDatabas({
  projekt,
  databas = 'anslag',
  url = process.env.DATABASE_URL,
  agare = process.env.DATABASE_URL_AGARE,
  svarstid = 8_000,
}: DatabasVal): Promise<OppenDatabas> {
  if (agare && !url) throw new Startfel('DATABASE_URL_AGARE är angiven men inte DATABASE_URL. Ange båda, eller ingen av dem.');
  if (!url) return oppnaInbyggd({ datamapp: path.join(projekt, '.data', 'pg'), databas });
  await provaAnslutning('DATABASE_URL', url, svarstid);
  if (agare) await provaAnslutning('DATABASE_URL_AGARE', agare, svarstid);
  return { url: agare || url, applikationen: async () => url, stang: async () => undefined };
}

async function provaAnslutning(namn: string, url: string, svarstid: number): Promise<void> {
  let plats: string;
  try {
    const { protocol, host, pathname } = new URL(url);
    if (!/^postgres(ql)?:$/.test(protocol)) throw new TypeError('not a PostgreSQL address');
    plats = `${host}${pathname}`;
  } catch {
    throw new Startfel(`${namn} går inte att tolka. Skriv postgres://användare:lösenord@värd:5432/databas.`);
  }
  const klient = new Client({ connectionString: url, connectionTimeoutMillis: svarstid });
  klient.on('error', () => undefined);
  try {
    await klient.connect();
    const { rows } = await klient.query<{ server_version_num: string }>('SHOW server_version_num');
    if (Number(rows[0]?.server_version_num) < 150_000)
      throw new Startfel(`Databasen i ${namn} är för gammal: minst PostgreSQL 15.`);
  } catch (fel) {
    throw fel instanceof Startfel
      ? fel
      : new Startfel(`Databasen ${plats} (${namn}) går inte att nå: ${orsak(fel, svarstid)}.`);
  } finally {
    await klient.end().catch(() => undefined);
  }
}

function orsak(fel: unknown, svarstid: number): string {
  const kod = felkod(fel);
  const kanda: Record<string, string> = {
    ECONNREFUSED: 'ingen svarar på den porten',
    ENOTFOUND: 'värden finns inte',
    EAI_AGAIN: 'värdens namn gick inte att slå upp',
    ENETUNREACH: 'nätet går inte att nå',
    EHOSTUNREACH: 'värden går inte att nå',
    ECONNRESET: 'förbindelsen bröts',
    '28P01': 'fel användare eller lösenord',
    '28000': 'användaren släpps inte in',
    '3D000': 'databasen finns inte',
    '53300': 'servern tar inte emot fler anslutningar',
    '57P03': 'servern är på väg upp eller ned',
  };
  const text = fel instanceof Error ? (fel.message.split('\n')[0] ?? '') : String(fel);
  if (/timeout/i.test(text)) return `inget svar inom ${svarstid / 1000} sekunder`;
  if (/terminated/i.test(text)) return 'förbindelsen bröts';
  return kanda[kod] ?? (text || kod);
}
