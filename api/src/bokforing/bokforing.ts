import type { Datum, Period } from '@anslag/doman';
import type { Bokforingsformat } from '@anslag/kontrakt';

/** One row of a voucher. */
export interface Verifikationsrad {
  konto: string;
  datum: Datum;
  /** Debit is above 0. A whole number of öre. */
  ore: number;
  /** The objects it is on, as keys: "6:123" in SIE, the project as written in xlsx. */
  objekt: readonly string[];
}

export interface Verifikation {
  serie: string;
  nummer: string;
  datum: Datum;
  poster: Verifikationsrad[];
}

/** What a file of accounts holds, whatever its format. */
export interface Bokforing {
  format: Bokforingsformat;
  foretag: string | null;
  organisationsnummer: string | null;
  /** The chart of accounts that the file says it follows. */
  kontoplan: string | null;
  /** The financial year; null when the file does not tell. */
  rakenskapsar: Period | null;
  /** Account → its name. */
  konton: ReadonlyMap<string, string>;
  /** Object key → its name and that of its dimension. */
  objekt: ReadonlyMap<string, { namn: string | null; dimension: string | null }>;
  verifikationer: Verifikation[];
}

/** What is wrong with a file of accounts, and on which line. */
export interface Bokforingsfel {
  rad: number;
  last: string | null;
  meddelande: string;
  ratt: string | null;
}
