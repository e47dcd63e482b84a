import type { Arstabell, Tabellrad } from '@anslag/doman';
import { celltext, kolumnrubrik, ledrubrik, radrubrik, visadeKolumner } from '@anslag/kontrakt';
import type { Radstil, Tabellblock } from '../dokument/modell';
import { LIGGANDE, STAENDE } from '../dokument/word';
import { arHarlett } from './fordelning-text';

/** Widths are twips, twentieths of a point: 567 to the centimetre. */
const CM = 567;

/** The widest letters of Calibri 8 bold, and the space at both sides of a cell. */
const TECKENBREDD = 88;
const CELLMARGINAL = 80;
const MINSTA_KOLUMN = Math.floor(1.5 * CM);
const MINSTA_LEDKOLUMN = Math.floor(4.2 * CM);

interface Tabellkolumn {
  rubrik: string;
  varde: (rad: Tabellrad) => string;
  text: boolean;
}

function kolumner(tabell: Arstabell): Tabellkolumn[] {
  const figurer = visadeKolumner(tabell).flatMap((index): Tabellkolumn[] => {
    const kolumn = tabell.kolumner[index];
    if (!kolumn) return [];
    const varde = (rad: Tabellrad) => celltext(tabell, rad, index) + (arHarlett(tabell, rad, index) ? '*' : '');
    return [
      {
        rubrik: kolumnrubrik(tabell.id, kolumn),
        varde: tabell.id === 'angivet' ? (rad) => angivenCell(rad, index, varde) : varde,
        text: false,
      },
    ];
  });
  if (tabell.id !== 'angivet') return figurer;
  return [...figurer, { rubrik: 'Källa', varde: (rad) => rad.kalla ?? '', text: true }];
}

/** A stated figure is either a count or an amount: the other is not asked for, and so not unknown. */
const angivenCell = (rad: Tabellrad, index: number, varde: (rad: Tabellrad) => string): string =>
  (rad.celler[index] ?? null) === null ? '–' : varde(rad);

/** The width that keeps the longest word on one line; a no-break space does not break. */
function bredd(kolumn: Tabellkolumn, rader: readonly Tabellrad[]): number {
  if (kolumn.text) return 5 * CM;
  const ord = [kolumn.rubrik, ...rader.map(kolumn.varde)].flatMap((t) => t.split(/[ -]/));
  return Math.max(MINSTA_KOLUMN, Math.max(...ord.map((o) => o.length)) * TECKENBREDD + 2 * CELLMARGINAL);
}

/** The width that keeps the longest row heading on one line. */
function ledbredd(tabell: Arstabell): number {
  const langst = Math.max(...tabell.rader.map((r) => radrubrik(tabell.id, r).length));
  return Math.max(MINSTA_LEDKOLUMN, langst * TECKENBREDD + 2 * CELLMARGINAL);
}

/** Columns that fit beside the row headings, in as few groups as possible and in their order. */
function grupper(alla: readonly Tabellkolumn[], rader: readonly Tabellrad[], ryms: number): Tabellkolumn[][] {
  const grupper: Tabellkolumn[][] = [[]];
  let kvar = ryms - MINSTA_LEDKOLUMN;
  for (const kolumn of alla) {
    const behov = bredd(kolumn, rader);
    if (behov > kvar && grupper.at(-1)?.length) {
      grupper.push([]);
      kvar = ryms - MINSTA_LEDKOLUMN;
    }
    grupper.at(-1)?.push(kolumn);
    kvar -= behov;
  }
  return grupper;
}

/** Does the table need a lying page? */
function arBred(tabell: Arstabell): boolean {
  return grupper(kolumner(tabell), tabell.rader, STAENDE).length > 1;
}

const RADSTIL: Partial<Record<Tabellrad['slag'], Radstil>> = { summa: 'summa', delsumma: 'summa', varav: 'varav' };

/**
 * A table of the snapshot as tables of the document: one, or several side by side in meaning when its columns do not fit the page. The
 * first has the caption.
 */
export function tabellblock(tabell: Arstabell, rubrik: string, nummer: number): Tabellblock[] {
  const bred = arBred(tabell);
  const ryms = bred ? LIGGANDE : STAENDE;
  return grupper(kolumner(tabell), tabell.rader, ryms).map((grupp, i) => {
    const behov = grupp.map((k) => bredd(k, tabell.rader));
    const led = Math.min(ryms - behov.reduce((s, b) => s + b, 0), ledbredd(tabell));
    const over = ryms - led - behov.reduce((s, b) => s + b, 0);
    const textkolumn = grupp.findIndex((k) => k.text);
    const andel = (twips: number): number => (100 * twips) / ryms;
    return {
      slag: 'tabell',
      rubrik: i === 0 ? rubrik : null,
      ...(i === 0 ? { nummer } : {}),
      kolumner: [
        { rubrik: ledrubrik(tabell.id), bredd: andel(led) },
        ...grupp.map((k, n) => ({ rubrik: k.rubrik, hoger: !k.text, bredd: andel((behov[n] ?? 0) + (n === textkolumn ? over : 0)) })),
      ],
      rader: tabell.rader.map((r) => [radrubrik(tabell.id, r), ...grupp.map((k) => k.varde(r))]),
      radstilar: tabell.rader.map((r) => RADSTIL[r.slag] ?? 'rad'),
      bred,
    };
  });
}
