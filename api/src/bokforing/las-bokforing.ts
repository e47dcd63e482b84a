import { open, readFile } from 'node:fs/promises';
import type { Resultat } from '@anslag/doman';
import type { Faltfel } from '@anslag/kontrakt';
import type { Bokforing } from './bokforing';
import { tolkaSie } from './sie/tolka-sie';
import { tolkaXlsxBokforing } from './xlsx-bokforing';

const ZIP = Buffer.from('PK\u0003\u0004');

async function arXlsx(sokvag: string): Promise<boolean> {
  const fil = await open(sokvag);
  try {
    const { buffer, bytesRead } = await fil.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0);
    return buffer.subarray(0, bytesRead).equals(ZIP);
  } finally {
    await fil.close();
  }
}

/**
 * Reads a file of accounts, SIE 4 or xlsx by its content.
 * @returns the accounts, or its faults, each with where it stands.
 * @throws ProblemFel for_stort or fel_medietyp for a workbook that cannot be opened.
 */
export async function lasBokforing(sokvag: string): Promise<Resultat<Bokforing, Faltfel>> {
  if (await arXlsx(sokvag)) return tolkaXlsxBokforing(sokvag);
  const tolkad = tolkaSie(await readFile(sokvag));
  if (tolkad.ok) return tolkad;
  return { ok: false, fel: tolkad.fel.map(({ rad, ...fel }) => ({ falt: `fil, rad ${rad}`, ...fel })) };
}
