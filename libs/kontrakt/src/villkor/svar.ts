import type { AllmannaVillkor, Datum, Stodtyp } from '@anslag/doman';

/** One version of a condition in the catalogue. */
export interface VillkorsmallSvar {
  id: string;
  /** Such as FULL_FINANSIERING; the same for all versions. */
  kod: string;
  version: number;
  gallerFran: Datum;
  /** The last day; null until further notice. */
  gallerTill: Datum | null;
  /** It is in force on the day asked for. */
  galler: boolean;
  text: string;
  /** Empty when it is for all. */
  stodtyper: Stodtyp[];
  /** It is chosen from the start in a new proposal for its stödtyper. */
  standard: boolean;
  sparrarUtbetalning: boolean;
  /** What shows that it is fulfilled. */
  bevis: string | null;
  /** Days after the decision within which it is to be fulfilled. */
  dagarEfterBeslut: number | null;
  /** The general conditions that the text points at; null when it points at none. */
  dokument: AllmannaVillkor | null;
}

/** All versions, those of one code together, the latest first. */
export interface VillkorskatalogSvar {
  villkor: VillkorsmallSvar[];
}
