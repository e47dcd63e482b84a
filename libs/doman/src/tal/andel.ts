import { Resultat, citat, lyckat, misslyckat } from './resultat';

/** A share in whole hundredths of a percent: 13 % = 1300. A stored share is 1..10000. */
export type Andel = number;

export const HEL_ANDEL: Andel = 10_000;

/** Is n a share that may be stored: whole hundredths of a percent, 1..10000 (0 < andel ≤ 100 %, regler §2)? */
export function arAndel(n: unknown): n is Andel {
  return typeof n === 'number' && Number.isInteger(n) && n >= 1 && n <= HEL_ANDEL;
}

export type AndelFel =
  | { kod: 'andel_tom' }
  | { kod: 'andel_form'; last: string; exempel: string }
  | { kod: 'andel_decimaler'; last: string; hogstDecimaler: number }
  | { kod: 'andel_utanfor'; last: string; lagst: Andel; hogst: Andel };

/**
 * Reads a share in percent: "13", "13,5", "13.5", "13,50 %", "13 procent", or a number as JSON carries it.
 * A number is read by its decimal digits, never calculated with, so 0.1 + 0.2 is refused for its decimals and not rounded.
 * @returns hundredths of a percent, 1..10000.
 */
export function tolkaAndel(s: string | number): Resultat<Andel, AndelFel> {
  const text = String(s);
  const last = citat(text);
  if (last === '') return misslyckat({ kod: 'andel_tom' });
  const utanfor = { kod: 'andel_utanfor', last, lagst: 1, hogst: HEL_ANDEL } as const;

  const delar = /^([-−–]?)(\d{1,15})(?:[.,](\d{1,20}))?(?:\s*(?:%|procent))?$/i.exec(text.trim());
  if (!delar) return misslyckat({ kod: 'andel_form', last, exempel: '13,5' });
  const [, minus, hela = '', decimaler = ''] = delar;
  if (minus) return misslyckat(utanfor);
  if (decimaler.length > 2) return misslyckat({ kod: 'andel_decimaler', last, hogstDecimaler: 2 });
  const hundradelar = Number(hela + decimaler.padEnd(2, '0'));
  return arAndel(hundradelar) ? lyckat(hundradelar) : misslyckat(utanfor);
}

/**
 * A part's share of a whole in hundredths of a percent, exactly computed and rounded half up: 15 360 000 of 40 480 000 is 3794.
 * Each share is right by itself; several may sum to a little more or less than 10000.
 * @returns null when either is unknown or there is no whole to be a share of.
 */
export function andelAvHelhet(del: number | null, helhet: number | null): number | null {
  if (del === null || helhet === null || helhet === 0) return null;
  const dubbel = (BigInt(del) * 20_000n) / BigInt(helhet);
  return Number((dubbel + 1n) / 2n);
}
