import { arAv, Datum } from '../tal/datum';

/**
 * The next report on the anslag to the government: due on 21 February of the year after the one it is about (the form for 2023: "senast den
 * 21 februari 2024"). The day itself is still in time.
 */
export function nastaAterrapport(idag: Datum): { avserAr: number; senast: Datum } {
  const ar = arAv(idag);
  const iAr = `${String(ar).padStart(4, '0')}-02-21`;
  return idag <= iAr ? { avserAr: ar - 1, senast: iAr } : { avserAr: ar, senast: `${String(ar + 1).padStart(4, '0')}-02-21` };
}
