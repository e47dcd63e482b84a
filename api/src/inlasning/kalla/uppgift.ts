import type { Vag } from '../falt/objektlasare';

/** One record of a file before it is checked. */
export interface Uppgift {
  /** Where it stands: "arenden[3]", "rad 12" or "blad Ärenden, rad 7". */
  plats: string;
  /** What to call it while nothing of it is checked. */
  namn: string;
  /** Of the format's shape, or whatever the file holds. */
  varde: unknown;
  /** Where one of its fields stands. */
  vag: Vag;
  /** True when a fault of it is reported already. */
  felaktig?: boolean;
}
