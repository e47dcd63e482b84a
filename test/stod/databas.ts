import { randomUUID } from 'node:crypto';
import { type Mall, adressTill, styr } from './postgres';

export interface Provdatabas {
  /** postgres://… of a database that only this test uses. */
  url: string;
  /** Drops it, also when connections are still open. */
  slapp(): Promise<void>;
}

/** A database of the test's own, about 20 ms: 'template0' has nothing, 'tom' the newest schema, 'exempel' also the example documents. */
export async function nyDatabas(mall: Mall = 'tom'): Promise<Provdatabas> {
  const namn = `prov_${randomUUID().replaceAll('-', '')}`;
  await styr(`CREATE DATABASE ${namn} TEMPLATE ${mall} STRATEGY file_copy`);
  return { url: adressTill(namn), slapp: () => styr(`DROP DATABASE IF EXISTS ${namn} WITH (FORCE)`) };
}
