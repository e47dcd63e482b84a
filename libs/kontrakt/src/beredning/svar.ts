import type {
  Andel,
  Arendestatus,
  Arsplan,
  Avvikelse,
  Bedomtfynd,
  Beredningsdel,
  BeslutFel,
  Beslutslage,
  Beslutsslag,
  Brist,
  Datum,
  DeMinimis,
  FoljdFel,
  Kronor,
  Malverkan,
  MalverkanFel,
  Poang,
  Riktlinjekod,
  Riktlinjelage,
  Stodtyp,
} from '@anslag/doman';
import type { MinRoll } from '../behorighet/svar';
import type { RamprovSvar } from '../beslut/svar';

/** A step the ärende may take, and what is missing for it; nothing missing: it may be taken now, by hand or by what `av` says. */
export interface StegSvar {
  till: Arendestatus;
  brister: Brist[];
  /** What takes the step: a person by hand, or the work that leads to it. */
  av: Stegvag;
}
export const STEGVAGAR = ['for_hand', 'dagordning', 'beslut', 'expediering'] as const;
export type Stegvag = (typeof STEGVAGAR)[number];

/** The decision or proposal that the assessment is of; the earlier ones are there as they are. */
export interface BerettBeslut {
  nummer: number;
  slag: Beslutsslag;
  lage: Beslutslage;
  tak: Kronor | null;
  andel: Andel | null;
}

export interface GallandeRiktlinje {
  id: string;
  namn: string;
  gallerFran: Datum;
  gallerTill: Datum | null;
  diarienummer: string | null;
  antagenAv: string | null;
}

/** One thing that a check has found, with where the rule is from. In words: `beredningsfynd`. */
export type Beredningsfynd = { kalla: string } & (
  | { slag: 'beslut'; nummer: number; hindrar: boolean; fel: BeslutFel }
  | { slag: 'foljd'; hindrar: boolean; fel: FoljdFel }
  | { slag: 'budget'; nummer: number | null; avvikelse: Avvikelse }
  | { slag: 'riktlinje'; kod: Riktlinjekod; lage: Exclude<Riktlinjelage, 'uppfyllt' | 'ej_tillampligt'>; grund: Bedomtfynd['grund']; motivering: string | null; avsteg: string | null }
  /** An avsteg as a decision has it in its own words. */
  | { slag: 'avsteg'; nummer: number; text: string }
  | { slag: 'mal'; fel: MalverkanFel }
  | { slag: 'malkonflikt'; mal: string; not: string | null; bidrar: string[] }
);

export interface BerettMal {
  effektmal: string;
  namn: string;
  strategi: string;
  huvudmal: boolean;
  andel: Andel | null;
  verkan: Malverkan;
  not: string | null;
  /** Counting mode fördelat: the goal's part of the amount; null when the project does not contribute to it or the amount is not known. */
  fordelat: Kronor | null;
  /** Counting mode berör: the whole amount at every goal touched; null as above. */
  beror: Kronor | null;
}

export interface Prioriteringsval {
  inriktningsbeslut: string;
  beteckning: string;
  namn: string;
  beslutat: Datum | null;
  avserAr: number;
  rangordnad: boolean;
  prioriteringar: { id: string; kod: string; namn: string | null; beskrivning: string | null }[];
}

export interface BerettKriterium {
  id: string;
  namn: string;
  beskrivning: string | null;
  hogstPoang: number;
  poang: number | null;
  motivering: string | null;
}

/** The frame of the year of the decision before and after it, and what is planned to be paid in each year. */
export interface Ramverkan {
  ram: RamprovSvar;
  plan: Arsplan;
  /** The frames of the years of the plan; tilldelat and bemyndiganderam are null when no document states them. */
  ramar: { ar: number; tilldelat: Kronor | null; bemyndiganderam: Kronor | null }[];
  /** Earlier decisions whose budget says nothing of the years: they are in the frame but not in the plan. */
  utanArsplan: number;
}

