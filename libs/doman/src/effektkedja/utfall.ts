import { Datum } from '../tal/datum';
import { Matvarde } from '../tal/matvarde';
import { Grund, Niva, Resultatlage } from './kedja';
import { Kedjeavser, RESULTATNIVAER } from './plan';

/** How many women, men and unknown took part; null where it is not told. Whole persons. */
export interface Konsantal {
  kvinnor: number | null;
  man: number | null;
  okant: number | null;
}

/** What came of a node, as it is logged. */
export interface Nodutfall extends Konsantal {
  id: string;
  nod: string;
  /** The year it belongs to. */
  ar: number;
  /** The day it was seen. */
  datum: Datum;
  lage: Resultatlage;
  grund: Grund | null;
  varde: Matvarde | null;
  avser: Kedjeavser;
  /** The outcome that this one puts right. */
  rattar: string | null;
  makulerad: boolean;
}

/** A target of a node; the highest nummer is in force. */
export interface Nodmal {
  nod: string;
  nummer: number;
  malvarde: Matvarde;
  malar: number | null;
  avser: Kedjeavser;
  satt: Datum;
  /** Why the target was revised; null for the first. */
  skal: string | null;
}

export type NodutfallFel =
  | { kod: 'utfall_niva'; niva: Niva }
  | { kod: 'utfall_ar_framtida'; ar: number; hogst: number }
  | { kod: 'utfall_datum_framtida'; datum: Datum; hogst: Datum }
  /** Seen as achieved before the year it belongs to. */
  | { kod: 'utfall_fore_aret'; datum: Datum; ar: number }
  /** Of a year before the project began. */
  | { kod: 'utfall_fore_projektet'; ar: number; period: Kedjeperiod }
  /** Below nothing, of what is counted. */
  | { kod: 'utfall_negativt'; varde: Matvarde; enhet: string | null }
  | { kod: 'utfall_lank'; lank: string }
  | { kod: 'deltagare_over_varde'; deltagare: number; varde: Matvarde }
  | { kod: 'deltagare_utan_personer'; enhet: string | null };

export interface Nodutfallsgranskning {
  hinder: NodutfallFel[];
  /** Shown; they do not stop the logging. */
  anmarkningar: NodutfallFel[];
}

export interface NyttNodutfall extends Konsantal {
  ar: number;
  datum: Datum;
  lage: Resultatlage;
  varde: Matvarde | null;
  lank: string | null;
}

/** The project period of the chain's ärende, as far as it is known. */
export interface Kedjeperiod {
  fran: Datum | null;
  till: Datum | null;
}

export const OKAND_PERIOD: Kedjeperiod = { fran: null, till: null };

const PERSONENHETER = new Set(['personer', 'deltagare', 'kvinnor', 'män', 'ungdomar', 'elever']);

/** Does the unit count persons, so that those who took part can be no more than the value? */
export function raknarPersoner(enhet: string | null): boolean {
  return enhet !== null && PERSONENHETER.has(enhet.trim().toLocaleLowerCase('sv'));
}

const RAKNEENHETER = new Set(['st', 'st.', 'stycken', 'antal', 'företag', 'organisationer', 'kommuner', 'arbetstillfällen', 'jobb', 'årsarbetskrafter', 'aktiviteter', 'möten', 'kurser', 'timmar', 'km']);

/** Can the value not be below nothing? What is delivered cannot, nor what is counted; an effect in kronor or per cent can fall. */
export function arAldrigNegativ({ niva, enhet }: { niva: Niva; enhet: string | null }): boolean {
  return niva === 'prestation' || raknarPersoner(enhet) || (enhet !== null && RAKNEENHETER.has(enhet.trim().toLocaleLowerCase('sv')));
}

/** The first year that a value of the chain can belong to; null when it is not known when the project began. */
export function forstaAret({ fran }: Kedjeperiod): number | null {
  return fran === null ? null : Number(fran.slice(0, 4));
}

export function harResultat(niva: Niva): boolean {
  return RESULTATNIVAER.some((n) => n === niva);
}

