import type { Datum, Kronor, Matvarde, Resultatlage } from '@anslag/doman';
import type { TidSvar } from '../tid/svar';

/** How far an indicator's target was reached, as the document marks it. */
export const INDIKATORSTATUSAR = ['helt', 'delvis', 'inte_alls', 'varde_saknas'] as const;
export type Indikatorstatus = (typeof INDIKATORSTATUSAR)[number];

/** One stated outcome. At least one of value, text and status is there. */
export interface IndikatorutfallSvar {
  ar: number;
  /** The part of the year it is about: "januari–juli"; null the whole year. */
  avser: string | null;
  /** Hundredths of the indicator's unit. */
  varde: Matvarde | null;
  text: string | null;
  status: Indikatorstatus | null;
  kalla: string | null;
}

/** A project that says it moves a goal or an indicator. */
export interface MalprojektSvar {
  slag: 'arende' | 'insats';
  /** Key of the ärende, or id of the insats: what its page's address has. */
  nyckel: string;
  namn: string;
  /** The year of the latest decision, or of the insats; null when not known. */
  ar: number | null;
  huvudmal: boolean;
  /** What the project's chain has come to, of the node that follows the indicator, or of its effects for a goal: achieved, only expected, or null when nothing is stated or logged. */
  lage: Resultatlage | null;
  /** The tak in force of an ärende, whole kronor; null when nothing is granted or known, and of an insats. */
  kronor: Kronor | null;
}

export interface StrategiindikatorSvar {
  id: string;
  namn: string;
  enhet: string | null;
  /** As the document says it: "öka", "högre än riket"; null when it says no direction. */
  malriktning: string | null;
  /** What the target is set against: "jämfört med år 2019". */
  jamforelse: string | null;
  baslinje: { ar: number; varde: Matvarde } | null;
  mal: { ar: number | null; varde: Matvarde } | null;
  /** Oldest first. */
  utfall: IndikatorutfallSvar[];
  kalla: string | null;
  /** Projects with a node of their chain that follows this indicator. */
  projekt: MalprojektSvar[];
}

export interface EffektmalMedIndikatorer {
  id: string;
  namn: string;
  belagg: 'belagd' | 'foreslagen' | 'okand';
  indikatorer: StrategiindikatorSvar[];
  /** Ärenden and insatser with the goal, in their latest decision or their own. */
  projekt: MalprojektSvar[];
}

/** A goal of the committee's or of regionfullmäktige's own, which is another register than the strategy's effektmål. */
export interface VerksamhetsmalSvar {
  id: string;
  /** The document it stands in. */
  dokument: string;
  kategori: string;
  /** As the document numbers it: "7"; null when it does not. */
  nr: string | null;
  titel: string;
  perspektiv: string | null;
  indikatorer: StrategiindikatorSvar[];
}

/** Goals and indicators, beside the projects that claim to move them. */
export interface MalSvar {
  tid: TidSvar | null;
  /** Newest first. */
  versioner: {
    id: string;
    namn: string;
    gallerFran: Datum;
    gallerTill: Datum | null;
    /** In force today, or on the day that is shown. */
    galler: boolean;
    /** In the strategy's order; `namn` is null of the goals that belong to none. */
    overgripandeMal: { namn: string | null; effektmal: EffektmalMedIndikatorer[] }[];
  }[];
  /** In the documents' order. */
  verksamhetsmal: VerksamhetsmalSvar[];
  /** Of all verksamhetsmål. */
  antalIndikatorer: number;
}
