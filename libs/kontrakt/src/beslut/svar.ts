import type { Beslutskontroll, Datum, Foljdkontroll, Kronor, Rambelastning, Ramprov, Villkor } from '@anslag/doman';

/** What a region does when a decision does not fit in the frame: refuses it, or takes it with a reason. */
export const RAMPOLICYER = ['hindra', 'motivera'] as const;
export type Rampolicy = (typeof RAMPOLICYER)[number];

/** A year's frame before and after one decision, in whole kronor. */
export interface RamprovSvar extends Rambelastning, Ramprov {
  budgetar: number;
  /** The year's outcome is stated by a document: nothing more is decided of it. */
  historiskt: boolean;
  /** What the decision takes of the frame; 0 when it gives no money. */
  belopp: Kronor;
  overskridande: Rampolicy;
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

/** A condition of a decision, and the text of the catalogue it was made from (its id); null when it is the decision's own. */
export interface BeslutsvillkorSvar extends Villkor {
  villkorsmall: string | null;
}

/** A proposal that has been taken back. */
export interface AterkallatForslagSvar {
  nyckel: string;
  nummer: number;
  version: number;
}

/** A decision as it was taken, and what the frame was when it was. */
export interface FattatBeslutSvar {
  nyckel: string;
  nummer: number;
  version: number;
  datum: Datum;
  ram: RamprovSvar;
}
