import { Params } from '@angular/router';
import { TABELLER, TabellId } from '@anslag/doman';
import { Adressfraga, ettAv } from '../skal/fraga';

/** A figure of an årsbokslut: where it stands. */
export interface Cellval {
  tabell: TabellId;
  rad: string;
  kolumn: string;
}

/** The figure whose rows the address asks for. */
export function lasCell(fraga: Adressfraga): Cellval | null {
  const tabell = ettAv(TABELLER, fraga.get('tabell'));
  const [rad, kolumn] = [fraga.get('rad'), fraga.get('kolumn')];
  return tabell && rad && kolumn ? { tabell, rad, kolumn } : null;
}

/** One text per figure, to find it again when its rows are closed. */
export function cellnyckel({ tabell, rad, kolumn }: Cellval): string {
  return JSON.stringify([tabell, rad, kolumn]);
}

export const INGEN_CELL: Params = { tabell: null, rad: null, kolumn: null };
