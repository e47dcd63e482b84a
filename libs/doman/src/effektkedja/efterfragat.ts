import { Datum } from '../tal/datum';
import { Niva } from './kedja';
import { gallandeNodutfall, Nodutfall } from './utfall';

/** For how many years after its end the effects of a project are asked for. */
export const ARS_EFTERFRAGAN = 3;

/** Results that are asked for now: of the running year, or of the first, second or third year after the end. */
export interface Efterfragan {
  ar: number;
  /** Null while the project runs. */
  arEfterSlut: 1 | 2 | 3 | null;
  /** The nodes of which nothing is logged as achieved in that year. */
  noder: string[];
}

const EFFEKT: readonly Niva[] = ['effekt_kort', 'effekt_medellang', 'effekt_lang'];
const PRESTATION: readonly Niva[] = ['prestation'];

/**
 * What is asked for of a project now: while it runs its prestationer, each year; after its end the effects, one, two and three years after, each from
 * that anniversary. An outcome that is asked for belongs to its own year, however late it comes. A project without an end is asked only while it runs.
 * @param idag today in Sweden.
 */
export function efterfragat(period: { fran: Datum | null; till: Datum | null }, noder: readonly { id: string; niva: Niva }[], utfall: readonly Nodutfall[], idag: Datum): Efterfragan[] {
  const galler = gallandeNodutfall(utfall).filter((u) => u.lage === 'uppnadd');
  const utan = (nivaer: readonly Niva[], ar: number): string[] =>
    noder.filter((n) => nivaer.includes(n.niva) && !galler.some((u) => u.nod === n.id && u.ar === ar)).map((n) => n.id);
  const iAr = Number(idag.slice(0, 4));
  const lopande = (period.fran === null || period.fran <= idag) && (period.till === null || period.till >= idag);
  const efter = period.till === null ? [] : ([1, 2, 3] as const).filter((n) => `${Number(period.till?.slice(0, 4)) + n}${period.till?.slice(4)}` <= idag);
  const slutar = Number(period.till?.slice(0, 4));
  return [
    ...(lopande ? [{ ar: iAr, arEfterSlut: null, noder: utan(PRESTATION, iAr) }] : []),
    ...efter.map((n) => ({ ar: slutar + n, arEfterSlut: n, noder: utan(EFFEKT, slutar + n) })),
  ].filter((e) => e.noder.length > 0);
}
