import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TypeOverrides, types } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';
import { entiteter } from './entiteter';
import { lasHeltal } from './heltal';
import type { TJANST } from './tjanst';

/** Connections each instance keeps at most; several instances share the server's default of 100. */
const ANSLUTNINGAR = 10;

/**
 * How raw SQL results are read, for this data source's connections only: `bigint` as an exact number and `date` as YYYY-MM-DD.
 * `numeric` stays text, so a query that sums kronor casts the sum to `bigint`; lists are read with `json_agg`, whose elements keep their kind.
 */
function typtolkning(): TypeOverrides {
  const tolkning = new TypeOverrides();
  tolkning.setTypeParser(types.builtins.INT8, lasHeltal);
  tolkning.setTypeParser(types.builtins.DATE, (varde) => varde);
  return tolkning;
}

/**
 * The folder with the compiled migrations, found upwards from this file, so that it is the same from the build and from a test.
 * @throws Error when nothing is built yet.
 */
function migreringsmapp(): string {
  for (let mapp = __dirname; mapp !== dirname(mapp); mapp = dirname(mapp)) {
    const kandidat = join(mapp, 'dist', 'migrations');
    if (existsSync(kandidat)) return kandidat;
  }
  throw new Error(`No dist/migrations above ${__dirname}: build the migrations first`);
}

/**
 * TypeORM's options for the database at `url` (postgres://…). The schema is only ever changed by migrations, and these run only when asked to.
 * @param roll the role to take on; without one the connection has the rights of whoever logs in, which migrations need.
 */
export function datakallaOptions(url: string, roll?: typeof TJANST): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: entiteter,
    migrations: [join(migreringsmapp(), '*.js')],
    migrationsRun: false,
    migrationsTransactionMode: 'each',
    synchronize: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize: ANSLUTNINGAR,
    extra: { types: typtolkning(), options: `-c timezone=UTC -c statement_timeout=0${roll ? ` -c role=${roll}` : ''}` },
  };
}

/** An unopened data source for the database at `url`; the caller initializes and destroys it. */
export function skapaDatakalla(url: string): DataSource {
  return new DataSource(datakallaOptions(url));
}
