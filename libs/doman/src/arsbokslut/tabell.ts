import { andelAvHelhet } from '../tal/andel';
import type { AngivnaCeller } from './angivet';
import type { Arstabell, Bas, Beslutsunderlag, Enhet, Kolumn, TabellId, Tabellrad } from './typer';

/** Row and column id of what the documents do not say. */
export const OKANT = 'okant';

/** The part of one decision that falls on one row. */
export interface Del {
  beslut: Beslutsunderlag;
  /** Whole kronor; null when the amount is unknown or nothing was granted. */
  kronor: number | null;
  /** False where the decision is counted on another row. */
  raknas: boolean;
}

export interface Raddefinition {
  id: string;
  namn?: string;
  /** What of a decision falls on the row; null when nothing does. */
  del: (b: Beslutsunderlag) => Del | null;
  /** A `delsumma` or `varav` repeats what other rows hold and is left out of the sum; `del` when left out. */
  slag?: 'del' | 'delsumma' | 'varav';
}

export interface Kolumndefinition {
  id: string;
  namn?: string;
  enhet: Enhet;
  /**
   * `beslut` counts decisions. `arenden` counts an ärende where its first granting decision of the year is counted, so that the parts sum
   * to the whole also when a supplement lies elsewhere. `berorda` counts each ärende once in every row it touches. `medel` is the average
   * of the known amounts per decision.
   */
  matt: 'beslut' | 'arenden' | 'berorda' | 'kronor' | 'medel';
  /** Which decisions the column takes. */
  urval: (b: Beslutsunderlag) => boolean;
  /** The column is computed from the year before. */
  foregaende?: true;
}

/** A column computed from other columns: a share of the column's sum, a share of another column, or a change. */
export type Harledd =
  | { id: string; slag: 'andel_av_summan'; av: string }
  | { id: string; slag: 'andel_av'; av: string; namnare: string }
  | { id: string; slag: 'forandring'; efter: string; fore: string };

export interface Tabelldefinition {
  id: TabellId;
  bas: Bas;
  rader: Raddefinition[];
  kolumner: Kolumndefinition[];
  harledda: Harledd[];
  /** False where the rows overlap, so that their sum is not the whole. */
  summera: boolean;
  okandaMal?: number;
}

/** The decisions of one year. */
export interface Arsbeslut {
  beslut: readonly Beslutsunderlag[];
  /** The first granting decision of each ärende: where the ärende is counted. */
  forsta: ReadonlySet<Beslutsunderlag>;
  /** The decisions are not all there were, so that nothing found is unknown and not zero. */
  ofullstandigt: boolean;
}

/** A decision that grants money. */
export function beviljar(b: Beslutsunderlag): boolean {
  return b.slag === 'bifall' || b.slag === 'tillagg';
}

/** @param beslut in the order of nyckel and nummer. */
export function arsbeslut(beslut: readonly Beslutsunderlag[], ofullstandigt: boolean): Arsbeslut {
  return { beslut, forsta: new Set(forstaPerArende(beslut.filter(beviljar))), ofullstandigt };
}

function forstaPerArende(beslut: readonly Beslutsunderlag[]): Beslutsunderlag[] {
  const forsta = new Map<string, Beslutsunderlag>();
  for (const b of beslut) if (!forsta.has(b.nyckel)) forsta.set(b.nyckel, b);
  return [...forsta.values()];
}

/** The whole decision, where `villkor` holds. */
export function hela(villkor: (b: Beslutsunderlag) => boolean): (b: Beslutsunderlag) => Del | null {
  return (b) => (villkor(b) ? { beslut: b, kronor: b.kronor, raknas: true } : null);
}

/** The parts that make up one cell, in the order of the decisions: their amounts sum to it, or their number is it. */
export function delarI(ar: Arsbeslut, rad: Raddefinition, kolumn: Kolumndefinition): Del[] {
  return raknade(ar, radensDelar(ar, rad), kolumn);
}

