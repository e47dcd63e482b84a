import type { LagratArende } from './lagrade';
import type { Arendepost } from './post';

/** An ärende to write: new when `lagrad` is null. */
export interface Arendeandring {
  blir: Arendepost;
  lagrad: LagratArende | null;
}

/** The same with ids for all that is written. */
export interface Placerad {
  id: string;
  andring: Arendeandring;
  /** nummer → id of every decision, stored and new. */
  beslutId: Map<number, string>;
}
