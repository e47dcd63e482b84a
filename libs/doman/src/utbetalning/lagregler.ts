import { Andel, arAndel } from '../tal/andel';
import { Datum } from '../tal/datum';
import { Kronor, arKronor } from '../tal/kronor';
import { andelAv } from './berakning';

/** The limits of the regulation as they read from a day on. */
export interface Lagregler {
  gallerFran: Datum;
  /** Public share per decision-maker, unless there are special reasons (5 §). */
  offentligAndelHogst: Andel;
  /** Advance: at most this amount … (11 §) */
  forskottHogst: Kronor;
  /** … and at most this share of what is granted (11 §). */
  forskottAndelHogst: Andel;
}

/** Förordning (2003:596) 5 and 11 §§; 11 § as worded by SFS 2015:858, in force 2016-01-12. Earlier wordings are not held. */
export const LAGREGLER: readonly Lagregler[] = [
  { gallerFran: '2016-01-12', offentligAndelHogst: 5000, forskottHogst: 400_000, forskottAndelHogst: 5000 },
];

export type LagregelFel =
  | { kod: 'lagregel_okand'; datum: Datum }
  | { kod: 'offentlig_andel_over'; last: Andel; hogst: Andel }
  | { kod: 'forskott_over_andel'; sammanlagt: Kronor; hogst: Kronor; andel: Andel }
  | { kod: 'forskott_over_belopp'; sammanlagt: Kronor; hogst: Kronor };

/** The limits in force on a day, from the configuration given; null before the earliest wording it holds. */
export function lagregler(datum: Datum, konfiguration: readonly Lagregler[] = LAGREGLER): Lagregler | null {
  return konfiguration.reduce<Lagregler | null>(
    (senast, r) => (r.gallerFran <= datum && (!senast || senast.gallerFran < r.gallerFran) ? r : senast),
    null,
  );
}

export interface Forskott {
  forskott: Kronor;
  /** Advances already paid on the same decision. */
  tidigareForskott: Kronor;
  /** The tak in force. */
  beviljat: Kronor;
  datum: Datum;
}

/**
 * Are the advances together within half of what is granted and within the limit in kronor (regler §3)?
 * @returns warnings, to be overridden with a reason; empty when within both.
 * @throws RangeError when an amount is not whole kronor 0..MAX_KRONOR.
 */
export function granskaForskott(f: Forskott, konfiguration: readonly Lagregler[] = LAGREGLER): LagregelFel[] {
  if (![f.forskott, f.tidigareForskott, f.beviljat].every(arKronor)) throw new RangeError('amounts must be whole kronor');
  const regler = lagregler(f.datum, konfiguration);
  if (!regler) return [{ kod: 'lagregel_okand', datum: f.datum }];
  const fel: LagregelFel[] = [];
  const sammanlagt = f.forskott + f.tidigareForskott;
  const andel = regler.forskottAndelHogst;
  const hogstAvBeviljat = andelAv(f.beviljat, andel).hela;
  if (sammanlagt > hogstAvBeviljat) fel.push({ kod: 'forskott_over_andel', sammanlagt, hogst: hogstAvBeviljat, andel });
  if (sammanlagt > regler.forskottHogst) fel.push({ kod: 'forskott_over_belopp', sammanlagt, hogst: regler.forskottHogst });
  return fel;
}

/** Is a granted share within what one decision-maker may give (regler §3)? A warning, to be overridden with a reason. */
export function granskaOffentligAndel(
  andel: Andel,
  datum: Datum,
  konfiguration: readonly Lagregler[] = LAGREGLER,
): LagregelFel[] {
  if (!arAndel(andel)) throw new RangeError('the share must be 1..10000');
  const regler = lagregler(datum, konfiguration);
  if (!regler) return [{ kod: 'lagregel_okand', datum }];
  const hogst = regler.offentligAndelHogst;
  return andel > hogst ? [{ kod: 'offentlig_andel_over', last: andel, hogst }] : [];
}
