import { Datum } from '../tal/datum';

export interface Giltighet {
  gallerFran: Datum;
  /** Last day in force; null while it still is. */
  gallerTill: Datum | null;
}

/** The version in force on a day; where two overlap, the one that began last. null when none is. */
export function versionVid<T extends Giltighet>(versioner: readonly T[], datum: Datum): T | null {
  return versioner
    .filter((v) => v.gallerFran <= datum && (v.gallerTill === null || datum <= v.gallerTill))
    .reduce<T | null>((senast, v) => (!senast || senast.gallerFran < v.gallerFran ? v : senast), null);
}
