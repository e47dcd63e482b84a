import { Resultat, citat, lyckat, misslyckat } from '../tal/resultat';

export type NyckelFel =
  | { kod: 'diarienummer_form'; last: string; exempel: string }
  | { kod: 'nyps_form'; last: string; exempel: string[] }
  | { kod: 'arendenyckel_form'; last: string; exempel: string[] };

export type Arendenyckel = { slag: 'diarienummer' | 'nyps'; varde: string };

const EXEMPEL_DNR = '20RS3419';
const EXEMPEL_NYPS = ['216029', 'Regt-53-20'];
const LANGST = 100;

/**
 * Reads a public register number: two digits of the year, 1–4 letters, 1–6 digits (regler §1).
 * Spaces anywhere, lower case and a leading "Dnr", "Dnr:" or "Diarienummer:" are put right; anything else is refused with an example.
 * @returns the one form it is stored in, such as "20RS3419".
 */
export function tolkaDiarienummer(s: string): Resultat<string, NyckelFel> {
  const karna = s.length > LANGST ? '' : s.trim().replace(/^(?:diarienummer|diarienr|dnr)\.?\s*:?/i, '');
  const tatt = karna.replace(/\s+/g, '');
  if (/^\d{2}[A-Za-z]{1,4}\d{1,6}$/.test(tatt)) return lyckat(tatt.toUpperCase());
  return misslyckat({ kod: 'diarienummer_form', last: citat(s), exempel: EXEMPEL_DNR });
}

/**
 * Reads an id of the national case system: digits, or Regt-<n>-<yy>. Spaces are removed, any hyphen or dash is taken as a hyphen,
 * case is put right, and a leading "NYPS-id:" is dropped (regler §1).
 * @returns the one form it is stored in: "216029" or "Regt-53-20".
 */
export function tolkaNypsId(s: string): Resultat<string, NyckelFel> {
  const karna = s.length > LANGST ? '' : s.trim().replace(/^nyps[\s-]*id\s*:?/i, '');
  const tatt = karna.replace(/\s+/g, '').replace(/[\u2010-\u2015\u2212]/g, '-');
  if (/^\d{1,12}$/.test(tatt)) return lyckat(tatt);
  const regt = /^regt-(\d{1,6}-\d{2})$/i.exec(tatt);
  return regt ? lyckat(`Regt-${regt[1]}`) : misslyckat({ kod: 'nyps_form', last: citat(s), exempel: EXEMPEL_NYPS });
}

/** Reads either key of an ärende and says which it was; no text is both, since a diarienummer has letters in its middle. */
export function tolkaArendenyckel(s: string): Resultat<Arendenyckel, NyckelFel> {
  const dnr = tolkaDiarienummer(s);
  if (dnr.ok) return lyckat({ slag: 'diarienummer', varde: dnr.varde });
  const nyps = tolkaNypsId(s);
  if (nyps.ok) return lyckat({ slag: 'nyps', varde: nyps.varde });
  return misslyckat({ kod: 'arendenyckel_form', last: citat(s), exempel: [EXEMPEL_DNR, ...EXEMPEL_NYPS] });
}
