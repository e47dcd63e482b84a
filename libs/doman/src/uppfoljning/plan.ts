import type { Stodtyp } from '../arende/arende';
import { dagarEfter, type Datum, jamforDatum, manaderEfter, type Period } from '../tal/datum';
import { halvarInom } from '../tal/halvar';

/** What a project is followed up by, in the order it comes. */
export const UPPFOLJNINGSSLAG = ['lagesrapport', 'uppfoljningsmote', 'avslutsmote', 'slutrapport', 'effektutvardering', 'effektuppfoljning'] as const;
export type Uppfoljningsslag = (typeof UPPFOLJNINGSSLAG)[number];

/** One thing to do in the follow-up of a project. */
export interface Uppfoljningspost {
  slag: Uppfoljningsslag;
  /** Tells the posts of one kind apart, and stays when the period is moved: "2022-H1", "halvtid", "ar-1". */
  nyckel: string;
  /** The days it is about; both are included. */
  avserFran: Datum;
  avserTill: Datum;
  /** The last day to do it. */
  senast: Datum;
}

/** Years after the close for which results are asked for. */
export const EFFEKTAR = [1, 2, 3] as const;

/** Is the support followed up by a plan? One to an undertaking reports with its claims alone. */
export function harUppfoljningsplan(stodtyp: Stodtyp): boolean {
  return stodtyp === 'projekt' || stodtyp === 'uppfoljning_utvardering';
}

/** Whole days from the first to the second; negative when the second is earlier. */
export function dagarMellan(fran: Datum, till: Datum): number {
  return Math.round((Date.parse(`${till}T00:00:00Z`) - Date.parse(`${fran}T00:00:00Z`)) / 86_400_000);
}

/**
 * The plan of follow-up that a project's period gives: a lägesrapport per calendar half-year, a meeting at half the period, one a month
 * before the end, the slutrapport two months after it, an evaluation of effects within two years, and results asked for one, two and three
 * years after. In the order they are to be done. Empty for a support without a plan.
 * @param period in order, years 0001–9990.
 */
export function uppfoljningsplan(period: Period, stodtyp: Stodtyp): Uppfoljningspost[] {
  if (!harUppfoljningsplan(stodtyp)) return [];
  const { fran, till } = period;
  const hela = { avserFran: fran, avserTill: till };
  const mitt = dagarEfter(fran, Math.floor(dagarMellan(fran, till) / 2));
  const manadFore = manaderEfter(till, -1);
  const poster: Uppfoljningspost[] = [
    ...halvarInom(period).map((h): Uppfoljningspost => ({ slag: 'lagesrapport', nyckel: h.nyckel, avserFran: h.fran, avserTill: h.till, senast: manaderEfter(h.till, 1) })),
    { slag: 'uppfoljningsmote', nyckel: 'halvtid', avserFran: fran, avserTill: mitt, senast: mitt },
    { slag: 'avslutsmote', nyckel: 'avslut', ...hela, senast: manadFore < fran ? fran : manadFore },
    { slag: 'slutrapport', nyckel: 'slut', ...hela, senast: manaderEfter(till, 2) },
    { slag: 'effektutvardering', nyckel: 'effekt', ...hela, senast: manaderEfter(till, 24) },
    ...EFFEKTAR.map((n): Uppfoljningspost => {
      const dag = manaderEfter(till, 12 * n);
      return { slag: 'effektuppfoljning', nyckel: `ar-${n}`, avserFran: dagarEfter(manaderEfter(till, 12 * (n - 1)), 1), avserTill: dag, senast: dag };
    }),
  ];
  return poster.sort(iOrdning);
}

/** By the last day, then as the kinds come. */
export function iOrdning(a: Pick<Uppfoljningspost, 'slag' | 'senast'>, b: Pick<Uppfoljningspost, 'slag' | 'senast'>): number {
  return jamforDatum(a.senast, b.senast) || UPPFOLJNINGSSLAG.indexOf(a.slag) - UPPFOLJNINGSSLAG.indexOf(b.slag);
}

/** Is it asked for also when the ärende is closed? Only effects are. */
export function gallerEfterAvslut(slag: Uppfoljningsslag): boolean {
  return slag === 'effektutvardering' || slag === 'effektuppfoljning';
}
