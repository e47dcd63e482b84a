import { Stodtyp } from '../arende/arende';

/** The checks there are; which of them a region has, and from where, is said by its dated riktlinjer. */
export const RIKTLINJEKODER = [
  'regionalt_mervarde',
  'egen_kontant',
  'full_finansiering',
  'offentlig_andel',
  'de_minimis',
  'statligt_stod',
  'hallbarhet',
  'jamstalldhet',
  'integration',
  'barn_unga',
  'inga_investeringar',
  'mikrobidrag_ort',
  'period',
] as const;
export type Riktlinjekod = (typeof RIKTLINJEKODER)[number];

/** One check as a riktlinje has it. */
export interface Riktlinjekrav {
  kod: Riktlinjekod;
  /** The document that the check rests on. */
  kalla: string;
  /** What it is asked of; empty is everything. */
  stodtyper: readonly Stodtyp[];
  /** The priorities it is asked of, by their codes; empty is whichever. */
  prioriteringar: readonly string[];
  /** mikrobidrag_ort: the municipality. period: the first and the last day, `2018-03-06/2030-12-31`. */
  parameter: string | null;
}

/** What a check came to: `fraga` is what only a person can answer. */
export const RIKTLINJEUTFALL = ['uppfyllt', 'avvikelse', 'fraga', 'ej_tillampligt'] as const;
export type Riktlinjeutfall = (typeof RIKTLINJEUTFALL)[number];

/** Where a check stands when the officer's answer is read with it: a deviation with its reason is an avsteg. */
export const RIKTLINJELAGEN = ['uppfyllt', 'avsteg', 'avvikelse', 'fraga', 'ej_tillampligt'] as const;
export type Riktlinjelage = (typeof RIKTLINJELAGEN)[number];

/** The officer's answer to one check. */
export interface Riktlinjebedomning {
  kod: Riktlinjekod;
  /** Is it met? null when the officer has not said. */
  svar: boolean | null;
  /** Why it is met though the check says otherwise, or what the answer rests on. */
  motivering: string | null;
  /** Why the application may deviate. */
  avsteg: string | null;
}
