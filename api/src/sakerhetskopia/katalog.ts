import type { ClientBase } from 'pg';
import type { Sigill } from '../historik/kedja';
import type { Sekvens, Tabell } from './manifest';

/** Every schema that is not PostgreSQL's own. */
const EGNA = `n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;

/** Every table of the database, whatever its schema. */
export async function lasTabeller(klient: ClientBase): Promise<Tabell[]> {
  const { rows } = await klient.query<Tabell>(`
    SELECT n.nspname AS schema, c.relname AS namn, array_agg(a.attname::text ORDER BY a.attnum) AS kolumner
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relkind = 'r' AND ${EGNA} GROUP BY 1, 2 ORDER BY 1, 2`);
  return rows;
}

/** Where each sequence stands. A sequence belongs to no transaction: one that moves while it is copied is at most ahead. */
export async function lasSekvenser(klient: ClientBase): Promise<Sekvens[]> {
  const { rows } = await klient.query<{ schema: string; namn: string }>(`
    SELECT n.nspname AS schema, c.relname AS namn FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'S' AND ${EGNA} ORDER BY 1, 2`);
  const sekvenser: Sekvens[] = [];
  for (const { schema, namn } of rows) {
    const lage = await klient.query<{ varde: string; given: boolean }>(
      `SELECT last_value::text AS varde, is_called AS given FROM ${kvalificerat(klient, { schema, namn })}`,
    );
    sekvenser.push(...lage.rows.map((rad) => ({ schema, namn, ...rad })));
  }
  return sekvenser;
}

/** The migrations that have run, in order; none when there is no such table. */
export async function lasMigreringar(klient: ClientBase): Promise<string[]> {
  if (!(await finns(klient, 'public.migrations'))) return [];
  const { rows } = await klient.query<{ name: string }>('SELECT name FROM public.migrations ORDER BY id');
  return rows.map(({ name }) => name);
}

/** The last entry of the history; null when the database has none yet. */
export async function lasSigill(klient: ClientBase): Promise<Sigill | null> {
  if (!(await finns(klient, 'public.historik_huvud'))) return null;
  const { rows } = await klient.query<{ nummer: string; hash: string }>('SELECT nummer::text, hash FROM public.historik_huvud');
  return rows[0] ? { nummer: Number(rows[0].nummer), hash: rows[0].hash } : null;
}

/** Rows of each table, in the order given. */
export async function raknaRader(klient: ClientBase, tabeller: readonly Tabell[]): Promise<number[]> {
  const antal: number[] = [];
  for (const tabell of tabeller) {
    const { rows } = await klient.query<{ antal: string }>(`SELECT count(*)::text AS antal FROM ${kvalificerat(klient, tabell)}`);
    antal.push(Number(rows[0]?.antal));
  }
  return antal;
}

/** Whether anything at all lies in the database: a table, view or sequence of ours. */
export async function arTom(klient: ClientBase): Promise<boolean> {
  const { rowCount } = await klient.query(
    `SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${EGNA} AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') LIMIT 1`,
  );
  return !rowCount;
}

interface Frammandenyckel extends Tabell {
  villkor: string;
  till: Tabell;
}

/**
 * The foreign keys that some row breaks, by name. PostgreSQL tries a foreign key when a row is written and not again, so rows that were
 * loaded with triggers off are tried here.
 */
export async function brutnaFrammandenycklar(klient: ClientBase): Promise<string[]> {
  const { rows } = await klient.query<Frammandenyckel>(`
    SELECT k.conname AS villkor, n.nspname AS schema, c.relname AS namn, ${kolumnnamn('k.conrelid', 'k.conkey')} AS kolumner,
      json_build_object('schema', tn.nspname, 'namn', t.relname, 'kolumner', ${kolumnnamn('k.confrelid', 'k.confkey')}) AS till
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_class t ON t.oid = k.confrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
    WHERE k.contype = 'f' AND ${EGNA} ORDER BY 1`);
  const brutna: string[] = [];
  for (const { villkor, till, ...fran } of rows) {
    const lika = fran.kolumner.map((k, i) => `t.${klient.escapeIdentifier(till.kolumner[i] ?? '')} = f.${klient.escapeIdentifier(k)}`);
    const satta = fran.kolumner.map((k) => `f.${klient.escapeIdentifier(k)} IS NOT NULL`);
    const { rowCount } = await klient.query(
      `SELECT FROM ${kvalificerat(klient, fran)} f WHERE ${satta.join(' AND ')}
       AND NOT EXISTS (SELECT FROM ${kvalificerat(klient, till)} t WHERE ${lika.join(' AND ')}) LIMIT 1`,
    );
    if (rowCount) brutna.push(villkor);
  }
  return brutna;
}

/** SQL for the names of a table's columns, from their numbers and in their order. */
const kolumnnamn = (tabell: string, nummer: string): string =>
  `(SELECT array_agg(a.attname::text ORDER BY u.plats) FROM unnest(${nummer}) WITH ORDINALITY u(nummer, plats)
    JOIN pg_attribute a ON a.attrelid = ${tabell} AND a.attnum = u.nummer)`;

async function finns(klient: ClientBase, tabell: string): Promise<boolean> {
  const { rows } = await klient.query<{ finns: boolean }>('SELECT to_regclass($1) IS NOT NULL AS finns', [tabell]);
  return rows[0]?.finns ?? false;
}

/** The name with its schema, quoted. */
export function kvalificerat(klient: ClientBase, { schema, namn }: Pick<Tabell, 'schema' | 'namn'>): string {
  return `${klient.escapeIdentifier(schema)}.${klient.escapeIdentifier(namn)}`;
}

/** Table and columns as COPY names them. */
export function medKolumner(klient: ClientBase, tabell: Tabell): string {
  return `${kvalificerat(klient, tabell)} (${tabell.kolumner.map((k) => klient.escapeIdentifier(k)).join(', ')})`;
}
