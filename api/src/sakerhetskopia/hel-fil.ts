import { rmSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { felkod } from '../plattform/databas/startfel';
import { ProblemFel } from '../plattform/problem/problem-fel';

/**
 * Writes a file that is whole or not there: under another name beside it first, to the disk, then renamed. Only its owner may read it (0600).
 * Returns the size in bytes. Errors: konflikt (the name is taken), otillganglig (the place cannot be written).
 */
export async function skrivHelFil(fil: string, skriv: (halv: string) => Promise<void>): Promise<number> {
  const mapp = path.dirname(fil);
  const halv = `${fil}.${process.pid}.halv`;
  const avbryt = (): never => {
    rmSync(halv, { force: true });
    process.exit(130);
  };
  for (const signal of SIGNALER) process.on(signal, avbryt);
  try {
    if (await finns(fil)) throw new ProblemFel('konflikt', `Filen ${fil} finns redan. Välj ett annat namn med --till.`);
    await (await fs.open(halv, 'wx', 0o600)).close();
    await skriv(halv);
    const byte = await tillDisken(halv);
    await fs.rename(halv, fil);
    await tillDisken(mapp);
    return byte;
  } catch (fel) {
    await fs.rm(halv, { force: true }).catch(() => undefined);
    const orsak = ORSAKER[felkod(fel)];
    throw orsak ? new ProblemFel('otillganglig', `Säkerhetskopian kunde inte skrivas till ${fil}: ${orsak}.`) : fel;
  } finally {
    for (const signal of SIGNALER) process.off(signal, avbryt);
  }
}

/** What ends the program before the file is whole: Ctrl-C, a stop, a closed terminal. */
const SIGNALER = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const ORSAKER: Record<string, string> = {
  EACCES: 'den här användaren får inte skriva där',
  EPERM: 'den här användaren får inte skriva där',
  EROFS: 'disken går bara att läsa',
  ENOSPC: 'disken är full',
  EDQUOT: 'disken är full',
  ENOENT: 'mappen finns inte',
  ENOTDIR: 'en del av sökvägen är inte en mapp',
  ENAMETOOLONG: 'namnet är för långt',
};

async function finns(fil: string): Promise<boolean> {
  return fs.lstat(fil).then(
    () => true,
    () => false,
  );
}

/** Waits until the file, or a folder's list of names, is on the disk; the size in bytes. */
async function tillDisken(sokvag: string): Promise<number> {
  const oppnad = await fs.open(sokvag, 'r');
  try {
    await oppnad.sync();
    return (await oppnad.stat()).size;
  } finally {
    await oppnad.close();
  }
}
