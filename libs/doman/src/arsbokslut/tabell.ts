import { andelar } from '../tal/fordela';
import type { Arstabell, Bas, Beslutsunderlag, Enhet, Kolumn, TabellId, Tabellrad } from './typer';

/** The part of one decision that falls on one row. */
export interface Del {
  beslut: Beslutsunderlag;
  /** Whole kronor; null when the amount is unknown or nothing was granted. */
  kronor: number | null;
  /** False where the ärende is counted on another row. */
  raknas: boolean;
}

export interface Raddefinition {
  id: string;
  namn?: string;
  /** What of a decision falls on the row; null when nothing does. */
  del: (b: Beslutsunderlag) => Del | null;
  /** Rows that this one sums or specifies keep their own marks. */
  slag?: 'del' | 'varav' | 'delsumma';
}

export interface Kolumndefinition {
  id: string;
  namn?: string;
  enhet: Enhet;
  matt: 'antal' | 'arenden' | 'kronor' | 'medel';
  /** Which decisions the column takes; all when left out. */
  urval?: (b: Beslutsunderlag) => boolean;
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

const BEVILJANDE: readonly Beslutsunderlag['slag'][] = ['bifall', 'tillagg'];

/** A decision that grants money. */
export function beviljar(b: Beslutsunderlag): boolean {
  return BEVILJANDE.includes(b.slag);
}

/** The whole decision, where `villkor` holds. */
export function hela(villkor: (b: Beslutsunderlag) => boolean): (b: Beslutsunderlag) => Del | null {
  return (b) => (villkor(b) ? { beslut: b, kronor: b.kronor, raknas: true } : null);
}

/** Parts of the decisions that make up one cell, in the order of the decisions. */
export function delarI(beslut: readonly Beslutsunderlag[], rad: Raddefinition, kolumn: Kolumndefinition): Del[] {
  return beslut.flatMap((b) => {
    const del = kolumn.urval && !kolumn.urval(b) ? null : rad.del(b);
    return del ? [del] : [];
  });
}

function varde(delar: readonly Del[], matt: Kolumndefinition['matt']): number | null {
  const raknade = delar.filter((d) => d.raknas);
  if (matt === 'antal') return raknade.length;
  if (matt === 'arenden') return new Set(raknade.map((d) => d.beslut.nyckel)).size;
  const kanda = delar.flatMap((d) => (d.kronor === null ? [] : [d.kronor]));
  if (delar.length > 0 && kanda.length === 0) return null;
  const summa = kanda.reduce((s, k) => s + k, 0);
  if (matt === 'kronor') return summa;
  return kanda.length === 0 ? null : Math.floor((summa * 2 + kanda.length) / (kanda.length * 2));
}

/** Share in hundredths of a percent, rounded half up; null when there is nothing to be a share of. */
export function andelAvHelhet(del: number | null, helhet: number | null): number | null {
  if (del === null || helhet === null || helhet === 0) return null;
  const dubbel = (BigInt(del) * 20_000n) / BigInt(helhet);
  return Number((dubbel + 1n) / 2n);
}

function enhetFor(h: Harledd, kolumner: readonly Kolumn[]): Enhet {
  if (h.slag === 'forandring') return kolumner.find((k) => k.id === h.efter)?.enhet ?? 'kronor';
  return 'andel';
}

function laggTillHarledd(h: Harledd, kolumner: Kolumn[], rader: Tabellrad[]): void {
  const index = (id: string) => kolumner.findIndex((k) => k.id === id);
  const cell = (rad: Tabellrad, id: string) => rad.celler[index(id)] ?? null;
  const delrader = rader.filter((r) => r.slag === 'del');
  const jamna = h.slag === 'andel_av_summan' ? andelar(delrader.map((r) => cell(r, h.av) ?? 0)) : [];
  const helhet = h.slag === 'andel_av_summan' ? delrader.reduce((s, r) => s + (cell(r, h.av) ?? 0), 0) : 0;
  const nya = rader.map((rad): number | null => {
    switch (h.slag) {
      case 'andel_av':
        return andelAvHelhet(cell(rad, h.av), cell(rad, h.namnare));
      case 'forandring': {
        const [fore, efter] = [cell(rad, h.fore), cell(rad, h.efter)];
        return fore === null || efter === null ? null : efter - fore;
      }
      case 'andel_av_summan':
        if (helhet === 0 || cell(rad, h.av) === null) return null;
        if (rad.slag === 'summa') return 10_000;
        return rad.slag === 'del' ? (jamna[delrader.indexOf(rad)] ?? null) : andelAvHelhet(cell(rad, h.av), helhet);
    }
  });
  kolumner.push({ id: h.id, enhet: enhetFor(h, kolumner) });
  rader.forEach((rad, i) => rad.celler.push(nya[i] ?? null));
}

/** Builds a table whose parts sum to the whole and where every row of the register is shown, also the empty ones. */
export function byggTabell(d: Tabelldefinition, beslut: readonly Beslutsunderlag[], foregaende: readonly Beslutsunderlag[] | null): Arstabell {
  const kallaFor = (k: Kolumndefinition) => (k.foregaende ? foregaende : beslut);
  const rader: Tabellrad[] = d.rader.map((r) => ({
    id: r.id,
    ...(r.namn === undefined ? {} : { namn: r.namn }),
    slag: r.slag ?? 'del',
    celler: d.kolumner.map((k) => {
      const kalla = kallaFor(k);
      return kalla === null ? null : varde(delarI(kalla, r, k), k.matt);
    }),
  }));
  if (d.summera) {
    rader.push({
      id: 'summa',
      slag: 'summa',
      celler: d.kolumner.map((k) => {
        const kalla = kallaFor(k);
        return kalla === null ? null : varde(delarI(kalla, summarad(d), k), k.matt);
      }),
    });
  }
  const kolumner: Kolumn[] = d.kolumner.map((k) => ({ id: k.id, ...(k.namn === undefined ? {} : { namn: k.namn }), enhet: k.enhet }));
  for (const h of d.harledda) laggTillHarledd(h, kolumner, rader);
  const okanda = new Set(
    beslut.filter((b) => beviljar(b) && b.kronor === null && d.rader.some((r) => r.del(b) !== null)).map((b) => `${b.nyckel}/${b.nummer}`),
  );
  return {
    id: d.id,
    bas: d.bas,
    grund: 'beraknat',
    kolumner,
    rader,
    okandaBelopp: okanda.size,
    ...(d.okandaMal === undefined ? {} : { okandaMal: d.okandaMal }),
  };
}

/** The sum counts each decision once, however many rows it is divided on. */
export function summarad(d: Tabelldefinition): Raddefinition {
  const delrader = d.rader.filter((r) => (r.slag ?? 'del') === 'del');
  return { id: 'summa', del: hela((b) => delrader.some((r) => r.del(b) !== null)) };
}