function radensDelar(ar: Arsbeslut, rad: Raddefinition): Del[] {
  const delar: Del[] = [];
  for (const b of ar.beslut) {
    const del = rad.del(b);
    if (del) delar.push(del);
  }
  return delar;
}

function raknade(ar: Arsbeslut, radens: readonly Del[], kolumn: Kolumndefinition): Del[] {
  const delar = radens.filter((d) => kolumn.urval(d.beslut));
  switch (kolumn.matt) {
    case 'kronor':
    case 'medel':
      return delar;
    case 'beslut':
      return delar.filter((d) => d.raknas);
    case 'arenden':
      return delar.filter((d) => d.raknas && ar.forsta.has(d.beslut));
    case 'berorda': {
      const forsta = new Set(forstaPerArende(delar.map((d) => d.beslut)));
      return delar.filter((d) => forsta.has(d.beslut));
    }
  }
}

function varde(ar: Arsbeslut, radens: readonly Del[], kolumn: Kolumndefinition): number | null {
  const delar = raknade(ar, radens, kolumn);
  if (ar.ofullstandigt && !radens.some((d) => kolumn.urval(d.beslut))) return null;
  if (kolumn.matt !== 'kronor' && kolumn.matt !== 'medel') return delar.length;
  let [summa, kanda] = [0, 0];
  for (const { kronor } of delar) {
    if (kronor === null) continue;
    summa += kronor;
    kanda++;
  }
  if (delar.length > 0 && kanda === 0) return null;
  if (kolumn.matt === 'kronor') return summa;
  return kanda === 0 ? null : Math.floor((summa * 2 + kanda) / (kanda * 2));
}

/** Columns that a derived one is computed from. */
export function kallkolumner(h: Harledd): string[] {
  switch (h.slag) {
    case 'andel_av_summan':
      return [h.av];
    case 'andel_av':
      return [h.av, h.namnare];
    case 'forandring':
      return [h.efter, h.fore];
  }
}

/** Each row's share of the sum row, or of the known parts where there is none. */
function andelarAvSumman(rader: readonly Tabellrad[], cell: (rad: Tabellrad) => number | null): (number | null)[] {
  const summarad = rader.find((r) => r.slag === 'summa');
  const kant = rader.filter((r) => r.slag === 'del').reduce((s, r) => s + (cell(r) ?? 0), 0);
  const helhet = (summarad && cell(summarad)) ?? kant;
  return rader.map((rad) => andelAvHelhet(cell(rad), helhet));
}

/** What each row has changed by; for the sum only when every part's change is known, so that the parts sum to it. */
function forandringar(
  rader: readonly Tabellrad[],
  { fore, efter }: { fore: string; efter: string },
  cell: (rad: Tabellrad, id: string) => number | null,
): (number | null)[] {
  const andring = (rad: Tabellrad): number | null => {
    const [a, b] = [cell(rad, fore), cell(rad, efter)];
    return a === null || b === null ? null : b - a;
  };
  const ofullstandig = rader.some((r) => r.slag === 'del' && andring(r) === null);
  return rader.map((rad) => (rad.slag === 'summa' && ofullstandig ? null : andring(rad)));
}

function laggTillHarledd(h: Harledd, kolumner: Kolumn[], rader: Tabellrad[]): void {
  const cell = (rad: Tabellrad, id: string) => rad.celler[kolumner.findIndex((k) => k.id === id)] ?? null;
  const nya = (): (number | null)[] => {
    switch (h.slag) {
      case 'andel_av_summan':
        return andelarAvSumman(rader, (rad) => cell(rad, h.av));
      case 'andel_av':
        return rader.map((rad) => andelAvHelhet(cell(rad, h.av), cell(rad, h.namnare)));
      case 'forandring':
        return forandringar(rader, h, cell);
    }
  };
  const varden = nya();
  const enhet = h.slag === 'forandring' ? (kolumner.find((k) => k.id === h.efter)?.enhet ?? 'kronor') : 'andel';
  kolumner.push({ id: h.id, enhet });
  rader.forEach((rad, i) => {
    const nytt = varden[i] ?? null;
    rad.celler.push(nytt);
    rad.cellnoggrannhet?.push(nytt === null ? null : 'harlett');
  });
}

