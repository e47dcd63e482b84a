import { tolkaArendenyckel } from '@anslag/doman';
import { ProblemFel } from '../plattform/problem/problem-fel';

/** A historic ärende's key, given where no document states a number. */
const HISTORISK_NYCKEL = /^H\d{4}-\d{2,4}$/;

/** What a key may look like, for whoever wrote something else. */
export const NYCKELEXEMPEL = 'Till exempel 20RS3419, 216029, Regt-53-20 eller H2021-01';

/** The key in the one form it is stored in; null when it is none. */
export function lasNyckel(nyckel: string): string | null {
  const tolkad = tolkaArendenyckel(nyckel);
  if (tolkad.ok) return tolkad.varde.varde;
  const historisk = nyckel.trim().toUpperCase();
  return HISTORISK_NYCKEL.test(historisk) ? historisk : null;
}

/** The key in the one form it is stored in. Throws ProblemFel formfel. */
export function kravNyckel(nyckel: string): string {
  const last = lasNyckel(nyckel);
  if (last !== null) return last;
  throw new ProblemFel('formfel', 'Ärendets nyckel går inte att läsa.', [
    {
      falt: 'nyckel',
      last: nyckel.slice(0, 40),
      meddelande: 'Det är inte ett diarienummer, ett NYPS-id eller en historisk nyckel.',
      ratt: NYCKELEXEMPEL,
    },
  ]);
}
