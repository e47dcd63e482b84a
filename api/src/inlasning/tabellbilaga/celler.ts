import { celltext } from './celltext';

export const KOLUMNER = 5;

/** A line cut into raw cells: by tab, or by pipes when the line has no tab and is written as a markdown table. */
export function delaCeller(rad: string): string[] {
  if (rad.includes('\t')) return rad.split('\t');
  const trimmad = rad.trim();
  if (!/^\|.*\|/.test(trimmad) && (trimmad.match(/\|/g) ?? []).length < KOLUMNER - 1) return [rad];
  return trimmad.replace(/^\|/, '').replace(/\|$/, '').split('|');
}

/** True for a markdown separator row: "--", "--\t--", "| :--- | ---: |". */
export function arAvskiljare(rad: string): boolean {
  const delar = rad.split(/[\t|]/).map((d) => d.trim());
  return delar.some((d) => d !== '') && delar.every((d) => d === '' || /^:?[-–—_*=]+:?$/.test(d)) && /[-–—_*=]{2}/.test(rad);
}

/** What was done to a row that did not have five cells; 'osaker' when text had to be moved between columns. */
export type Cellatgard = 'tomma_sist' | 'tom_cell' | 'saknas_sist' | 'osaker' | null;

export interface Rattning {
  celler: string[];
  atgard: Cellatgard;
}

function oppnaTaggar(cell: string): number {
  return (cell.match(/<(p|ul|ol|li|div)\b/g) ?? []).length - (cell.match(/<\/(p|ul|ol|li|div)>/g) ?? []).length;
}

function taBort(celler: readonly string[], plats: number): string[] {
  return celler.filter((_, i) => i !== plats);
}

function slaIhop(celler: readonly string[], plats: number): string[] {
  return [...celler.slice(0, plats), `${celler[plats] ?? ''} ${celler[plats + 1] ?? ''}`, ...celler.slice(plats + 2)];
}

/** The place of the cell whose successor most likely belongs to it: an unclosed tag, a sentence that goes on in lower case, else the last but one. */
function skarv(celler: readonly string[]): number {
  const oppen = celler.findIndex((c, i) => i > 0 && i < celler.length - 1 && oppnaTaggar(c) > 0);
  if (oppen > 0) return oppen;
  const text = celler.map(celltext);
  const mening = text.findIndex((t, i) => i > 0 && /[\p{L}\d,–-]$/u.test(t) && /^\p{Ll}/u.test(text[i + 1] ?? ''));
  return mening > 0 ? mening : celler.length - 2;
}

/**
 * A row of a chapter's table brought to five raw cells. Too many: empty cells at the end go first, then a single empty cell, then cells that a
 * stray tab has cut are joined. Too few: the last are taken to be missing. `arRegion` tells whether a text is a region's name.
 */
export function rattaCeller(raa: readonly string[], arRegion: (text: string) => boolean): Rattning {
  let celler = [...raa];
  let atgard: Cellatgard = null;
  const tom = (i: number): boolean => celltext(celler[i] ?? '') === '';
  while (celler.length > KOLUMNER && tom(celler.length - 1)) {
    celler.pop();
    atgard = 'tomma_sist';
  }
  if (celler.length > 1 && tom(0) && arRegion(celltext(celler[1] ?? ''))) {
    celler = taBort(celler, 0);
    atgard = 'tom_cell';
  }
  if (celler.length > KOLUMNER && !tom(0) && tom(1)) {
    celler = taBort(celler, 1);
    atgard = 'tom_cell';
  }
  while (celler.length > KOLUMNER) {
    const tomma = celler.flatMap((_, i) => (i > 1 && tom(i) ? [i] : []));
    const enda = tomma.length === 1 ? tomma[0] : undefined;
    celler = enda === undefined ? slaIhop(celler, skarv(celler)) : taBort(celler, enda);
    atgard = 'osaker';
  }
  if (celler.length < KOLUMNER) {
    atgard = atgard ?? 'saknas_sist';
    while (celler.length < KOLUMNER) celler.push('');
  }
  return { celler, atgard };
}
