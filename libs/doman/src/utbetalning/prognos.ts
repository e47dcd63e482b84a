import { Datum, Period, arAv, dagarEfter, helAr } from '../tal/datum';
import { fordela } from '../tal/fordela';
import { Kronor } from '../tal/kronor';
import { type Arsbelopp, antalDagar, gemensamPeriod } from './takt';

export interface Prognosunderlag {
  /** Left to pay. */
  kvar: Kronor;
  /** The plan by year (`utbetalningsplan`); empty when there is none. */
  arsplan: readonly Arsbelopp[];
  period: Period | null;
  idag: Datum;
}

/** How much of the year's plan lies on the days after today. */
function kommande({ ar, kronor }: Arsbelopp, period: Period, idag: Datum): Kronor {
  const iAr = gemensamPeriod(period, helAr(ar));
  const resten = iAr && gemensamPeriod(iAr, { fran: dagarEfter(idag, 1), till: iAr.till });
  if (!iAr || !resten) return 0;
  const produkt = kronor * antalDagar(resten);
  return (produkt - (produkt % antalDagar(iAr))) / antalDagar(iAr);
}

/**
 * When what is left is likely to be paid: over this and the coming years in the proportions of what the plan has left of them, by largest
 * remainder, so that the years sum to what is left. When nothing is planned ahead, all of it this year. Years without an amount are left out.
 */
export function utbetalningsprognos({ kvar, arsplan, period, idag }: Prognosunderlag): Arsbelopp[] {
  if (kvar === 0) return [];
  const vikter = period ? arsplan.map((p) => ({ nyckel: String(p.ar), vikt: kommande(p, period, idag) })).filter((v) => v.vikt > 0) : [];
  if (vikter.length === 0) return [{ ar: arAv(idag), kronor: kvar }];
  return [...fordela(kvar, vikter)].map(([ar, kronor]) => ({ ar: Number(ar), kronor })).filter((p) => p.kronor > 0);
}
