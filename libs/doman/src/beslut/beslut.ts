import { Andel } from '../tal/andel';
import { Datum, Period } from '../tal/datum';
import { Kronor } from '../tal/kronor';

/**
 * What a decision does. `andring` gives other terms (andel, period, villkor, budget) and no money; `aterkrav` asks for money back; with
 * `upphavande` the grant ends, and nothing more is paid.
 */
export const BESLUTSSLAG = ['bifall', 'avslag', 'avskrivning', 'tillagg', 'forlangning', 'andring', 'aterkrav', 'upphavande'] as const;
export type Beslutsslag = (typeof BESLUTSSLAG)[number];

/** Why an application is closed without having been examined: the applicant took it back, it could not be taken up, or another reason. */
export const AVSKRIVNINGSGRUNDER = ['aterkallad', 'avvisad', 'annan'] as const;
export type Avskrivningsgrund = (typeof AVSKRIVNINGSGRUNDER)[number];

/** The kinds that give no money and so have no tak. */
const UTAN_PENGAR: readonly Beslutsslag[] = ['avslag', 'avskrivning', 'andring', 'aterkrav', 'upphavande'];

/** May a decision of this kind have a tak? An extension may not in a new proposal, but old ones do. */
export function kanHaTak(slag: Beslutsslag): boolean {
  return !UTAN_PENGAR.includes(slag);
}

/** May a decision of this kind state a share of the costs? */
export function kanHaAndel(slag: Beslutsslag): boolean {
  return kanHaTak(slag) || slag === 'andring';
}

/** Does the decision build on a grant, so that there has to be one? */
export function byggerPaBifall(slag: Beslutsslag): slag is 'tillagg' | 'forlangning' | 'andring' | 'aterkrav' | 'upphavande' {
  return slag !== 'bifall' && slag !== 'avslag' && slag !== 'avskrivning';
}

/** "Förslag" is not a decision: only what is decided counts in any outcome (regler §2). */
export const BESLUTSLAGEN = ['forslag', 'beslutad'] as const;
export type Beslutslage = (typeof BESLUTSLAGEN)[number];

export const BESLUTSNIVAER = ['namnd', 'delegation'] as const;
export type Beslutsniva = (typeof BESLUTSNIVAER)[number];

export interface Villkor {
  /** Code in the catalogue of villkor, such as FULL_FINANSIERING. */
  kod: string;
  text: string;
  /** The last day on which it is to be fulfilled; null when it has none. */
  senast: Datum | null;
  /** What shows that it is fulfilled; null when nothing is asked for. */
  bevis: string | null;
  /** Nothing is paid until it is fulfilled. */
  sparrarUtbetalning: boolean;
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
  /** "Dock högst". For a tillagg: the additional amount. Null for the kinds that give no money. */
  tak: Kronor | null;
  /** Of an aterkrav: what is to be paid back, whole kronor. */
  aterkrav: Kronor | null;
  /** Of an avskrivning; null where an old document does not say. */
  avskrivningsgrund: Avskrivningsgrund | null;
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
