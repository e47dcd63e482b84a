import { MATT, Matt, PER, Per, RAKNESATT, Raknesatt } from '@anslag/kontrakt';
import { Params } from '@angular/router';
import { Fragevarde } from '../skal/adress';
import { Adressfraga, budgetar, ettAv, heltal } from '../skal/fraga';

/** The figure whose rows are shown: a row of the table (`summa` is the whole), a measure and, for one year's figure, the year. */
export interface Vald {
  rad: string;
  cell: Matt;
  cellar: number | null;
}

/** What the page shows, as it stands in the address. */
export interface Portfoljval {
  per: Per;
  rakna: Raknesatt;
  matt: Matt;
  /** Empty is all years. */
  ar: number[];
  vald: Vald | null;
  sida: number;
}

/** Reads the address. A value that does not exist is taken as not chosen, so that an old link still shows something. */
export function lasVal(fraga: Adressfraga): Portfoljval {
  const rad = fraga.get('rad');
  const cell = ettAv(MATT, fraga.get('cell'));
  const ar = fraga.getAll('ar').flatMap((a) => budgetar(a) ?? []);
  return {
    per: ettAv(PER, fraga.get('per')) ?? 'effektmal',
    rakna: ettAv(RAKNESATT, fraga.get('rakna')) ?? 'fordelat',
    matt: ettAv(MATT, fraga.get('matt')) ?? 'kronor',
    ar: [...new Set(ar)].sort((a, b) => a - b),
    vald: rad && cell ? { rad, cell, cellar: budgetar(fraga.get('cellar')) } : null,
    sida: heltal(fraga.get('sida'), 1),
  };
}

/** What the table is asked for. */
export function tabellfraga({ per, rakna, ar }: Portfoljval): Record<string, Fragevarde> {
  return { per, rakna, ar };
}

/** What the rows behind the chosen figure are asked for: a year's figure asks for that year only. */
export function radfraga({ per, rakna, ar, vald, sida }: Portfoljval): Record<string, Fragevarde> | null {
  if (!vald) return null;
  return { per, rakna, ar: vald.cellar === null ? ar : [vald.cellar], nyckel: vald.rad, matt: vald.cell, sida };
}

/** The address of a figure, to be merged into the page's own. */
export function siffraddress(vald: Vald): Params {
  return { rad: vald.rad, cell: vald.cell, cellar: vald.cellar, sida: null };
}

/** Takes the chosen figure out of the address: a new choice of table does not keep an old figure. */
export const INGEN_SIFFRA: Params = { rad: null, cell: null, cellar: null, sida: null };

/** One text per figure of the table, to find it again when its rows are closed. */
export function siffernyckel(vald: Vald): string {
  return JSON.stringify([vald.rad, vald.cell, vald.cellar]);
}
