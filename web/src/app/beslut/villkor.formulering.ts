import { Villkor, formateraDatumLang } from '@anslag/doman';

const NAMN: Readonly<Record<string, string>> = {
  FULL_FINANSIERING: 'Full finansiering',
  SYNLIGHET: 'Synlighet',
  KONKURRENS: 'Konkurrens',
  ALLMANNA_VILLKOR: 'Allmänna villkor',
  SLUTRAPPORT: 'Slutrapport',
  EGET: 'Eget villkor',
};

/** The name of a condition of the catalogue: "FULL_FINANSIERING" is "Full finansiering". */
export function villkorsnamn(kod: string): string {
  const ord = kod.replaceAll('_', ' ').toLowerCase();
  return NAMN[kod] ?? `${ord.slice(0, 1).toUpperCase()}${ord.slice(1)}`;
}

/** By when a condition is to be fulfilled and what shows that it is, as a sentence; empty when the decision says neither. */
export function villkorstid({ senast, bevis }: Pick<Villkor, 'senast' | 'bevis'>): string {
  return [senast === null ? '' : `Senast ${formateraDatumLang(senast)}.`, bevis === null ? '' : `Visas genom: ${bevis.replace(/\.$/, '')}.`].filter(Boolean).join(' ');
}
