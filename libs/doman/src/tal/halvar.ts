import { dagarEfter, Period } from './datum';

/** A calendar half-year, or the days of it that a period has. */
export interface Halvar extends Period {
  /** "2024-H1". */
  nyckel: string;
}

/** The calendar half-years that the period touches, each cut to the period; together they are the whole period. Empty when the period is not in order. */
export function halvarInom({ fran, till }: Period): Halvar[] {
  const delar: Halvar[] = [];
  for (let start = fran; start <= till; ) {
    const ar = start.slice(0, 4);
    const forsta = start.slice(5) <= '06-30';
    const slut = `${ar}-${forsta ? '06-30' : '12-31'}`;
    const del = { nyckel: `${ar}-H${forsta ? 1 : 2}`, fran: start, till: slut < till ? slut : till };
    delar.push(del);
    if (del.till === till) break;
    start = dagarEfter(del.till, 1);
  }
  return delar;
}
