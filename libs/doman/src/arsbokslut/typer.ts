import type { Stodtyp } from '../arende/arende';
import type { Avskrivningsgrund, Beslutsslag } from '../beslut/beslut';
import type { Period, Datum } from '../tal/datum';

/** What part of a decision's amount goes to one goal; null key means that the documents do not say. */
export interface Malandel {
  /** Name of the effektmål or kraftsamling, null when it is not stated how the amount is distributed. */
  namn: string | null;
  /** Whole kronor by the counting mode "fördelat"; null when the decision's amount is unknown. */
  kronor: number | null;
  /** True at the one goal where the ärende is counted when numbers are distributed. */
  raknas: boolean;
}

/** One decision that counts in the year: the row behind every figure of the årsbokslut. */
export interface Beslutsunderlag {
  nyckel: string;
  nummer: number;
  namn: string;
  sokande: string | null;
  stodtyp: Stodtyp;
  stodform: string | null;
  slag: Beslutsslag;
  /** Why an avskrivning closes the ärende; null when it is none or does not say, left out of snapshots made before it was kept. */
  avskrivningsgrund?: Avskrivningsgrund | null;
  /** Whole kronor granted; null when the documents do not state the amount, or nothing was granted. */
  kronor: number | null;
  /** What must be read together with the decision, e.g. that its minutes are missing. */
  anmarkning: string | null;
  beslutat: Period;
  prioritering: string | null;
  strategisktOmrade: string | null;
  kommun: string | null;
  kon: 'K' | 'M' | null;
  euProgram: string | null;
  effektmal: Malandel[];
  kraftsamlingar: Malandel[];
  /** Every goal the ärende touches, for the counting mode "berör". */
  berorEffektmal: string[];
  berorKraftsamlingar: string[];
}

export interface Utbetalningspost {
  nyckel: string;
  namn: string;
  stodtyp: Stodtyp;
  utbetald: Datum;
  kronor: number;
}

/** An application that came in during the year. */
export interface Ansokningspost {
  nyckel: string;
  namn: string;
  sokande: string | null;
  stodtyp: Stodtyp;
  inkom: Datum;
}

export interface AngivetAggregat {
  tabell: string;
  rad: string;
  kolumn: string | null;
  antal: number | null;
  kronor: number | null;
  noggrannhet: 'exakt' | 'cirka' | 'harlett';
  kalla: string | null;
}

/** The registers whose rows are shown even when nothing falls on them. Order is the order of the rows. */
export interface Arsregister {
  stodformer: { namn: string; stodtyp: Stodtyp }[];
  prioriteringar: string[];
  strategiskaOmraden: string[];
  effektmal: string[];
  /** How many effektmål the strategy says it has beyond those whose names are known; null when it does not say how many it has. */
  antalOkandaEffektmal: number | null;
  kraftsamlingar: string[];
  kommuner: string[];
}

export interface Arsram {
  tilldelat: number | null;
  bemyndiganderam: number | null;
  utbetalningsram: number | null;
  uppfoljningHogst: number | null;
  plan: { stodtyp: Stodtyp; kronor: number }[] | null;
  reviderad: { stodtyp: Stodtyp; kronor: number }[] | null;
  angivetUtfall: { stodtyp: Stodtyp; kronor: number }[] | null;
}

/** Everything the roll-up of one year is computed from. Same underlag → identical innehåll. */
export interface Arsunderlag {
  region: string;
  fiktiv: boolean;
  budgetar: number;
  anslagsnamn: string;
  /**
   * True when the year's outcome is stated by a document instead of computed from decisions. The decisions loaded are then not all there
   * were: where nothing is found the figure is unknown, never zero.
   */
  historiskt: boolean;
  ram: Arsram;
  register: Arsregister;
  beslut: Beslutsunderlag[];
  utbetalningar: Utbetalningspost[];
  /** False when no payment of any year has been read in: what was paid is then unknown, not zero. Left out means true. */
  utbetalningarForda?: boolean;
  /** Those that came in, and the stödtyper that have applications of about the year whose day is not known. Left out: nothing is known of any. */
  ansokningar?: { inkomna: Ansokningspost[]; okanda: Stodtyp[] };
  aggregat: AngivetAggregat[];
  /** The year before, for the comparison; null when nothing is known of it. */
  foregaende: {
    budgetar: number;
    /** As for the year itself; left out means false. */
    historiskt?: boolean;
    beslut: Beslutsunderlag[];
    utbetalningar: Utbetalningspost[];
  } | null;
}

export const TABELLER = [
  'ram',
  'plan',
  'stodtyp',
  'ansokningar',
  'stodform',
  'korstabell',
  'effektmal',
  'kraftsamling',
  'kommun',
  'kon',
  'eu',
  'beviljat_utbetalt',
  'angivet',
] as const;
export type TabellId = (typeof TABELLER)[number];

/** What a table's kronor are: the plan, granted, paid, or several side by side with the base in each column. */
export type Bas = 'plan' | 'beviljat' | 'utbetalt' | 'flera';
/** `andel` is hundredths of a percent, `andelsforandring` hundredths of a percentage point. */
export type Enhet = 'kronor' | 'antal' | 'andel' | 'andelsforandring';

export interface Kolumn {
  id: string;
  /** Set when the column stands for a register entry (a strategic area); otherwise the id is phrased by the reader. */
  namn?: string;
  enhet: Enhet;
}

export interface Tabellrad {
  id: string;
  /** Set when the row stands for a register entry; otherwise the id is phrased by the reader. */
  namn?: string;
  /** `del` adds to the sum, `varav` is a part of the row above, `summa` is the sum of the parts, `uppgift` stands alone. */
  slag: 'del' | 'varav' | 'delsumma' | 'summa' | 'uppgift';
  /** One per column; null is unknown or not applicable, never zero. */
  celler: (number | null)[];
  /** For stated figures: how exact the row is, and where they stand. */
  noggrannhet?: AngivetAggregat['noggrannhet'];
  /** In a table that a document states, how exact each cell is; null where the cell is empty or computed from decisions. */
  cellnoggrannhet?: (AngivetAggregat['noggrannhet'] | null)[];
  kalla?: string;
}

export interface Arstabell {
  id: TabellId;
  bas: Bas;
  grund: 'beraknat' | 'angivet';
  kolumner: Kolumn[];
  rader: Tabellrad[];
  /** How many decisions in the table have an amount that no document states. */
  okandaBelopp: number;
  /** Goals the strategy says exist but whose names no document states. */
  okandaMal?: number;
}

/** A year's frozen figures. Serialised canonically its bytes depend on nothing but the underlag. */
export interface Arsbokslutsinnehall {
  format: 'anslag-arsbokslut/1';
  region: string;
  fiktiv: boolean;
  budgetar: number;
  anslagsnamn: string;
  historiskt: boolean;
  register: Arsregister;
  tabeller: Arstabell[];
  beslut: Beslutsunderlag[];
  utbetalningar: Utbetalningspost[];
  /** Left out of snapshots made before applications were counted. */
  ansokningar?: Ansokningspost[];
}
