import { Datum, Period, dagarEfter } from '../tal/datum';
import { halvarInom } from '../tal/halvar';
import { antalDagar, gemensamPeriod } from './takt';

/** A half-year of the projektperiod that should have been claimed by now. */
export interface Senrekvisition {
  /** "2024-H1". */
  nyckel: string;
  /** The half-year's days within the projektperiod. */
  fran: Datum;
  till: Datum;
  /** The last day that the claim would have been in time. */
  senast: Datum;
  dagarSen: number;
}

export interface Rekvisitionslage {
  projektperiod: Period;
  /** The periods of the claims that have come in and were not sent back or refused; of no advances. */
  rekvirerade: readonly Period[];
  /** A final claim has come in: nothing more is to be claimed. */
  slutredovisat: boolean;
  idag: Datum;
  /** Days after the half-year's end within which it should be claimed. */
  dagar: number;
}

/** Is every day of the period in one of the others? */
export function arTackt(period: Period, andra: readonly Period[]): boolean {
  const delar = andra.flatMap((a) => gemensamPeriod(period, a) ?? []).sort((a, b) => (a.fran < b.fran ? -1 : 1));
  let nasta = period.fran;
  for (const del of delar) {
    if (del.fran > nasta) return false;
    if (del.till >= nasta) nasta = dagarEfter(del.till, 1);
  }
  return nasta > period.till;
}

/** The half-years with days that no claim covers, though the time to claim them is out. Oldest first. */
export function senaRekvisitioner({ projektperiod, rekvirerade, slutredovisat, idag, dagar }: Rekvisitionslage): Senrekvisition[] {
  if (slutredovisat) return [];
  return halvarInom(projektperiod).flatMap(({ nyckel, ...period }) => {
    const senast = dagarEfter(period.till, dagar);
    if (senast >= idag || arTackt(period, rekvirerade)) return [];
    return [{ nyckel, ...period, senast, dagarSen: antalDagar({ fran: senast, till: idag }) - 1 }];
  });
}
