import { Resultat, citat, lyckat, misslyckat } from './resultat';

/** Whole Swedish kronor, a safe integer. Stored amounts are 0..MAX_KRONOR; differences may be negative. */
export type Kronor = number;

/** The largest single amount that is accepted anywhere. */
export const MAX_KRONOR: Kronor = 10_000_000_000;

/** Is n an amount that may be stored: a whole number of kronor, 0..MAX_KRONOR? */
export function arKronor(n: unknown): n is Kronor {
  return typeof n === 'number' && Number.isInteger(n) && n >= 0 && n <= MAX_KRONOR;
}

export type TalFel =
  | { kod: 'tal_tomt' }
  | { kod: 'tal_form'; last: string; exempel: string }
  /** A point or comma that may be a thousands separator as well as a decimal sign: "1.912.400", "100,000 kr". */
  | { kod: 'tal_tvetydigt'; last: string; exempel: string }
  | { kod: 'tal_negativt'; last: string }
  | { kod: 'tal_ej_hela_kronor'; last: string }
  | { kod: 'tal_for_stort'; last: string; hogst: Kronor };

const EXEMPEL = '1 912 400';
const LANGST = 60;

/** Kronor as a power of ten per unit, longest spelling first. */
const ENHETER: readonly { monster: RegExp; tiopotens: 0 | 3 | 6 }[] = [
  { monster: /(?:miljoner|miljon|milj\.?) ?(?:kronor|kr)?$/, tiopotens: 6 },
  { monster: /(?:mkr|mnkr)$/, tiopotens: 6 },
  { monster: /(?:tusen) ?(?:kronor|kr)?$/, tiopotens: 3 },
  { monster: /(?:tkr|kkr)$/, tiopotens: 3 },
  { monster: /(?:kronor|kr\.?|:-)$/, tiopotens: 0 },
];

/**
 * Reads an amount as Swedes write it: "1 912 400", "1 912 400 kr", "1,9 mkr", "500 tkr", "23,7 miljoner kronor"
 * (also "23, 7 miljoner", as a real report has it). Space, no-break space and narrow no-break space group thousands.
 * Exact: digits are moved as text, nothing passes through a float.
 * Refused: negative, parts of a krona, exponents, wrong grouping, and separators with two readings.
 * @returns whole kronor 0..MAX_KRONOR, to be echoed back before it is saved (regler §14).
 */
export function tolkaKronor(s: string): Resultat<{ kronor: Kronor }, TalFel> {
  const last = citat(s);
  if (last === '') return misslyckat({ kod: 'tal_tomt' });
  const form = { kod: 'tal_form', last, exempel: EXEMPEL } as const;
  if (s.trim().length > LANGST) return misslyckat(form);

  const text = s.trim().replace(/\s+/g, ' ').toLowerCase();
  const enhet = ENHETER.find((e) => e.monster.test(text));
  const tiopotens = enhet?.tiopotens ?? 0;
  const tal = (enhet ? text.replace(enhet.monster, '') : text).trim();

  if (/^[-−–] ?\d/.test(tal)) return misslyckat({ kod: 'tal_negativt', last });
  if (/^\d{1,3}([.,'])\d{3}(?:\1\d{3})+$/.test(tal)) return misslyckat({ kod: 'tal_tvetydigt', last, exempel: EXEMPEL });

  const delar = /^(\d+|\d{1,3}(?: \d{3})+)(?:([.,]) ?(\d+))?$/.exec(tal);
  if (!delar) return misslyckat(form);
  const [, hela = '', tecken = '', decimaler = ''] = delar;
  const kommaMedMiljoner = tecken === ',' && tiopotens === 6;
  if (decimaler.length === 3 && !kommaMedMiljoner) return misslyckat({ kod: 'tal_tvetydigt', last, exempel: EXEMPEL });
  if (/[1-9]/.test(decimaler.slice(tiopotens))) return misslyckat({ kod: 'tal_ej_hela_kronor', last });

  const siffror = hela.replace(/ /g, '') + decimaler.slice(0, tiopotens).padEnd(tiopotens, '0');
  if (BigInt(siffror) > BigInt(MAX_KRONOR)) return misslyckat({ kod: 'tal_for_stort', last, hogst: MAX_KRONOR });
  return lyckat({ kronor: Number(siffror) });
}

/** Throws unless every amount is a whole, safe number of kronor: a fault in the calling program, never in what a user typed. */
export function kravHeltal(...tal: readonly number[]): void {
  for (const n of tal) if (!Number.isSafeInteger(n)) throw new RangeError(`not a whole number: ${n}`);
}
