import { Client } from 'pg';
import { type Provdatabas, nyDatabas } from '../stod/databas';

let oppnade: Provdatabas[] = [];
afterEach(async () => {
  await Promise.all(oppnade.map((d) => d.slapp()));
  oppnade = [];
});

async function fraga(url: string, sql: string): Promise<unknown[]> {
  const klient = new Client({ connectionString: url });
  await klient.connect();
  try {
    return (await klient.query(sql)).rows;
  } finally {
    await klient.end();
  }
}

describe('every test has a database of its own', () => {
  it('with the newest schema, and what one writes the other does not see', async () => {
    oppnade = await Promise.all([nyDatabas(), nyDatabas()]);
    const [en, annan] = oppnade.map((d) => d.url);
    await fraga(en ?? '', 'CREATE TABLE bara_har (n int); INSERT INTO bara_har VALUES (1)');
    expect(await fraga(en ?? '', 'SELECT count(*)::int AS n FROM bara_har')).toEqual([{ n: 1 }]);
    expect(await fraga(annan ?? '', `SELECT to_regclass('bara_har') AS t, to_regclass('beslut') IS NOT NULL AS beslut`)).toEqual([
      { t: null, beslut: true },
    ]);
  });

  it('which is gone afterwards, also when someone is still connected', async () => {
    const databas = await nyDatabas();
    const klient = new Client({ connectionString: databas.url });
    const bruten = new Promise((klar) => klient.on('error', klar));
    await klient.connect();
    await databas.slapp();
    await bruten;
    await expect(fraga(databas.url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  });
});
