import { Andel, HEL_ANDEL } from '../tal/andel';
import { Datum, Period, arAv, helAr, periodOk } from '../tal/datum';
import { fordela } from '../tal/fordela';
import { Kronor, kravHeltal } from '../tal/kronor';

/** How fast a project draws its money against its plan; `okand` when there is nothing to compare with. */
export const TAKTER = ['snabbare', 'enligt_plan', 'langsammare', 'okand'] as const;
export type Takt = (typeof TAKTER)[number];

/** An amount that belongs to a calendar year. */
export interface Arsbelopp {
  ar: number;
  kronor: Kronor;
}

export interface Planunderlag {
  tak: Kronor;
  period: Period;
  /** The budget's own line of anslag 1:1 by year; empty when the budget has none, or not all of its amounts are known. */
  egna: readonly Arsbelopp[];
}

/** Days from the first to the last, both included. */
export function antalDagar({ fran, till }: Period): number {
  return Math.round((Date.parse(`${till}T00:00:00Z`) - Date.parse(`${fran}T00:00:00Z`)) / 86_400_000) + 1;
}

/** The days that both periods have; null when they have none. */
export function gemensamPeriod(a: Period, b: Period): Period | null {
  const snitt = { fran: a.fran > b.fran ? a.fran : b.fran, till: a.till < b.till ? a.till : b.till };
  return snitt.fran <= snitt.till ? snitt : null;
}

/** The period's years, each with its days within the period. */
function delar(period: Period): { ar: number; del: Period }[] {
  const antal = arAv(period.till) - arAv(period.fran) + 1;
  return Array.from({ length: antal }, (_, i) => arAv(period.fran) + i).map((ar) => ({ ar, del: gemensamPeriod(period, helAr(ar)) ?? period }));
}

function perAr(total: Kronor, vikter: readonly { ar: number; vikt: number }[]): Arsbelopp[] {
  const fordelat = fordela(total, vikter.map(({ ar, vikt }) => ({ nyckel: String(ar), vikt })));
  return vikter.map(({ ar }) => ({ ar, kronor: fordelat.get(String(ar)) ?? 0 }));
}

/**
 * How the tak was meant to be used, year by year: in the proportions of the budget's own line, else evenly over the days of the period.
 * The amounts of a budget are a plan and no caps, so they are scaled to the tak; the years sum to it.
 * @throws RangeError when the period is none or an amount is no whole krona: faults in the calling program.
 */
export function utbetalningsplan({ tak, period, egna }: Planunderlag): Arsbelopp[] {
  kravHeltal(tak, ...egna.map((e) => e.kronor));
  if (!periodOk(period)) throw new RangeError('the period has no days');
  const ar = delar(period);
  const givna = ar.map((d) => ({ ar: d.ar, vikt: egna.filter((e) => e.ar === d.ar).reduce((s, e) => s + e.kronor, 0) }));
  const harBudget = givna.some((g) => g.vikt > 0);
  return perAr(tak, harBudget ? givna : ar.map((d) => ({ ar: d.ar, vikt: antalDagar(d.del) })));
}

/** How much of the plan falls on days up to and with `dag`: a year's amount is spread evenly over its days within the period, rounded down. */
export function planTill(arsplan: readonly Arsbelopp[], period: Period, dag: Datum): Kronor {
  return arsplan.reduce((summa, { ar, kronor }) => {
    const iAr = gemensamPeriod(period, helAr(ar));
    const gangna = iAr && gemensamPeriod(iAr, { fran: iAr.fran, till: dag });
    if (!iAr || !gangna) return summa;
    const produkt = kronor * antalDagar(gangna);
    return summa + (produkt - (produkt % antalDagar(iAr))) / antalDagar(iAr);
  }, 0);
}

export interface Taktunderlag {
  tak: Kronor;
  /** Paid, less what has been paid back. */
  utbetalt: Kronor;
  /** What the plan would have had paid by now; null when there is no plan. */
  plan: Kronor | null;
  /** How far from the plan still is according to it, as a share of the tak. */
  tolerans: Andel;
  /** The final claim is approved: what was not drawn will not be. */
  slutredovisat: boolean;
}

/** Exactly the tolerance from the plan is still according to it. */
export function bedomTakt({ tak, utbetalt, plan: planerat, tolerans, slutredovisat }: Taktunderlag): Takt {
  if (planerat === null || tak === 0) return 'okand';
  const skillnad = utbetalt - planerat;
  if (slutredovisat || Math.abs(skillnad) * HEL_ANDEL <= tolerans * tak) return 'enligt_plan';
  return skillnad > 0 ? 'snabbare' : 'langsammare';
}
