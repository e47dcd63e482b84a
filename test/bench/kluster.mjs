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

  /** Runs statements one by one on a connection of their own. */
  async kor(url, ...satser) {
    const klient = new pg.Client({ connectionString: url });
    await klient.connect();
    try {
      for (const sql of satser) await klient.query(sql);
    } finally {
      await klient.end();
    }
  }

  #adress(databas) {
    const url = new URL(this.#tom);
    url.pathname = `/${databas}`;
    return url.href;
  }
}
