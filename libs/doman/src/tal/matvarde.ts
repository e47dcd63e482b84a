import { Resultat, citat, lyckat, misslyckat } from './resultat';

/** The value of an indicator in whole hundredths of its unit, a safe integer: 62,5 (percent) is 6250, 300 (persons) is 30000. May be negative. */
export type Matvarde = number;

/** The largest value, in either direction, that is accepted anywhere. */
export const MAX_MATVARDE: Matvarde = 1_000_000_000_000_00;

export function arMatvarde(n: unknown): n is Matvarde {
  return typeof n === 'number' && Number.isInteger(n) && Math.abs(n) <= MAX_MATVARDE;
}

export type MatvardeFel =
  | { kod: 'matvarde_tomt' }
  | { kod: 'matvarde_form'; last: string; exempel: string }
  | { kod: 'matvarde_decimaler'; last: string; hogstDecimaler: number }
  | { kod: 'matvarde_for_stort'; last: string };

/**
 * Reads a number as Swedes write it: "300", "1 250", "62,5", "-3,25". A point is a decimal sign only where it cannot group thousands.
 * Exact: the digits are moved as text, nothing passes through a float.
 * @returns whole hundredths, within ±MAX_MATVARDE.
 */
export function tolkaMatvarde(s: string): Resultat<Matvarde, MatvardeFel> {
  const last = citat(s);
  if (last === '') return misslyckat({ kod: 'matvarde_tomt' });
  const delar = /^([-−–]?) ?(\d{1,16}|\d{1,3}(?: \d{3})+)(?:([.,])(\d{1,20}))?$/.exec(s.trim().replace(/\s/g, ' '));
  if (!delar) return misslyckat({ kod: 'matvarde_form', last, exempel: '62,5' });
  const [, minus, hela = '', tecken, decimaler = ''] = delar;
  if (tecken === '.' && decimaler.length === 3) return misslyckat({ kod: 'matvarde_form', last, exempel: '62,5' });
  if (decimaler.length > 2) return misslyckat({ kod: 'matvarde_decimaler', last, hogstDecimaler: 2 });
  const hundradelar = BigInt(hela.replace(/ /g, '') + decimaler.padEnd(2, '0'));
  if (hundradelar > BigInt(MAX_MATVARDE)) return misslyckat({ kod: 'matvarde_for_stort', last });
  return lyckat(minus && hundradelar > 0n ? -Number(hundradelar) : Number(hundradelar));
}
