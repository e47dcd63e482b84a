import { Andel } from '../tal/andel';
import { Datum, jamforDatum } from '../tal/datum';
import { Kronor } from '../tal/kronor';
import { AllmannaVillkor, Beslut, Projektperiod, Villkor } from './beslut';

/** The terms of an ärende when all its decisions are read together. */
export interface Gallande {
  andel: Andel | null;
  /** Sum of the decisions' tak; null when a part of it is unknown. */
  tak: Kronor | null;
  takOkant: boolean;
  projektperiod: Projektperiod;
  villkor: Villkor[];
  allmannaVillkor: AllmannaVillkor | null;
  /** What decisions ask to have back, whole kronor; 0 when none does. */
  aterkrav: Kronor;
  /** The decision (nummer) that ended the grant: tak still says what was granted, but nothing more is paid. Null while the grant lasts. */
  upphavd: number | null;
  /** The decisions that were read, by nummer, in the order they build on each other. */
  beslut: number[];
  /** Which decision (nummer) each term comes from; null or empty where none states it. */
  kallor: {
    andel: number | null;
    tak: number[];
    fran: number | null;
    till: number | null;
    villkor: number | null;
    allmannaVillkor: number | null;
    aterkrav: number[];
  };
}

/** The kinds that say something of what is granted. */
const VILLKORADE: readonly Beslut['slag'][] = ['bifall', 'tillagg', 'forlangning', 'andring', 'aterkrav', 'upphavande'];

/** Those that by themselves speak of a grant, also where its own decision is not known. */
const GIVANDE: readonly Beslut['slag'][] = ['bifall', 'tillagg', 'forlangning'];

/** Oldest first; of those on one day, as they are numbered. */
export function iTidsordning(a: Beslut, b: Beslut): number {
  return jamforDatum(a.beslutat.till, b.beslutat.till) || a.nummer - b.nummer;
}

/** The decision whose place a correction takes, through corrections of corrections; a circle of corrections corrects nothing. */
function ursprung(b: Beslut, alla: ReadonlyMap<number, Beslut>): Beslut {
  const sedda = new Set([b.nummer]);
  let rot = b;
  while (rot.rattarBeslut !== null) {
    const rattat = alla.get(rot.rattarBeslut);
    if (!rattat) return rot;
    if (sedda.has(rattat.nummer)) return b;
    sedda.add(rattat.nummer);
    rot = rattat;
  }
  return rot;
}

/** The decisions that count: decided by then, each correction in the place of what it corrects. */
function raknade(beslut: readonly Beslut[], datum: Datum | undefined): Beslut[] {
  const fattade = beslut
    .filter((b) => b.lage === 'beslutad' && (datum === undefined || b.beslutat.till <= datum))
    .sort(iTidsordning);
  const alla = new Map(fattade.map((b) => [b.nummer, b]));
  const platser = fattade.map((b) => ({ gallande: b, plats: ursprung(b, alla) }));
  const rattade = new Set(platser.filter((p) => p.plats !== p.gallande).map((p) => p.gallande.rattarBeslut));
  const perPlats = new Map(platser.filter((p) => !rattade.has(p.gallande.nummer)).map((p) => [p.plats.nummer, p]));
  return [...perPlats.values()].sort((a, b) => iTidsordning(a.plats, b.plats)).map((p) => p.gallande);
}

/**
 * The terms in force (regler §4): tak is the sum of the decisions' tak; andel, end, villkor and general conditions come from the
 * latest decision that states them; the start comes from the first, since an extension may state only its own stretch.
 * Does not depend on the order the decisions are given in. A supplement whose original decision is not among them has an unknown tak.
 * @param datum terms on that day: only decisions certainly taken by then (beslutat.till ≤ datum); left out, all of them.
 * @returns null when nothing has been granted.
 */
export function gallande(beslut: readonly Beslut[], datum?: Datum): Gallande | null {
  const lasta = raknade(beslut, datum).filter((b) => VILLKORADE.includes(b.slag));
  if (!lasta.some((b) => GIVANDE.includes(b.slag))) return null;

  const bakifran = [...lasta].reverse();
  const andel = bakifran.find((b) => b.beviljadAndel !== null);
  const fran = lasta.find((b) => b.projektperiod.fran !== null);
  const till = bakifran.find((b) => b.projektperiod.till !== null);
  const villkor = bakifran.find((b) => b.villkor.length > 0);
  const allmanna = bakifran.find((b) => b.allmannaVillkor !== null);
  const medTak = lasta.filter((b) => b.tak !== null);
  const aterkrav = lasta.filter((b) => b.aterkrav !== null);
  const upphavande = lasta.find((b) => b.slag === 'upphavande');
  const takOkant = lasta.some((b) => b.tak === null && (b.slag === 'bifall' || b.slag === 'tillagg')) || !lasta.some((b) => b.slag === 'bifall');

  return {
    andel: andel?.beviljadAndel ?? null,
    tak: takOkant ? null : medTak.reduce((s, b) => s + (b.tak ?? 0), 0),
    takOkant,
    projektperiod: { fran: fran?.projektperiod.fran ?? null, till: till?.projektperiod.till ?? null },
    villkor: villkor?.villkor ?? [],
    allmannaVillkor: allmanna?.allmannaVillkor ?? null,
    aterkrav: aterkrav.reduce((s, b) => s + (b.aterkrav ?? 0), 0),
    upphavd: upphavande?.nummer ?? null,
    beslut: lasta.map((b) => b.nummer),
    kallor: {
      andel: andel?.nummer ?? null,
      tak: medTak.map((b) => b.nummer),
      fran: fran?.nummer ?? null,
      till: till?.nummer ?? null,
      villkor: villkor?.nummer ?? null,
      allmannaVillkor: allmanna?.nummer ?? null,
      aterkrav: aterkrav.map((b) => b.nummer),
    },
  };
}
