import { Client } from 'pg';

/** The same words for the same values wherever the copy is taken and read. */
const SKRIVSATT = '-c timezone=UTC -c datestyle=ISO,YMD -c intervalstyle=postgres -c statement_timeout=0 -c lock_timeout=0';

/** Connects, works, and closes the connection. */
export async function medAnslutning<T>(url: string, arbete: (klient: Client) => Promise<T>): Promise<T> {
  const klient = new Client({ connectionString: url, options: SKRIVSATT });
  // A connection that breaks while idle: the next query says so.
  klient.on('error', () => undefined);
  await klient.connect();
  try {
    return await arbete(klient);
  } finally {
    await klient.end();
  }
}
