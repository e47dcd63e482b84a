import { Andel } from '../tal/andel';
import { Datum, Period } from '../tal/datum';
import { Kronor } from '../tal/kronor';

export const BESLUTSSLAG = ['bifall', 'avslag', 'avskrivning', 'tillagg', 'forlangning'] as const;
export type Beslutsslag = (typeof BESLUTSSLAG)[number];

/** "Förslag" is not a decision: only what is decided counts in any outcome (regler §2). */
export const BESLUTSLAGEN = ['forslag', 'beslutad'] as const;
export type Beslutslage = (typeof BESLUTSLAGEN)[number];

export const BESLUTSNIVAER = ['namnd', 'delegation'] as const;
export type Beslutsniva = (typeof BESLUTSNIVAER)[number];

export interface Villkor {
  /** Code in the catalogue of villkor, such as FULL_FINANSIERING. */
  kod: string;
  text: string;
}

/** Which version of the region's general conditions a decision points at; null where the decision does not say. */
export interface AllmannaVillkor {
  datum: Datum | null;
  diarienummer: string | null;
}

/** An open end is a day the decision does not state. */
export interface Projektperiod {
  fran: Datum | null;
  till: Datum | null;
}

export interface Beslut {
  /** Running number within the ärende, unique there. */
  nummer: number;
  slag: Beslutsslag;
  lage: Beslutslage;
  beviljadAndel: Andel | null;
  /** "Dock högst". For a tillagg: the additional amount. */
  tak: Kronor | null;
  projektperiod: Projektperiod;
  /** When it was decided: fran = till when the day is known, the whole year when only the year is. */
  beslutat: Period;
  /** Empty when the decision states none of its own. */
  villkor: Villkor[];
  allmannaVillkor: AllmannaVillkor | null;
  /** The nummer of the decision this one corrects; it takes that decision's place. */
  rattarBeslut: number | null;
  /** The document leaves fields unstated, so what is missing is unknown and not forgotten. */
  ofullstandigt: boolean;
  /** Null where an incomplete document does not say who decided. */
  beslutsniva: Beslutsniva | null;
  rattsligRam: string | null;
}
