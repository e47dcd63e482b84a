import { Andel, HEL_ANDEL, arAndel } from '../tal/andel';
import { Kronor, arKronor } from '../tal/kronor';

export interface Utbetalningsunderlag {
  /** Approved booked costs so far, the whole project. */
  bokfort: Kronor;
  /** Everything paid so far, less what has been recovered. */
  tidigareUtbetalt: Kronor;
  andel: Andel;
  tak: Kronor;
}

export interface Utbetalning {
  /** To pay now. */
  belopp: Kronor;
  begransadAv: 'andel' | 'tak' | 'andel_och_tak';
  /** Paid so far beyond what the booked costs give; settled by återkrav. */
  overbetalt: Kronor;
  /** What the tak still leaves after this payment. */
  kvarAvTaket: Kronor;
  /** andel × bokfort, exact down to öre (a finer part is cut off): 359 999,75 is { hela: 359999, hundradelar: 75 }. */
  andelAvBokfort: { hela: Kronor; hundradelar: number };
}

/** andel × kronor, exact: whole kronor and the rest in ten-thousandths of a krona. */
export function andelAv(kronor: Kronor, andel: Andel): { hela: Kronor; tiotusendelar: number } {
  const produkt = kronor * andel;
  const tiotusendelar = produkt % HEL_ANDEL;
  return { hela: (produkt - tiotusendelar) / HEL_ANDEL, tiotusendelar };
}

function krav(andel: Andel, ...kronor: Kronor[]): void {
  if (!arAndel(andel) || !kronor.every(arKronor)) throw new RangeError('amounts must be whole kronor, the share 1..10000');
}

/**
 * What is to be paid: max(0, min(andel × booked costs, tak) − paid), rounded down to whole kronor so that the tak is never passed (regler §3).
 * @throws RangeError when an amount or the share is outside its range: a fault in the calling program.
 */
export function berakna({ bokfort, tidigareUtbetalt, andel, tak }: Utbetalningsunderlag): Utbetalning {
  krav(andel, bokfort, tidigareUtbetalt, tak);
  const { hela, tiotusendelar } = andelAv(bokfort, andel);
  const mot = hela - tak || Math.sign(tiotusendelar);
  const ratt = Math.min(hela, tak);
  const belopp = Math.max(0, ratt - tidigareUtbetalt);
  return {
    belopp,
    begransadAv: mot < 0 ? 'andel' : mot > 0 ? 'tak' : 'andel_och_tak',
    overbetalt: Math.max(0, tidigareUtbetalt - ratt),
    kvarAvTaket: Math.max(0, tak - tidigareUtbetalt - belopp),
    andelAvBokfort: { hela, hundradelar: Math.floor(tiotusendelar / 100) },
  };
}

/** The lowest whole-krona cost from which the tak is what is paid: 474 529 at 10 % binds from 4 745 290 on. */
export function brytpunkt(tak: Kronor, andel: Andel): Kronor {
  krav(andel, tak);
  const produkt = tak * HEL_ANDEL;
  const rest = produkt % andel;
  return (produkt - rest) / andel + (rest === 0 ? 0 : 1);
}
