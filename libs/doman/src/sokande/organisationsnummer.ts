import { Resultat, citat, lyckat, misslyckat } from '../tal/resultat';

/** None of them quotes a personnummer: it is never stored and never sent back. */
export type OrganisationsnummerFel =
  | { kod: 'organisationsnummer_form'; last: string; exempel: string }
  | { kod: 'organisationsnummer_ogiltigt'; last: string; exempel: string }
  | { kod: 'organisationsnummer_kontrollsiffra'; last: string; exempel: string }
  | { kod: 'personnummer' };

export const EXEMPEL_ORGANISATIONSNUMMER = '212000-0142';

/** The century prefix of a legal person in Swedish registers, when the number is written with twelve digits. */
const JURIDISK_PERSON = '16';

/**
 * Reads a Swedish organisationsnummer: ten digits, the last one a check digit; spaces and a hyphen anywhere between them, a leading "16", "Org.nr" and the like are put right.
 * The third digit of a legal person's number is at least 2 (lag 1974:174 om identitetsbeteckning för juridiska personer); a lower one belongs to a person, so the number of
 * an enskild firma is refused: such a firm is registered without a number.
 * @returns the one form it is stored in, ten digits.
 */
export function tolkaOrganisationsnummer(s: string): Resultat<string, OrganisationsnummerFel> {
  const karna = s.trim().replace(/^(?:organisationsnummer|org\.?\s*-?nr|org\.?\s*nummer)\.?\s*:?/i, '');
  const siffror = karna.replace(/[\s\u2010-\u2015\u2212-]/g, '');
  if (!/^\d+$/.test(siffror) || ![10, 12].includes(siffror.length)) return personnummerlikt(karna) ? misslyckat({ kod: 'personnummer' }) : form(s);
  const tio = siffror.slice(-10);
  if (siffror.length === 12 && !siffror.startsWith(JURIDISK_PERSON)) return /^(?:18|19|20)/.test(siffror) ? misslyckat({ kod: 'personnummer' }) : form(s);
  if (/^0+$/.test(tio)) return misslyckat({ kod: 'organisationsnummer_ogiltigt', last: citat(s), exempel: EXEMPEL_ORGANISATIONSNUMMER });
  if (Number(tio[2]) < 2) return misslyckat({ kod: 'personnummer' });
  if (!luhn(tio)) return misslyckat({ kod: 'organisationsnummer_kontrollsiffra', last: citat(s), exempel: EXEMPEL_ORGANISATIONSNUMMER });
  return lyckat(tio);
}

/** As Swedes write it, "212000-0142". */
export function formateraOrganisationsnummer(tio: string): string {
  return `${tio.slice(0, 6)}-${tio.slice(6)}`;
}

function form(s: string): Resultat<string, OrganisationsnummerFel> {
  return misslyckat({ kod: 'organisationsnummer_form', last: citat(s), exempel: EXEMPEL_ORGANISATIONSNUMMER });
}

/** Of a person more than a hundred years old, the hyphen is a plus sign. */
function personnummerlikt(s: string): boolean {
  return /^\s*(?:\d{2})?\d{2}[01]\d{3}\s*[+-]\s*\d{4}\s*$/.test(s);
}

/** Every other digit doubled from the first, digits of the products summed: a multiple of ten (SS 61 43 10). */
function luhn(tio: string): boolean {
  const summa = [...tio].map((t, i) => Number(t) * (i % 2 === 0 ? 2 : 1)).reduce((s, n) => s + (n > 9 ? n - 9 : n), 0);
  return summa % 10 === 0;
}
