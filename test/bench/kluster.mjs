// The bench's own PostgreSQL: the product's embedded server in a temporary folder, with fsync as in real use.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { oppnaInbyggd } from '../../dist/api/plattform/databas/inbyggd-server.js';
import { migrera } from '../../dist/api/start/migrera.js';

/** Runs `arbete` with a new cluster and removes it afterwards. */
export async function medKluster(arbete) {
  const mapp = mkdtempSync(join(tmpdir(), 'anslag-bench-'));
  try {
    const server = await oppnaInbyggd({ datamapp: join(mapp, 'pg'), databas: 'tom' });
    try {
      await migrera(server.url);
      return await arbete(new Kluster(server.url, mapp));
    } finally {
      await server.stang();
    }
  } finally {
    rmSync(mapp, { recursive: true, force: true });
  }
}

class Kluster {
  #tom;

  constructor(tom, mapp) {
    this.#tom = tom;
    this.mapp = mapp;
  }

  /** The address of a new database with the newest schema and nothing in it. */
  async nyDatabas(namn) {
    await this.kor(this.#adress('postgres'), `CREATE DATABASE ${namn} TEMPLATE tom`);
    return this.#adress(namn);
  }

  /** The address of a copy of the database at `url`, which nobody may use meanwhile. */
  async kopia(url, namn) {
    const fran = new URL(url).pathname.slice(1);
    await this.kor(this.#adress('postgres'), `CREATE DATABASE ${namn} TEMPLATE ${fran}`);
    return this.#adress(namn);
  }

  /** Runs statements one by one on a connection of their own. */
  async kor(url, ...satser) {
    return medKlient(url, async (klient) => {
      for (const sql of satser) await klient.query(sql);
    });
  }

  /** How many rows have been written since the database was made, as PostgreSQL counts them. */
  async skrivnaRader(url) {
    return medKlient(url, async (klient) => {
      const { rows } = await klient.query('SELECT sum(n_tup_ins)::int AS antal FROM pg_stat_user_tables');
      return rows[0].antal;
    });
  }

  #adress(databas) {
    const url = new URL(this.#tom);
    url.pathname = `/${databas}`;
    return url.href;
  }
}

async function medKlient(url, arbete) {
  const klient = new pg.Client({ connectionString: url });
  await klient.connect();
  try {
    return await arbete(klient);
  } finally {
    await klient.end();
  }
}
