import type { Datum } from '@anslag/doman';

/** The past time an answer shows. An answer of how things are has none. */
export interface TidSvar {
  /** Only what had been decided and paid by the end of that day; null when no day was asked for. */
  dag: Datum | null;
  /** As it was registered at the end of a day in Sweden, or at an instant; null as it is registered now. */
  registrerat: string | null;
  /** Decisions of the answer's kind of which only a period that `dag` is in is known. They count from its last day, and are not in the answer. */
  ovissaBeslut: number;
}
