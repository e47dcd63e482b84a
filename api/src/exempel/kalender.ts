import { Slump } from './slump';

const DYGN = 86_400_000;
/** How many decisions each month has, of 100: July stands still, spring and autumn are busy. */
const MANADSVIKT = [6, 8, 10, 9, 10, 9, 2, 5, 10, 11, 12, 8] as const;
const NAMNDMANADER = [2, 4, 5, 8, 10, 12] as const;

/** ISO date of a day counted from year, month (1–12) and day; a day outside the month runs over into its neighbours. */
export function isoDag(ar: number, manad: number, dag: number): string {
  return new Date(Date.UTC(ar, manad - 1, dag)).toISOString().slice(0, 10);
}

/** The day so many days later. */
export function plusDagar(datum: string, dagar: number): string {
  return new Date(Date.parse(datum) + dagar * DYGN).toISOString().slice(0, 10);
}

function veckodag(datum: string): number {
  return new Date(Date.parse(datum)).getUTCDay();
}

/** The same day, or the Friday before when it falls on a weekend; a weekend that begins a year moves forward to its Monday. */
export function arbetsdag(datum: string): string {
  const dag = veckodag(datum);
  if (dag !== 0 && dag !== 6) return datum;
  const fredag = plusDagar(datum, dag === 6 ? -1 : -2);
  return fredag.slice(0, 4) === datum.slice(0, 4) ? fredag : plusDagar(datum, dag === 6 ? 2 : 1);
}

/** A working day of the year at a point of its flow of decisions (0..9999), so that rising points give rising dates. */
export function beslutsdag(ar: number, punkt: number): string {
  let kvar = punkt;
  for (const [index, vikt] of MANADSVIKT.entries()) {
    if (kvar < vikt * 100) return arbetsdag(isoDag(ar, index + 1, 1 + Math.floor((kvar * 28) / (vikt * 100))));
    kvar -= vikt * 100;
  }
  throw new RangeError('punkt must be 0..9999');
}

/** The committee's meeting that takes up what is ready on that day: the next one, or the year's last. */
export function sammantradesdag(datum: string): string {
  const ar = Number(datum.slice(0, 4));
  const dagar = NAMNDMANADER.map((manad) => arbetsdag(isoDag(ar, manad, 10 + ((ar * 7 + manad * 5) % 12))));
  return dagar.find((d) => d >= datum) ?? dagar.at(-1) ?? datum;
}

/** A span of days around a decision that a list states only by its period, within the year. */
export function listperiod(slump: Slump, datum: string): { fran: string; till: string } {
  const ar = datum.slice(0, 4);
  const fran = plusDagar(datum, -slump.heltal(1, 20));
  const till = plusDagar(datum, slump.heltal(1, 20));
  return { fran: fran < `${ar}-01-01` ? `${ar}-01-01` : fran, till: till > `${ar}-12-31` ? `${ar}-12-31` : till };
}
