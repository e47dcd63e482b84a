import type { Beslutskontroll, Datum, Foljdkontroll, Kronor, Rambelastning, Ramprov } from '@anslag/doman';

/** A year's frame before and after one decision, in whole kronor. */
export interface RamprovSvar extends Rambelastning, Ramprov {
  budgetar: number;
  /** The year's outcome is stated by a document: nothing more is decided of it. */
  historiskt: boolean;
  /** What the decision takes of the frame; 0 when it gives no money. */
  belopp: Kronor;
}

/** A proposal as it was written; its remarks stop nothing. */
export interface ForslagSvar {
  nyckel: string;
  nummer: number;
  /** The ärende's version after the proposal. */
  version: number;
  anmarkningar: Beslutskontroll['anmarkningar'];
  foljdanmarkningar: Foljdkontroll['anmarkningar'];
  ram: RamprovSvar;
}

/** A decision as it was taken, and what the frame was when it was. */
export interface FattatBeslutSvar {
  nyckel: string;
  nummer: number;
  version: number;
  datum: Datum;
  ram: RamprovSvar;
}
