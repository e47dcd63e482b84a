import type { EntityManager } from 'typeorm';

/** A table's columns with their PostgreSQL types, in the order they are written. */
export type Kolumner = Readonly<Record<string, 'uuid' | 'text' | 'integer' | 'smallint' | 'bigint' | 'date' | 'boolean'>>;
/** A row keyed by column name; a missing key is written as NULL. */
export type Rad<K extends Kolumner> = { [N in keyof K]?: string | number | boolean | null };

const RADER_PER_SATS = 2000;

/** Writes rows in batches of 2 000, one statement each. The table and column names come from the program, never from a file. */
export async function laggIn<K extends Kolumner>(
  db: EntityManager,
  tabell: string,
  kolumner: K,
  rader: readonly Rad<K>[],
): Promise<void> {
  const namn = Object.keys(kolumner);
  const typer = namn.map((n) => `${n} ${kolumner[n]}`).join(', ');
  const sql = `INSERT INTO ${tabell} (${namn.join(', ')}) SELECT ${namn.join(', ')} FROM json_to_recordset($1::json) AS x(${typer})`;
  for (let i = 0; i < rader.length; i += RADER_PER_SATS)
    await db.query(sql, [JSON.stringify(rader.slice(i, i + RADER_PER_SATS))]);
}

/** Overwrites the rows whose `id` is given, all columns. `plus` is added to SET, e.g. "version = t.version + 1". */
export async function skrivOver<K extends Kolumner & { id: 'uuid' }>(
  db: EntityManager,
  tabell: string,
  kolumner: K,
  rader: readonly Rad<K>[],
  plus = '',
): Promise<void> {
  const namn = Object.keys(kolumner).filter((n) => n !== 'id');
  const typer = Object.entries(kolumner).map(([n, typ]) => `${n} ${typ}`);
  const satt = [...namn.map((n) => `${n} = x.${n}`), ...(plus ? [plus] : [])].join(', ');
  const sql = `UPDATE ${tabell} t SET ${satt} FROM json_to_recordset($1::json) AS x(${typer.join(', ')}) WHERE t.id = x.id`;
  for (let i = 0; i < rader.length; i += RADER_PER_SATS)
    await db.query(sql, [JSON.stringify(rader.slice(i, i + RADER_PER_SATS))]);
}
