import type { Faltfel } from '../problem/problem';

export const INLASNINGSSLAG = ['beslut', 'foretagsstod', 'ram', 'insatser', 'tabellbilaga', 'referens', 'sammantraden', 'utfall', 'betalningsbesked', 'delbidrag', 'indikatorer'] as const;
export type Inlasningsslag = (typeof INLASNINGSSLAG)[number];

export type Radutfall = 'ny' | 'oforandrad' | 'andrad' | 'fel' | 'utelamnad';

export interface Inlasningsrad {
  /** Where the row stands: sheet and row, line, or index in the file. */
  plats: string;
  /** Key of the ärende, year or insats. */
  nyckel: string;
  namn: string;
  utfall: Radutfall;
  /** For `andrad`: what differs; for `utelamnad`: why (the line's class). */
  skillnader: { falt: string; fore: string; efter: string }[];
}

export interface Inlasningsantal {
  nya: number;
  oforandrade: number;
  andrade: number;
  fel: number;
  utelamnade: number;
}

export interface ForhandsgranskningSvar {
  slag: Inlasningsslag;
  filnamn: string;
  /** SHA-256 of the file and of what it would change; sent back to confirm exactly this. */
  fingeravtryck: string;
  antal: Inlasningsantal;
  /** The first rows of each verdict, faults first; at most 500. */
  rader: Inlasningsrad[];
  fel: Faltfel[];
  varningar: Faltfel[];
  /** For a tabellbilaga: every line accounted for, class → number of lines. */
  klasser: Record<string, number> | null;
  kanBekraftas: boolean;
}

export interface InlasningSvar {
  slag: Inlasningsslag;
  filnamn: string;
  antal: Inlasningsantal;
  kontrollsumma: string;
}

export interface InlasningListaSvar {
  /** `aktor` is who read the file in, by the name of then; null when the history does not tell. */
  inlasningar: { aktor: string | null; slag: Inlasningsslag; filnamn: string; utford: string; antalRader: number; nya: number; oforandrade: number; andrade: number }[];
}
