import { Datum, Period, dagarEfter, halvarInom } from '@anslag/doman';

/** A half-year of the calendar, cut to the project's period: what a claim usually is about. */
export interface Halvar extends Period {
  /** "första halvåret 2021" */
  namn: string;
}

/** The half-years that the project's period touches, each within it, oldest first. */
export function halvar(period: Period): Halvar[] {
  return halvarInom(period).map(({ nyckel, fran, till }) => ({ namn: `${nyckel.endsWith('H1') ? 'första' : 'andra'} halvåret ${nyckel.slice(0, 4)}`, fran, till }));
}

/** The half-years that no day of is claimed yet. @param tagna periods of the claims there are. */
export function lediga(projektperiod: Period, tagna: readonly Period[]): Halvar[] {
  return halvar(projektperiod).filter((h) => tagna.every((t) => t.till < h.fran || h.till < t.fran));
}

/** The period that a new claim most likely has: what follows on the latest one, to the end of that half-year; null when all is claimed. */
export function foljande(projektperiod: Period, tagna: readonly Period[]): Period | null {
  const sista = tagna.reduce<Datum | null>((senast, t) => (senast === null || t.till > senast ? t.till : senast), null);
  const fran = sista === null || sista < projektperiod.fran ? projektperiod.fran : dagarEfter(sista, 1);
  const slut = halvar(projektperiod).find((h) => h.till >= fran)?.till;
  return slut === undefined ? null : { fran, till: slut };
}
