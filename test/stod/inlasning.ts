import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { ForhandsgranskningSvar, Inlasningsslag } from '@anslag/kontrakt';
import { exempelmapp } from '../../api/src/inlasning/exempel';
import { Skrivning } from '../../api/src/historik/skrivning';
import { Klocka } from '../../api/src/plattform/klocka/klocka';
import { InlasningService } from '../../api/src/inlasning/inlasning.service';
import { skapaDatakalla } from '../../api/src/plattform/databas/datakalla';
import { PROVARE } from './aktor';
import { nyDatabas } from './databas';

/** An import service on a database of the test's own that has the registers of Region Örebro län. */
export interface Inlasningsprov {
  db: DataSource;
  service: InlasningService;
  /** Writes a file and returns its place. */
  fil(namn: string, innehall: string | Buffer | object): { namn: string; sokvag: string };
  granska(slag: Inlasningsslag, namn: string, innehall: string | Buffer | object): Promise<ForhandsgranskningSvar>;
  antal(tabell: string): Promise<number>;
  slapp(): Promise<void>;
}

export async function nyttInlasningsprov(): Promise<Inlasningsprov> {
  const databas = await nyDatabas();
  const db = await skapaDatakalla(databas.url).initialize();
  const service = new InlasningService(db, new Skrivning(db), new Klocka());
  await service.lasIn(PROVARE, 'referens', { namn: 'referens.json', sokvag: join(exempelmapp('orebro'), 'referens.json') });
  const mapp = mkdtempSync(join(tmpdir(), 'anslag-prov-'));
  const fil = (namn: string, innehall: string | Buffer | object): { namn: string; sokvag: string } => {
    const sokvag = join(mapp, namn);
    writeFileSync(sokvag, typeof innehall === 'string' || Buffer.isBuffer(innehall) ? innehall : JSON.stringify(innehall));
    return { namn, sokvag };
  };
  return {
    db,
    service,
    fil,
    granska: (slag, namn, innehall) => service.forhandsgranska(PROVARE, slag, fil(namn, innehall)),
    antal: async (tabell) => ((await db.query(`SELECT count(*)::int AS n FROM ${tabell}`)) as { n: number }[])[0]?.n ?? -1,
    slapp: async () => {
      rmSync(mapp, { recursive: true, force: true });
      await db.destroy();
      await databas.slapp();
    },
  };
}
