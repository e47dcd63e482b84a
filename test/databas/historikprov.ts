import { DataSource } from 'typeorm';
import type { Aktor } from '../../api/src/historik/aktor';
import { Skrivning } from '../../api/src/historik/skrivning';
import { datakallaOptions, skapaDatakalla } from '../../api/src/plattform/databas/datakalla';
import { TJANST } from '../../api/src/plattform/databas/tjanst';
import { type Provdatabas, nyDatabas } from '../stod/databas';

/** Whoever writes in these tests. */
export const VEM: Aktor = { anvandareId: '7f0e1a52-0f5f-4c65-9a53-6d0d9d7a0c11', namn: 'Åsa Öberg', roll: 'handlaggare', begaranId: 'begäran-1' };

/** A migrated database, opened as its owner and as the application. */
export interface Historikprov {
  agare: DataSource;
  tjanst: DataSource;
  skrivning: Skrivning;
  slapp(): Promise<void>;
}

export async function nyttHistorikprov(): Promise<Historikprov> {
  const databas: Provdatabas = await nyDatabas();
  const agare = await skapaDatakalla(databas.url).initialize();
  const tjanst = await new DataSource(datakallaOptions(databas.url, TJANST)).initialize();
  return {
    agare,
    tjanst,
    skrivning: new Skrivning(tjanst),
    slapp: async () => {
      await Promise.all([agare.destroy(), tjanst.destroy()]);
      await databas.slapp();
    },
  };
}

/** Writes entries of every kind in eight transactions: 13 in all, with and without ärende, reason and changes. */
export const ANTAL = 13;
export async function skrivProv({ skrivning }: Pick<Historikprov, 'skrivning'>): Promise<void> {
  const arendeId = '0b0f5a0c-7d0e-4d8a-8f53-1f3b7a1d2e01';
  for (let i = 1; i <= 8; i++) {
    const aktor: Aktor = i % 3 === 0 ? { anvandareId: null, namn: 'Schemalagt jobb', roll: null, begaranId: null } : { ...VEM, begaranId: `b-${i}` };
    await skrivning.utfor(aktor, (_tx, anteckna) => {
      anteckna({ handelse: 'arende.andrat', objekt: `20RS${i}`, arendeId, andringar: [{ falt: 'Namn', fore: 'Å:1,', efter: `"${i}"\n☃` }], skal: i % 2 ? 'Rättat' : null });
      if (i > 3) anteckna({ handelse: 'inlasning.gjord', objekt: `fil-${i}.csv` });
      return Promise.resolve();
    });
  }
}
