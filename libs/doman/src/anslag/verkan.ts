import { Budget, delsumma } from '../budget/budget';
import { Kronor, kravHeltal } from '../tal/kronor';

/** What earlier decisions have planned to pay in a year, from the lines of anslag 1:1 in their budgets. */
export interface Planerat {
  ar: number;
  kronor: Kronor;
}

export interface Arsverkan {
  ar: number;
  fore: Kronor;
  /** What this decision adds; null when a cell of the year is not known. */
  tillkommer: Kronor | null;
  /** null as above. */
  efter: Kronor | null;
}

export interface Arsplan {
  ar: Arsverkan[];
  /** Of the amount, what the budget places in no year; negative when its lines say more than the amount. null when a cell is not known, or the amount is not. */
  ofordelat: Kronor | null;
  /** Is there a line of anslag 1:1 to read at all? */
  egenRad: boolean;
}

/**
 * What a decision does to each year's payments, before and after: the region's own lines of anslag 1:1 per year of the budget (regler §5, §11).
 * The years are those of the budget and those with anything planned from `franAr` on. A plan and not a cap: the money counts in the frame of the year of the decision.
 * @param belopp the decision's tak in whole kronor; null when it is not known.
 */
export function arsplan({ belopp, budget, planerat, franAr }: { belopp: Kronor | null; budget: Budget | null; planerat: readonly Planerat[]; franAr: number }): Arsplan {
  kravHeltal(belopp ?? 0, ...planerat.map((p) => p.kronor));
  const egna = (budget?.finansiering ?? []).filter((r) => r.egen11);
  const budgetens = egna.flatMap((r) => Object.keys(r.celler)).map(Number);
  const ar = [...new Set([...budgetens, ...planerat.map((p) => p.ar).filter((a) => a >= franAr)])].sort((a, b) => a - b);
  const rader = ar.map((a): Arsverkan => {
    const fore = planerat.filter((p) => p.ar === a).reduce((s, p) => s + p.kronor, 0);
    const egen = delsumma(egna.map((r) => r.celler[String(a)]));
    const utanfor = !budgetens.includes(a);
    const tillkommer = utanfor ? 0 : egen.okandaCeller > 0 ? null : egen.kronor;
    return { ar: a, fore, tillkommer, efter: tillkommer === null ? null : fore + tillkommer };
  });
  const okant = belopp === null || egna.length === 0 || rader.some((r) => r.tillkommer === null);
  return { ar: rader, ofordelat: okant ? null : belopp - rader.reduce((s, r) => s + (r.tillkommer ?? 0), 0), egenRad: egna.length > 0 };
}
