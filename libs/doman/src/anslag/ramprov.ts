import { Beslut } from '../beslut/beslut';
import { Kronor, kravHeltal } from '../tal/kronor';

/** A year's frame and what has been decided of it. tilldelat null: no document states the frame. */
export interface Rambelastning {
  tilldelat: Kronor | null;
  beslutat: Kronor;
  /** Given back to it by grants that were not used, or recovered: to be decided of anew. */
  aterfort: Kronor;
}

/** What a decision would leave of the frame. All null when the frame is unknown: nothing hinders the decision, and nobody can say that it fits. */
export interface Ramprov {
  /** Negative when more has been decided than the frame holds. */
  kvarFore: Kronor | null;
  kvarEfter: Kronor | null;
  ryms: boolean | null;
}

/**
 * Does an amount fit in what is left of the year's frame (regler §11)? A decision without money always does, however much is decided before.
 * @param belopp whole kronor, 0 or more.
 * @throws RangeError on a negative amount or one that is not whole: a fault in the calling program.
 */
export function provaRam({ tilldelat, beslutat, aterfort, belopp }: Rambelastning & { belopp: Kronor }): Ramprov {
  kravHeltal(beslutat, aterfort, belopp, tilldelat ?? 0);
  if (belopp < 0) throw new RangeError('the amount must not be negative');
  if (tilldelat === null) return { kvarFore: null, kvarEfter: null, ryms: null };
  const kvarFore = tilldelat - beslutat + aterfort;
  return { kvarFore, kvarEfter: kvarFore - belopp, ryms: belopp === 0 || belopp <= kvarFore };
}

/** What a decision takes of its year's frame: grants and supplements their tak, everything else nothing; an unknown tak counts as nothing. */
export function ramansprak({ slag, tak }: Pick<Beslut, 'slag' | 'tak'>): Kronor {
  return slag === 'bifall' || slag === 'tillagg' ? (tak ?? 0) : 0;
}