/** An address that a browser opens: http or https, with a host and without spaces. */
export function arWebblank(lank: string): boolean {
  return /^https?:\/\/[^\s/?#@:]+\.[^\s/?#@:.]+(?::\d{1,5})?(?:[/?#]\S*)?$/i.test(lank);
}

/**
 * Judges an outcome that is to be logged on a node: only prestationer and effekter have outcomes; what is achieved lies neither in a coming year nor on
 * a coming day, nor was it seen before its year; what is expected may lie ahead. No year lies before the project, and what is counted is not below nothing.
 * @param idag today in Sweden.
 */
export function granskaNodutfall(nod: { niva: Niva; enhet: string | null }, u: NyttNodutfall, idag: Datum, period: Kedjeperiod): Nodutfallsgranskning {
  const hinder: NodutfallFel[] = [];
  const anmarkningar: NodutfallFel[] = [];
  const iAr = Number(idag.slice(0, 4));
  if (!harResultat(nod.niva)) hinder.push({ kod: 'utfall_niva', niva: nod.niva });
  if (u.lage === 'uppnadd' && u.ar > iAr) hinder.push({ kod: 'utfall_ar_framtida', ar: u.ar, hogst: iAr });
  if (u.lage === 'uppnadd' && u.datum > idag) hinder.push({ kod: 'utfall_datum_framtida', datum: u.datum, hogst: idag });
  else if (u.lage === 'uppnadd' && u.ar <= iAr && Number(u.datum.slice(0, 4)) < u.ar) hinder.push({ kod: 'utfall_fore_aret', datum: u.datum, ar: u.ar });
  if (u.ar < (forstaAret(period) ?? u.ar)) hinder.push({ kod: 'utfall_fore_projektet', ar: u.ar, period });
  if (u.varde !== null && u.varde < 0 && arAldrigNegativ(nod)) hinder.push({ kod: 'utfall_negativt', varde: u.varde, enhet: nod.enhet });
  if (u.lank !== null && !arWebblank(u.lank)) hinder.push({ kod: 'utfall_lank', lank: u.lank });
  const deltagare = (u.kvinnor ?? 0) + (u.man ?? 0) + (u.okant ?? 0);
  if (deltagare > 0 && !raknarPersoner(nod.enhet)) anmarkningar.push({ kod: 'deltagare_utan_personer', enhet: nod.enhet });
  else if (deltagare > 0 && u.varde !== null && u.varde >= 0 && deltagare * 100 > u.varde) hinder.push({ kod: 'deltagare_over_varde', deltagare, varde: u.varde });
  return { hinder, anmarkningar };
}

/** The outcomes in force, oldest first by year, day and id: not annulled and not put right by another. What an annulled correction put right stays out. */
export function gallandeNodutfall<U extends Nodutfall>(utfall: readonly U[]): U[] {
  const rattade = new Set(utfall.flatMap((u) => u.rattar ?? []));
  return utfall
    .filter((u) => !u.makulerad && !rattade.has(u.id))
    .sort((a, b) => a.ar - b.ar || a.datum.localeCompare(b.datum) || a.id.localeCompare(b.id));
}

/** The target in force, and the ones before it stay; null when none is set. */
export function gallandeMal<M extends Nodmal>(mal: readonly M[]): M | null {
  return mal.reduce<M | null>((hogst, m) => (hogst === null || m.nummer > hogst.nummer ? m : hogst), null);
}

/** The outcomes of one year and one scope. Sums are of those that state a value; null when none does. */
export interface Arsresultat extends Konsantal {
  ar: number;
  avser: Kedjeavser;
  uppnatt: Matvarde | null;
  forvantat: Matvarde | null;
  antal: number;
}

export interface Nodresultat {
  /** Where the node stands: what is achieved goes before what is only expected, the later before the earlier. */
  lage: Resultatlage | null;
  senaste: Nodutfall | null;
  perAr: Arsresultat[];
}

const plus = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : a + b);

/**
 * What a node has come to. Within a year the values of counted units are summed; of a unit that is a share or a level, the latest of the year stands.
 * The years are never summed, and the whole project and our part of it are kept apart.
 */
export function resultatFor(nod: { id: string; enhet: string | null }, utfall: readonly Nodutfall[]): Nodresultat {
  const egna = gallandeNodutfall(utfall.filter((u) => u.nod === nod.id));
  const rader = new Map<string, Arsresultat>();
  for (const u of egna) {
    const tecken = `${u.ar} ${u.avser}`;
    const fore = rader.get(tecken) ?? { ar: u.ar, avser: u.avser, uppnatt: null, forvantat: null, antal: 0, kvinnor: null, man: null, okant: null };
    const falt = u.lage === 'uppnadd' ? 'uppnatt' : 'forvantat';
    rader.set(tecken, {
      ...fore,
      [falt]: arAndelsenhet(nod.enhet) ? (u.varde ?? fore[falt]) : plus(fore[falt], u.varde),
      antal: fore.antal + 1,
      ...(u.lage === 'uppnadd' ? { kvinnor: plus(fore.kvinnor, u.kvinnor), man: plus(fore.man, u.man), okant: plus(fore.okant, u.okant) } : {}),
    });
  }
  const senaste = egna.filter((u) => u.lage === 'uppnadd').at(-1) ?? egna.at(-1) ?? null;
  return { lage: senaste?.lage ?? null, senaste, perAr: [...rader.values()].sort((a, b) => a.ar - b.ar || a.avser.localeCompare(b.avser)) };
}

const ANDELSENHET = /%|procent|andel|index|kvot|poäng|betyg|genomsnitt/i;

/** A unit whose values cannot be added: a share, an index, a mean. */
function arAndelsenhet(enhet: string | null): boolean {
  return enhet !== null && ANDELSENHET.test(enhet);
}
