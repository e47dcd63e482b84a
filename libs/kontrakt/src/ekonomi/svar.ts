import type { Andel, Bokforingsutfall, Datum, Kontoart, Kronor, Period, Senrekvisition, Takt } from '@anslag/doman';

export const BOKFORINGSFORMAT = ['sie4', 'xlsx'] as const;
export type Bokforingsformat = (typeof BOKFORINGSFORMAT)[number];

/** The `objekt` that means all of the file: accounts that are kept for the project alone. */
export const HELA_FILEN = '*';

/** A project that a file of accounts has costs on. */
export interface Bokforingsobjekt {
  /** Dimension and object as SIE has them, "6:123"; the project as written, of an xlsx file; HELA_FILEN for all of the file. */
  objekt: string;
  namn: string | null;
  /** What the dimension is called, "Projekt". */
  dimension: string | null;
  antalPoster: number;
}

/** An account's costs in öre, in the claim's period and of the chosen object. */
export interface Bokforingskonto {
  konto: string;
  benamning: string | null;
  art: Kontoart;
  ore: number;
}

/** What an officer should see before the accounts are relied on. Amounts in öre. */
export type Bokforingsvarning =
  /** The same vouchers, by series, number and day, are counted in another claim. At most five are named. */
  | { kod: 'samma_verifikationer'; arende: string; nummer: number; antal: number; forsta: string[] }
  | { kod: 'utanfor_perioden'; antal: number; ore: number }
  | { kod: 'intakter'; ore: number }
  /** Booked on accounts of assets or debts; a bought asset may stand here. */
  | { kod: 'tillgangar'; ore: number }
  | { kod: 'finansiellt'; ore: number }
  | { kod: 'okanda_konton'; konton: string[]; ore: number }
  | { kod: 'annat_organisationsnummer'; filens: string; sokandes: string }
  | { kod: 'annan_kontoplan'; kontoplan: string }
  | { kod: 'perioden_tacks_inte'; rakenskapsar: Period }
  | { kod: 'obalanserade_verifikationer'; antal: number; forsta: string[] };

export interface BokforingsfilSvar {
  id: string;
  /** The attachment that holds the file. */
  bilaga: string;
  namn: string;
  /** Bytes. */
  storlek: number;
  /** ISO 8601, UTC. */
  inlagd: string;
  inlagdAv: string;
  format: Bokforingsformat;
  foretag: string | null;
  organisationsnummer: string | null;
  antalVerifikationer: number;
  objektval: Bokforingsobjekt[];
  /** Null until it is chosen. */
  objekt: string | null;
  /** What the comparison counts; empty until an object is chosen. */
  konton: Bokforingskonto[];
  varningar: Bokforingsvarning[];
}

/** The accounts of a claim beside what it claims. They are shown, and never used in place of what is claimed. */
export interface BokforingSvar {
  arende: string;
  rekvisition: number;
  period: Period;
  filer: BokforingsfilSvar[];
  /** Null while there is no file, or a file waits for its object to be chosen. */
  jamforelse: Bokforingsutfall | null;
  /** May the one who asks put in a file now? */
  farLaggaIn: boolean;
}

/** `avvisad`: sent back by the finance system or the bank, and still to be paid, with its room under the tak. `makulerad`: it will not be paid. */
export const ORDERSTATUSAR = ['oppen', 'i_fil', 'betald', 'avvisad', 'makulerad'] as const;
export type Orderstatus = (typeof ORDERSTATUSAR)[number];

/** What is to be paid after a claim has been approved. */
export interface UtbetalningsorderRad {
  id: string;
  /** "UB-2026-00012", in the file and on the bank statement. */
  referens: string;
  arende: string;
  namn: string;
  mottagare: string | null;
  organisationsnummer: string | null;
  rekvisition: number;
  beloppKr: Kronor;
  status: Orderstatus;
  /** ISO 8601, UTC. */
  skapad: string;
  /** Number of the latest file it is in. */
  betalningsfil: number | null;
  utbetald: Datum | null;
  avvisadSkal: string | null;
}

export interface UtbetalningsordrarSvar {
  ordrar: UtbetalningsorderRad[];
  /** All of the status that is asked for, also beyond what is listed. */
  antal: number;
  summaKr: Kronor;
  /** How many there are of each, whatever is asked for. */
  perStatus: { status: Orderstatus; antal: number; summaKr: Kronor }[];
}

export const BETALNINGSFORMAT = ['xlsx', 'csv'] as const;
export type Betalningsformat = (typeof BETALNINGSFORMAT)[number];

