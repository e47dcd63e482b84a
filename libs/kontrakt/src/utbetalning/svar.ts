import type {
  Andel,
  Arendestatus,
  Aterforingsslag,
  Attesthinder,
  Avrakning,
  Datum,
  Kostnadsslag,
  Kronor,
  LagregelFel,
  Omstandigheter,
  Period,
  Projektperiod,
  Rekvisitionsrad,
  Rekvisitionsslag,
  Rekvisitionsstatus,
  Rekvisitionsutfall,
  Saldo,
  Stodtyp,
} from '@anslag/doman';
import type { PersonSvar } from '../arende/svar';
import type { Orderstatus } from '../ekonomi/svar';

/** An attested claim's money on its way to the applicant. */
export interface UtbetalningsorderSvar {
  /** 'UB-2021-00017': what the finance system is told and answers with. */
  referens: string;
  arende: string;
  /** The claim's nummer. */
  rekvisition: number;
  belopp: Kronor;
  /** ISO 8601, UTC. */
  skapad: string;
  status: Orderstatus;
  /** The running number of the payment file it lies in; null when in none. */
  betalningsfil: number | null;
  /** The day it was paid. */
  betald: Datum | null;
  avvisadSkal: string | null;
}

/** What somebody did with a claim, and when (ISO 8601, UTC). */
export interface Rekvisitionssteg {
  av: PersonSvar;
  nar: string;
}

export interface RekvisitionSvar {
  /** The ärende's key. */
  arende: string;
  nummer: number;
  slag: Rekvisitionsslag;
  status: Rekvisitionsstatus;
  /** Null of an advance. */
  period: Period | null;
  inkom: Datum;
  /** Of an advance. */
  begart: Kronor | null;
  /** Ordered or paid for it: 0 until it is attested, and when its order is cancelled. */
  bestallt: Kronor;
  /** The claim that this one corrects, and the one that corrects it (not refused). */
  rattar: number | null;
  rattadAv: number | null;
  rader: Rekvisitionsrad[];
  summor: { bokfort: Kronor; ejGodkant: Kronor; godkant: Kronor };
  anmarkning: string | null;
  /** Why the law's warnings on an advance were overridden. */
  skal: string | null;
  avslagsskal: string | null;
  aterlamnadSkal: string | null;
  registrerad: Rekvisitionssteg;
  granskad: Rekvisitionssteg | null;
  attesterad: Rekvisitionssteg | null;
  /** Frozen when attested; till then what it would come to now. Null while andel or tak is unknown, or when refused. `bindandeMening` says it in words. */
  utfall: Rekvisitionsutfall | null;
  /** What keeps it from being attested now, besides who asks; empty once attested or refused. `attesthinder` says each in words. */
  hinder: Attesthinder[];
  /** Of an advance: what the law says of it; overridden by `skal`. */
  varningar: LagregelFel[];
  /** Null until attested, and when nothing was to be paid. */
  order: UtbetalningsorderSvar | null;
  /** Grows by one with each change. */
  version: number;
  /** What the asking person is to the claim, for the table of rights: harBerett when registered, changed or examined by the person. */
  min: Omstandigheter;
}

/** A claim in a list. */
export type RekvisitionRad = Pick<
  RekvisitionSvar,
  'nummer' | 'slag' | 'status' | 'period' | 'inkom' | 'begart' | 'bestallt' | 'rattar' | 'rattadAv' | 'summor' | 'utfall' | 'order' | 'version'
>;

export interface RekvisitionerSvar {
  arende: string;
  rekvisitioner: RekvisitionRad[];
}

/** A condition in force that has to do with money, or has a last day. */
export interface VillkorslageSvar {
  /** The decision's nummer, and the place in it from 0. */
  beslut: number;
  ordning: number;
  kod: string;
  text: string;
  senast: Datum | null;
  /** What shows that it is fulfilled. */
  bevis: string | null;
  sparrarUtbetalning: boolean;
  uppfyllelse: VillkorsuppfyllelseSvar | null;
}

export interface VillkorsuppfyllelseSvar {
  /** The decision and place it was registered on: another where a later decision repeats the condition. */
  beslut: number;
  ordning: number;
  uppfyllt: Datum;
  bevis: string;
  /** The attachment's id. */
  bilaga: string | null;
  av: string;
}

/** The money of one ärende. */
export interface ArendeEkonomiSvar {
  nyckel: string;
  namn: string;
  stodtyp: Stodtyp;
  status: Arendestatus;
  /** Null when nothing is granted; `tak` null when a part of it is unknown. */
  galler: { andel: Andel | null; tak: Kronor | null; projektperiod: Projektperiod; upphavd: number | null; aterkrav: Kronor } | null;
  /** The cost from which the tak binds; null when andel or tak is unknown. */
  brytpunkt: Kronor | null;
  /** Booked costs of the claims in force (attested, corrections in place of what they correct). */
  bokfort: Kronor;
  /** Approved costs so far: those of the claims in force, and those that payments from before there were claims rest on (`ingaendeGodkant`). */
  godkant: Kronor;
  ingaendeGodkant: Kronor;
  /** Booked in claims that are neither attested nor refused. */
  bokfortOppna: Kronor;
  /** Null when tak is unknown. `saldoMening` says it in words. */
  saldo: Saldo | null;
  /** Null when andel or tak is unknown. */
  avrakning: Avrakning | null;
  /** A final claim is attested. */
  slutrekvirerat: boolean;
  /** What is left and could be given back to the frame: after the final claim or an upphävande all of it; else what has been recovered, which is not paid again. */
  attAterfora: Kronor;
  rekvisitioner: RekvisitionRad[];
  utbetalningar: { utbetald: Datum; belopp: Kronor; bokfort: Kronor | null; referens: string | null }[];
  aterbetalningar: { id: string; datum: Datum; belopp: Kronor; beslut: number | null; anmarkning: string | null }[];
  aterforingar: { id: string; budgetar: number; datum: Datum; belopp: Kronor; slag: Aterforingsslag; skal: string; av: string }[];
  villkor: VillkorslageSvar[];
  /** The cost kinds that a claim may have, each with what the claims in force have booked and approved of it. */
  kostnadsslag: { kostnadsslag: Kostnadsslag; bokfort: Kronor; godkant: Kronor }[];
  min: Omstandigheter;
}
