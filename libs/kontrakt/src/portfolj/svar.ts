import type { Kronor, Period, Stodtyp } from '@anslag/doman';
import type { TidSvar } from '../tid/svar';

export const PER = ['effektmal', 'kraftsamling', 'kommun', 'stodtyp'] as const;
export type Per = (typeof PER)[number];
/** `fordelat`: by share, sums to the whole. `beror`: the full amount at every goal touched, may exceed the whole. */
export const RAKNESATT = ['fordelat', 'beror'] as const;
export type Raknesatt = (typeof RAKNESATT)[number];
export const MATT = ['kronor', 'projekt', 'insatser'] as const;
export type Matt = (typeof MATT)[number];

export interface Portfoljvarden {
  /** Granted whole kronor. */
  kronor: Kronor;
  /** Ärenden with a grant or a supplement. */
  projekt: number;
  /** Of these, ärenden whose amount no document states. */
  okandaBelopp: number;
  /** The region's own insatser in the report. */
  insatser: number;
}

export interface PortfoljRad extends Portfoljvarden {
  /** Identifies the row in the address; `okant` is what the documents do not say. */
  nyckel: string;
  namn: string;
  /** The level above: övergripande mål, utmaningsområde or län; null outside the register of the years. */
  grupp: string | null;
  /** The strategies the goal belongs to. */
  version: string | null;
  perAr: Record<string, Portfoljvarden>;
}

export interface PortfoljSvar {
  per: Per;
  rakna: Raknesatt;
  ar: number[];
  tid: TidSvar | null;
  /** Chosen years of which no decision is read in: their kronor and ärenden are unknown, not zero. */
  arUtanBeslut: number[];
  rader: PortfoljRad[];
  /** The sum of the rows. */
  summa: Portfoljvarden;
  /** The whole portfolio, each krona and ärende once: equals the sum when `rakna` is `fordelat`. */
  helhet: Portfoljvarden;
  /** By effektmål: how many the strategy says it has, and how many of them no document names; null when it does not say. */
  effektmal: { angivna: number; okanda: number } | null;
}

/** One row behind a figure. */
export interface PortfoljUnderlagsrad {
  slag: 'beslut' | 'insats';
  nyckel: string | null;
  nummer: number | null;
  namn: string;
  sokande: string | null;
  stodtyp: Stodtyp | null;
  ar: number;
  beslutat: Period | null;
  /** The part of the amount that falls on the figure; null when unknown. */
  kronor: Kronor | null;
}

export interface PortfoljRaderSvar {
  namn: string;
  matt: Matt;
  rader: PortfoljUnderlagsrad[];
  antal: number;
  /** Sum of kronor over all rows, on all pages: equals the figure. */
  kronor: Kronor;
  /** Distinct ärenden over all rows. */
  projekt: number;
  sida: number;
  perSida: number;
}
