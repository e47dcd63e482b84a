import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Inlasningsslag } from '@anslag/kontrakt';
import { ANTAL_FULL_STORLEK, FRAN_AR, TILL_AR } from '../exempel/ar';
import { genereraArenden } from '../exempel/generator';
import { genereraInsatser } from '../exempel/insatser';
import { genereraRamar } from '../exempel/ramar';
import { genereraReferens, REGIONEN } from '../exempel/region-exempel';
import { genereraUtbetalningar } from '../exempel/utbetalningar';
import { EXEMPELDATA } from '../historik/aktor';
import type { InlasningService, Utbetalningsuppgift } from './inlasning.service';

/** The example's files in the order they build on each other. */
const OREBRO: readonly [Inlasningsslag, string][] = [
  ['referens', 'referens.json'],
  ['indikatorer', 'indikatorer.json'],
  ['beslut', 'beslut.json'],
  ['foretagsstod', 'foretagsstod.csv'],
  ['ram', 'ram.json'],
  ['beslut', 'projekt-2021.json'],
  ['insatser', 'insatser-2021.json'],
  ['insatser', 'insatser-2023.json'],
  ['sammantraden', 'sammantraden.json'],
];
/** The same fictional region every time. */
const FRO = 1;

/** The folder with the example files, found upwards from this file, so that it is the same from the build and from the source. */
export function exempelmapp(namn: string): string {
  for (let mapp = __dirname; mapp !== dirname(mapp); mapp = dirname(mapp)) {
    const kandidat = join(mapp, 'api', 'exempel', namn);
    if (existsSync(kandidat)) return kandidat;
  }
  throw new Error(`No api/exempel/${namn} above ${__dirname}`);
}

/** The real documents of Region Örebro län. */
async function laddaOrebro(service: InlasningService): Promise<void> {
  const mapp = exempelmapp('orebro');
  for (const [slag, namn] of OREBRO) await service.lasIn(EXEMPELDATA, slag, { namn, sokvag: join(mapp, namn) });
}

/** The fictional Region Exempel with `antal` decisions: registers, ärenden, payments, frames and insatser. */
export async function laddaRegionExempel(service: InlasningService, antal: number): Promise<void> {
  const mapp = await mkdtemp(join(tmpdir(), 'anslag-exempel-'));
  const lasIn = async (slag: Inlasningsslag, namn: string, innehall: object): Promise<void> => {
    const sokvag = join(mapp, namn);
    await writeFile(sokvag, JSON.stringify(innehall));
    await service.lasIn(EXEMPELDATA, slag, { namn, sokvag });
  };
  function* utbetalningar(): Generator<Utbetalningsuppgift> {
    for (const arende of genereraArenden({ antal, fro: FRO })) yield* genereraUtbetalningar(arende);
  }
  try {
    await lasIn('referens', 'region-exempel.json', genereraReferens());
    await service.lasInArenden(EXEMPELDATA, genereraArenden({ antal, fro: FRO }), { namn: 'Region Exempel, genererade ärenden' });
    await lasIn('ram', 'ramar.json', genereraRamar(FRAN_AR, TILL_AR));
    const arenden = [...genereraArenden({ antal: Math.min(antal, ANTAL_FULL_STORLEK), fro: FRO })];
    for (let ar = FRAN_AR; ar <= TILL_AR; ar++) await lasIn('insatser', `insatser-${ar}.json`, genereraInsatser(ar, arenden));
    await service.lasInUtbetalningar(EXEMPELDATA, utbetalningar());
  } finally {
    await rm(mapp, { recursive: true, force: true });
  }
}

/** Is the last thing that the example reads in there? */
function arHelt(service: InlasningService, vilket: 'orebro' | 'stort'): Promise<boolean> {
  return vilket === 'stort' ? service.harUtbetalningar() : service.harLast('sammantraden.json');
}

/**
 * Loads an example once. A database that belongs to another region is left alone; a first load that was broken off is taken up again,
 * since reading a file twice changes nothing.
 * @returns whether anything was loaded.
 */
export async function laddaExempel(service: InlasningService, vilket: 'orebro' | 'stort'): Promise<boolean> {
  const region = await service.regionensNamn();
  const egen = vilket === 'stort' ? REGIONEN : 'Region Örebro län';
  if (region !== null && (region !== egen || (await arHelt(service, vilket)))) return false;
  if (vilket === 'stort') await laddaRegionExempel(service, ANTAL_FULL_STORLEK);
  else await laddaOrebro(service);
  return true;
}
