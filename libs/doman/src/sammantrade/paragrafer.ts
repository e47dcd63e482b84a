import { arAv, Datum } from '../tal/datum';

/** A held meeting of the same body, with the number of its last paragraph. */
export interface HalletMote {
  datum: Datum;
  sistaParagraf: number;
}

/** The number that comes next: paragraphs run through the calendar year of a body's minutes. */
export function nastaParagraf(datum: Datum, hallna: readonly HalletMote[]): number {
  return 1 + hallna.filter((m) => arAv(m.datum) === arAv(datum)).reduce((hogst, m) => Math.max(hogst, m.sistaParagraf), 0);
}

/** A first number that somebody has set may leave some out, but use none again. */
export type ParagrafFel = { kod: 'paragraf_anvand'; last: number; tidigast: number };

export function granskaForstaParagraf(forsta: number, datum: Datum, hallna: readonly HalletMote[]): ParagrafFel[] {
  const tidigast = nastaParagraf(datum, hallna);
  return forsta < tidigast ? [{ kod: 'paragraf_anvand', last: forsta, tidigast }] : [];
}

/** Every item's paragraph, in the order of the agenda: without gaps from the first. */
export function tilldelaParagrafer<P extends { ordning: number }>(punkter: readonly P[], forsta: number): (P & { paragraf: number })[] {
  return [...punkter].sort((a, b) => a.ordning - b.ordning).map((p, i) => ({ ...p, paragraf: forsta + i }));
}
