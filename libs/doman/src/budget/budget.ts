import { Kronor } from '../tal/kronor';

/** A year as it stands in a budget's head, "2021". */
export type Budgetceller = Record<string, Kronor | null>;

/** A line of costs. A null cell is unknown, which is not zero (regler §5); so is a year the row does not have. */
export interface Budgetrad {
  kategori: string;
  celler: Budgetceller;
  /** The row's total as the document states it. */
  angivenSumma: Kronor | null;
}

export const FINANSIARSTYPER = ['offentlig', 'privat'] as const;
export type Finansiarstyp = (typeof FINANSIARSTYPER)[number];

export const FINANSIERINGSFORMER = ['kontant', 'annat'] as const;
export type Finansieringsform = (typeof FINANSIERINGSFORMER)[number];

export interface Finansieringsrad extends Budgetrad {
  typ: Finansiarstyp | null;
  form: Finansieringsform | null;
  /** The region's own line of anslag 1:1. */
  egen11: boolean;
}

/** The sum row as the document states it. */
export interface Angivet {
  perAr: Budgetceller;
  totalt: Kronor | null;
}

export const BUDGETENS_OMFATTNING = ['projektet', 'forlangningen'] as const;
export type Budgetomfattning = (typeof BUDGETENS_OMFATTNING)[number];

export interface Budget {
  avser: Budgetomfattning;
  kostnader: Budgetrad[];
  finansiering: Finansieringsrad[];
  angivet: { kostnader: Angivet; finansiering: Angivet };
}

export const BUDGETSIDOR = ['kostnader', 'finansiering'] as const;
export type Budgetsida = (typeof BUDGETSIDOR)[number];

/** The sum of the known cells, and how many were unknown. */
export interface Delsumma {
  kronor: Kronor;
  okandaCeller: number;
}

export interface Sidosumma {
  perAr: Record<string, Delsumma>;
  totalt: Delsumma;
}

/** Every year that occurs anywhere in the budget, in order. */
export function budgetar(b: Budget): string[] {
  const rader = BUDGETSIDOR.flatMap((sida) => [...b[sida].map((r) => r.celler), b.angivet[sida].perAr]);
  return [...new Set(rader.flatMap((celler) => Object.keys(celler)))].sort();
}

/** Sums the known amounts and counts the unknown. */
export function delsumma(celler: readonly (Kronor | null | undefined)[]): Delsumma {
  return {
    kronor: celler.reduce<number>((s, c) => s + (c ?? 0), 0),
    okandaCeller: celler.filter((c) => c === null || c === undefined).length,
  };
}

/** One side's sums per year and in all, from its cells. */
export function sidosumma(rader: readonly Budgetrad[], ar: readonly string[]): Sidosumma {
  return {
    perAr: Object.fromEntries(ar.map((a) => [a, delsumma(rader.map((r) => r.celler[a]))])),
    totalt: delsumma(rader.flatMap((r) => ar.map((a) => r.celler[a]))),
  };
}
