import type {
  Analysbedomning,
  Analysbrist,
  Analysdel,
  Datum,
  Effektmalsverdikt,
  Hallbarhetsjamforelse,
  PostMedLage,
  Uppfoljningsfraga,
  Uppfoljningslage,
  Uppfoljningsslag,
  Uppfoljningssvar,
} from '@anslag/doman';
import type { MinRoll } from '../behorighet/svar';

/** Name of a person, as it is now. */
interface Person {
  id: string;
  namn: string;
}

/** One post of the plan, with what has happened to it and its form. */
export interface UppfoljningspostSvar extends PostMedLage {
  /** Why it was moved or struck; null when it was not. */
  skal: string | null;
  /** Who last changed it; null when nobody has. */
  registreradAv: Person | null;
  /** 0 until something is stored; a change says which version it was made from. */
  version: number;
  fragor: readonly Uppfoljningsfraga[];
  /** Those that are answered, in the order of `fragor`. Empty when withheld. */
  svar: Uppfoljningssvar[];
}

/** The follow-up of an ärende. */
export interface UppfoljningSvar {
  nyckel: string;
  namn: string;
  /** Today in Sweden, from which the days are counted. */
  idag: Datum;
  /** In force; null when the ärende has no decided period, and then no plan. */
  period: { fran: Datum; till: Datum } | null;
  /** Why there are no posts; null when there are. */
  utanPlan: 'stodtyp' | 'period' | null;
  /** By the last day to do them. */
  poster: UppfoljningspostSvar[];
  /** What should be done now: late or soon. */
  nu: { slag: Uppfoljningsslag; nyckel: string }[];
  /** Null when the support has no analysis at close. */
  analys: { paborjad: boolean; faststalld: Datum | null; brister: Analysbrist[] } | null;
  /** The ärende is marked, and answers and reasons are left out for the one who asks. */
  undanhallet: boolean;
  min: MinRoll;
}

/** A post after a change. */
export interface UppfoljningsandringSvar {
  nyckel: string;
  post: UppfoljningspostSvar;
}

/** The analysis at close. */
export interface AnalysSvar extends Record<Analysdel, Analysbedomning> {
  nyckel: string;
  namn: string;
  /** 0 until something is stored. */
  version: number;
  /** All dimensions, in order. `utlovat` is what the ansökan and the beredning say, until somebody writes it. */
  hallbarhet: Hallbarhetsjamforelse[];
  /** All the goals of the ärende, the main one first. */
  effektmal: (Effektmalsverdikt & { namn: string; strategi: string; huvudmal: boolean })[];
  /** The day it was settled: it is locked until it is opened again. */
  faststalld: Datum | null;
  faststalldAv: Person | null;
  /** What is missing before it can be settled. */
  brister: Analysbrist[];
  undanhallet: boolean;
  min: MinRoll;
}

export interface UppfoljningsradSvar {
  arende: { nyckel: string; diarienummer: string | null; nypsId: string | null; namn: string; sokande: string | null };
  handlaggare: string | null;
  slag: Uppfoljningsslag;
  nyckel: string;
  senast: Datum;
  lage: Uppfoljningslage;
  dagarKvar: number | null;
}

/** Posts of many ärenden, by the last day. */
export interface UppfoljningslistaSvar {
  idag: Datum;
  rader: UppfoljningsradSvar[];
  antal: number;
  /** Of all that match but for the chosen state. */
  perLage: Record<Uppfoljningslage, number>;
  /** Those who handle an ärende with a plan, by name. */
  handlaggare: Person[];
  sida: number;
  perSida: number;
}

/** Another ärende that this one follows, or that follows it. */
export interface ArendelankSvar {
  nyckel: string;
  diarienummer: string | null;
  namn: string;
}