/**
 * Builds a table whose parts sum to the whole and where every row of the register is shown, also the empty ones.
 * @param angivna what a document states of a historic year: it takes the place of what the decisions give, and what it leaves out is
 *   unknown. Rows for "not stated" and columns that no figure falls in are then left out, and no change is computed to a year before that
 *   has another base.
 */
export function byggTabell(d: Tabelldefinition, ar: Arsbeslut, fore: Arsbeslut | null, angivna: AngivnaCeller | null): Arstabell {
  const kolumndefinitioner = d.kolumner.filter((k) => !angivna || k.foregaende || angivna.kolumner.has(k.id));
  const raddefinitioner = d.rader.filter((r) => !angivna || r.id !== OKANT || angivna.rader.has(OKANT));
  const tabellrad = (r: Raddefinition, slag: Tabellrad['slag'], annars: (kolumn: number) => number | null): Tabellrad => {
    const [delar, delarFore] = [radensDelar(ar, r), fore ? radensDelar(fore, r) : []];
    const celler = kolumndefinitioner.map((k, i) => {
      if (k.foregaende) return fore && varde(fore, delarFore, k);
      return angivna ? (angivna.cell(r.id, k)?.varde ?? annars(i)) : varde(ar, delar, k);
    });
    const noggrannhet = kolumndefinitioner.map((k, i) =>
      k.foregaende || celler[i] === null ? null : (angivna?.cell(r.id, k)?.noggrannhet ?? 'harlett'),
    );
    const kalla = angivna?.kalla(r.id) ?? null;
    return {
      id: r.id,
      ...(r.namn === undefined ? {} : { namn: r.namn }),
      slag,
      celler,
      ...(angivna ? { cellnoggrannhet: noggrannhet } : {}),
      ...(kalla === null ? {} : { kalla }),
    };
  };
  const rader = raddefinitioner.map((r) => tabellrad(r, r.slag ?? 'del', () => null));
  if (d.summera) {
    const delrader = rader.filter((r) => r.slag === 'del');
    const radersSumma = (kolumn: number) => {
      const celler = delrader.map((r) => r.celler[kolumn] ?? null);
      return celler.includes(null) ? null : celler.reduce<number>((s, c) => s + (c ?? 0), 0);
    };
    rader.push(tabellrad(summarad(d), 'summa', radersSumma));
  }
  const kolumner: Kolumn[] = kolumndefinitioner.map((k) => ({
    id: k.id,
    ...(k.namn === undefined ? {} : { namn: k.namn }),
    enhet: k.enhet,
  }));
  const finns = (id: string) => kolumner.some((k) => k.id === id);
  const jamforbara = d.harledda.filter((h) => !angivna || h.slag !== 'forandring');
  for (const h of jamforbara) if (kallkolumner(h).every(finns)) laggTillHarledd(h, kolumner, rader);
  return {
    id: d.id,
    bas: d.bas,
    grund: angivna ? 'angivet' : 'beraknat',
    kolumner,
    rader,
    okandaBelopp: angivna ? 0 : okandaBelopp(d, ar),
    ...(d.okandaMal === undefined ? {} : { okandaMal: d.okandaMal }),
  };
}

/** How many granting decisions of a table that shows kronor have no known amount. */
function okandaBelopp(d: Tabelldefinition, ar: Arsbeslut): number {
  if (!d.kolumner.some((k) => k.enhet === 'kronor')) return 0;
  return ar.beslut.filter((b) => beviljar(b) && b.kronor === null && d.rader.some((r) => r.del(b) !== null)).length;
}

/** The sum counts each decision once, however many rows it is divided on. */
export function summarad(d: Tabelldefinition): Raddefinition {
  const delrader = d.rader.filter((r) => (r.slag ?? 'del') === 'del');
  return { id: 'summa', del: hela((b) => delrader.some((r) => r.del(b) !== null)) };
}