export interface BetalningsfilSvar {
  id: string;
  nummer: number;
  /** "betalningar-12.csv". */
  namn: string;
  format: Betalningsformat;
  /** ISO 8601, UTC. */
  skapad: string;
  skapadAv: string;
  antal: number;
  summaKr: Kronor;
  /** SHA-256, hexadecimal. */
  kontrollsumma: string;
  /** Of its orders: paid, refused, and those that no answer has come for. */
  betalda: number;
  avvisade: number;
  vantar: number;
}

/** A row of a payment file. */
export interface Betalningsfilrad {
  referens: string;
  diarienummer: string;
  mottagare: string;
  organisationsnummer: string;
  belopp: Kronor;
  text: string;
  anslag: string;
  budgetar: number;
}

/** Newest first. */
export interface BetalningsfilerSvar {
  filer: BetalningsfilSvar[];
}

export const EKONOMISORTERINGAR = ['arende', 'namn', 'beviljat', 'bokfort', 'utbetalt', 'kvar', 'avvikelse'] as const;
export type Ekonomisortering = (typeof EKONOMISORTERINGAR)[number];

/** A project's money: what is booked, claimed, paid and left, and how that goes with the plan. */
export interface Ekonomirad {
  arende: string;
  namn: string;
  sokande: string | null;
  handlaggare: string | null;
  period: Period | null;
  andel: Andel | null;
  tak: Kronor;
  /** Costs in the claims that have come in, those sent back or refused left out. */
  bokfortKr: Kronor;
  /** Costs that have been approved. */
  godkantKr: Kronor;
  /** What the booked costs give, at most the tak; advances that were asked for when they are more. Null when the share is not known. */
  rekvireratKr: Kronor | null;
  /** Less what has been paid back. */
  utbetaltKr: Kronor;
  /** Approved and on its way. */
  oppetKr: Kronor;
  /** Left to pay: tak − paid − on its way − returned to the frame; 0 when nothing more will be paid. */
  kvarKr: Kronor;
  /** Left though nothing more will be paid, to give back to the frame. */
  attAterforaKr: Kronor;
  aterfortKr: Kronor;
  /** What would have been paid by today according to the plan; null when there is no period. */
  planKr: Kronor | null;
  /** Paid less plan; null when there is no plan. */
  avvikelseKr: number | null;
  takt: Takt;
  /** What is left, year by year; the parts sum to kvarKr. */
  prognos: { ar: number; kronor: Kronor }[];
  sena: Senrekvisition[];
}

export interface Ekonomisummor {
  antal: number;
  /** Granted projects that match but whose tak no document states: in no row and no sum. */
  antalOkandaTak: number;
  tak: Kronor;
  bokfortKr: Kronor;
  godkantKr: Kronor;
  rekvireratKr: Kronor;
  utbetaltKr: Kronor;
  oppetKr: Kronor;
  kvarKr: Kronor;
  attAterforaKr: Kronor;
  aterfortKr: Kronor;
  prognos: { ar: number; kronor: Kronor }[];
  antalSena: number;
  /** How many draw at each pace. */
  takt: Record<Takt, number>;
}

/** The economy of the projects as of today. */
export interface EkonomiSvar {
  dag: Datum;
  rader: Ekonomirad[];
  /** All that match, on all pages. */
  summor: Ekonomisummor;
  sida: number;
  perSida: number;
  /** Years that some project's period touches. */
  valbaraAr: number[];
}

/** A smaller grant that a ramprojekt has handed out. Never a decision of its own, so that nothing is counted twice. */
export interface DelbidragSvar {
  nummer: number;
  /** Who gets it, and what for. */
  mottagare: string;
  namn: string;
  organisation: { id: string; namn: string } | null;
  kommun: string | null;
  bransch: string | null;
  kon: 'K' | 'M' | null;
  beloppKr: Kronor;
  beslutat: Datum;
  /** The role of who decided, never a name. */
  beslutatAvRoll: string | null;
  /** Taken out of the sum; null while it counts. */
  makulerat: { nar: string; skal: string } | null;
}

export interface DelbidragenSvar {
  arende: string;
  ramprojekt: boolean;
  /** Null while nothing is granted. */
  tak: Kronor | null;
  period: Period | null;
  /** Given back to a year's frame. */
  aterfortKr: Kronor;
  deltKr: Kronor;
  /** Left of the frame; null while nothing is granted. */
  kvarKr: Kronor | null;
  /** In order of number, those taken out too. */
  delbidrag: DelbidragSvar[];
  farSkriva: boolean;
}
