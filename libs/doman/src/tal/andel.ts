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
