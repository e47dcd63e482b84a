import type { EntityManager } from 'typeorm';

/** A table's columns with their PostgreSQL types, in the order they are written. A list of codes is given as `listvarde` writes it. */
export type Kolumner = Readonly<Record<string, 'uuid' | 'text' | 'text[]' | 'integer' | 'smallint' | 'bigint' | 'date' | 'boolean'>>;
/** A row keyed by column name; a missing key is written as NULL. */
export type Rad<K extends Kolumner> = { [N in keyof K]?: string | number | boolean | null };

const RADER_PER_SATS = 2000;

/** A list of codes as PostgreSQL writes it. */
export function listvarde(koder: readonly string[]): string {
  return `{${koder.join(',')}}`;
}

/** A column of the table x as it is written: a list comes as a text, since a list of lists would be taken apart. */
function varde(namn: string, typ: Kolumner[string]): string {
  return typ === 'text[]' ? `x.${namn}::text[]` : `x.${namn}`;
}

/** Writes rows in batches of 2 000, one statement each. The table and column names come from the program, never from a file. */
export async function laggIn<K extends Kolumner>(
  db: EntityManager,
  tabell: string,
  kolumner: K,
  rader: readonly Rad<K>[],
): Promise<void> {
  const namn = Object.keys(kolumner).join(', ');
  const varden = Object.entries(kolumner).map(([n, typ]) => varde(n, typ)).join(', ');
  await satsvis(db, `INSERT INTO ${tabell} (${namn}) SELECT ${varden} FROM ${somTabell(kolumner)}`, kolumner, rader);
}

/** Overwrites the rows whose `id` is given, all columns. `plus` is added to SET, e.g. "version = t.version + 1". */
export async function skrivOver<K extends Kolumner & { id: 'uuid' }>(
  db: EntityManager,
  tabell: string,
  kolumner: K,
  rader: readonly Rad<K>[],
  plus = '',
): Promise<void> {
  const namn = Object.entries(kolumner).filter(([n]) => n !== 'id');
  const satt = [...namn.map(([n, typ]) => `${n} = ${varde(n, typ)}`), ...(plus ? [plus] : [])].join(', ');
  await satsvis(db, `UPDATE ${tabell} t SET ${satt} FROM ${somTabell(kolumner)} WHERE t.id = x.id`, kolumner, rader);
}

/** The rows as a table x, one parameter per column: PostgreSQL reads arrays in two thirds of the time of JSON. */
function somTabell(kolumner: Kolumner): string {
  const listor = Object.values(kolumner).map((typ, i) => `$${i + 1}::${typ === 'text[]' ? 'text' : typ}[]`);
  return `unnest(${listor.join(', ')}) AS x(${Object.keys(kolumner).join(', ')})`;
}

async function satsvis<K extends Kolumner>(db: EntityManager, sql: string, kolumner: K, rader: readonly Rad<K>[]): Promise<void> {
  for (let i = 0; i < rader.length; i += RADER_PER_SATS) {
    const sats = rader.slice(i, i + RADER_PER_SATS);
    await db.query(
      sql,
      Object.keys(kolumner).map((n) => sats.map((r) => r[n] ?? null)),
    );
  }
}