export const LIKNANDE_SKAL = ['samma_sokande', 'liknande_namn', 'liknande_text'] as const;
export type Liknandeskal = (typeof LIKNANDE_SKAL)[number];

export interface LiknandeArende {
  nyckel: string;
  namn: string;
  sokande: string | null;
  stodtyp: Stodtyp;
  status: Arendestatus;
  /** The year of its latest decision or proposal; null when there is none. */
  ar: number | null;
  beviljat: Kronor | null;
  skal: Liknandeskal[];
}

/** Other support to the same recipient in the three years before the day of the decision. */
export interface AnnatStod {
  stod: { nyckel: string; namn: string; stodtyp: Stodtyp; stodform: string | null; beslutat: Datum; kronor: Kronor | null }[];
  /** How the recipient was found: by its number in the register, or by the name as it is written. */
  funnetPa: 'organisation' | 'namn' | null;
  /** Of support to undertakings; null for what the rules of minor aid are not asked of. */
  deMinimis: DeMinimis | null;
  kalla: { tak: string | null; kurs: string | null };
}

export interface BeredningSvar {
  nyckel: string;
  namn: string;
  stodtyp: Stodtyp;
  version: number;
  status: Arendestatus;
  sekretess: string | null;
  /** The ärende is marked, and the texts, reasons and findings have been left out for the one who asks. */
  undanhallet: boolean;
  min: MinRoll;
  /** The day that riktlinjer, limits and rates are read for: of the decision or proposal, else today. */
  dag: Datum;
  beslut: BerettBeslut | null;
  texter: { del: Beredningsdel; innehall: string | null }[];
  riktlinjer: GallandeRiktlinje[];
  kontroll: Bedomtfynd[];
  fynd: Beredningsfynd[];
  /** The id of the chosen priority, and what there is to choose among; newest inriktningsbeslut first. */
  prioritering: string | null;
  inriktningsbeslut: Prioriteringsval[];
  /** The criteria of the chosen inriktningsbeslut; empty for a region that uses none. */
  kriterier: BerettKriterium[];
  poang: Poang | null;
  mal: BerettMal[];
  malSkrivet: string | null;
  /** Goals of the strategy versions in force on the day, and of those that the ärende's goals are of. */
  valbaraMal: { id: string; namn: string; strategi: string }[];
  ramverkan: Ramverkan | null;
  liknande: LiknandeArende[];
  annatStod: AnnatStod;
  steg: StegSvar[];
}

export interface StatusandringSvar {
  nyckel: string;
  version: number;
  status: Arendestatus;
}

/** One version of a riktlinje with its checks. */
export interface RiktlinjeSvar extends GallandeRiktlinje {
  krav: { kod: Riktlinjekod; kalla: string; stodtyper: Stodtyp[]; prioriteringar: string[]; parameter: string | null }[];
}
export interface RiktlinjerSvar {
  riktlinjer: RiktlinjeSvar[];
}

export interface KriterierSvar {
  inriktningsbeslut: {
    id: string;
    beteckning: string;
    namn: string;
    avserAr: number;
    kriterier: { id: string; namn: string; beskrivning: string | null; hogstPoang: number }[];
  }[];
}

/**
 * What rules read from the register: the most in euro, the rate in öre per euro, the public share in hundredths of a percent, how far from its plan a
 * project may be in hundredths of a percent of its tak, and within how many days a half-year is to be claimed.
 */
export const REGELVARDEKODER = ['DE_MINIMIS', 'EUR_KURS', 'OFFENTLIG_ANDEL', 'TAKT_TOLERANS', 'REKVISITION_DAGAR'] as const;
export type Regelvardekod = (typeof REGELVARDEKODER)[number];

export interface RegelvardenSvar {
  varden: { kod: Regelvardekod; gallerFran: Datum; varde: number; kalla: string }[];
}

/** The id of what was added to a register. */
export interface RegisterandringSvar {
  id: string;
}
