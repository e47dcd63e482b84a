import type { DataSource } from 'typeorm';

/** What is in a table, in a fixed order, so that two readings can be compared. */
const innehall = (tabell: string) => `SELECT COALESCE(jsonb_agg(to_jsonb(t) - 'giltig_fran' ORDER BY to_jsonb(t)::text), '[]') AS rader FROM ${tabell} t`;

/** The content of a table or view of `schema` as registered at an instant (now when left out) and of that what had happened by a day. */
export async function lasVid(kalla: DataSource, tabell: string, { registrerat = '', dag = '' } = {}): Promise<unknown[]> {
  return kalla.transaction(async (db) => {
    await db.query(`SELECT set_config('anslag.registrerat', $1, true), set_config('anslag.dag', $2, true)`, [registrerat, dag]);
    const [svar] = await db.query<{ rader: unknown[] }[]>(innehall(tabell));
    return svar?.rader ?? [];
  });
}

/** The instant between what has been written and what will be. */
export async function nu(kalla: DataSource): Promise<string> {
  const [svar] = await kalla.query<{ nu: string }[]>('SELECT clock_timestamp()::text AS nu');
  return svar?.nu ?? '';
}
