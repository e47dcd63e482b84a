import { createHash } from 'node:crypto';
import { jamforKodpunkter } from '@anslag/doman';
import type { Bokforing, Verifikation } from './bokforing';

function rad({ serie, nummer, datum, poster }: Verifikation): string {
  const delar = poster.map((p) => [p.konto, p.datum, p.ore, ...[...p.objekt].sort(jamforKodpunkter)]);
  return JSON.stringify([serie, nummer, datum, delar.map((d) => JSON.stringify(d)).sort(jamforKodpunkter)]);
}

/** SHA-256 in hex of the vouchers alone, in any order: the same for accounts that are exported again, or in another encoding. */
export function innehallssumma({ verifikationer }: Bokforing): string {
  const summa = createHash('sha256');
  for (const v of verifikationer.map(rad).sort(jamforKodpunkter)) summa.update(`${v}\n`);
  return summa.digest('hex');
}
