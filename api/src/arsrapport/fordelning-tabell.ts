import type { Arstabell, Tabellrad } from '@anslag/doman';
import { celltext, kolumnrubrik, ledrubrik, radrubrik, visadeKolumner } from '@anslag/kontrakt';
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { arHarlett } from './fordelning-text';

/** Widths are twips, twentieths of a point: 567 to the centimetre. */
const CM = 567;
/** Text width of an upright and a lying A4 page with 2 cm margins. */
export const STAENDE = 17 * CM;
export const LIGGANDE = Math.floor(25.7 * CM);

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
export function arBred(tabell: Arstabell): boolean {
  return grupper(kolumner(tabell), tabell.rader, STAENDE).length > 1;
}

const LINJE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
const INGEN = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Longer tables may break over pages; their header row is repeated. */
const HALLS_IHOP = 25;

interface Radval {
  stil: 'Tabelltext' | 'Tabellhuvud' | 'Tabellsumma';
  /** The row heading of a part of the row above. */
  indrag?: boolean;
  /** Stays on the page of the next row. */
  hallIhop: boolean;
}

function cell(text: string, bredd: number, hoger: boolean, { stil, indrag, hallIhop }: Radval): TableCell {
  return new TableCell({
    width: { size: bredd, type: WidthType.DXA },
    verticalAlign: stil === 'Tabellhuvud' ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    children: [
      new Paragraph({
        style: stil,
        alignment: hoger ? AlignmentType.RIGHT : AlignmentType.LEFT,
        keepNext: hallIhop,
        ...(indrag ? { indent: { left: 170 } } : {}),
        text,
      }),
    ],
  });
}

function radval(rad: Tabellrad, nummer: number, antal: number): Radval {
  const summa = rad.slag === 'summa' || rad.slag === 'delsumma';
  return {
    stil: summa ? 'Tabellsumma' : 'Tabelltext',
    indrag: rad.slag === 'varav',
    hallIhop: antal <= HALLS_IHOP && nummer < antal - 1,
  };
}

/** A table of the snapshot as Word tables: one, or several side by side in meaning when its columns do not fit the page. */
export function wordtabeller(tabell: Arstabell, ryms: number): Table[] {
  return grupper(kolumner(tabell), tabell.rader, ryms).map((grupp) => {
    const behov = grupp.map((k) => bredd(k, tabell.rader));
    const led = Math.min(ryms - behov.reduce((s, b) => s + b, 0), ledbredd(tabell));
    const over = ryms - led - behov.reduce((s, b) => s + b, 0);
    const textkolumn = grupp.findIndex((k) => k.text);
    const bredder = [led, ...behov.map((b, k) => (k === textkolumn ? b + over : b))];
    const rad = (texter: readonly string[], { indrag, ...val }: Radval) =>
      texter.map((text, k) =>
        cell(text, bredder[k] ?? 0, k > 0 && !grupp[k - 1]?.text, { ...val, ...(k === 0 && indrag ? { indrag } : {}) }),
      );
    return new Table({
      layout: TableLayoutType.FIXED,
      width: { size: bredder.reduce((s, b) => s + b, 0), type: WidthType.DXA },
      columnWidths: bredder,
      margins: { left: CELLMARGINAL, right: CELLMARGINAL, top: 20, bottom: 20 },
      borders: {
        top: LINJE,
        bottom: LINJE,
        left: INGEN,
        right: INGEN,
        insideVertical: INGEN,
        insideHorizontal: { ...LINJE, size: 2, color: 'C8C8C8' },
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: rad([ledrubrik(tabell.id), ...grupp.map((k) => k.rubrik)], { stil: 'Tabellhuvud', hallIhop: true }),
        }),
        ...tabell.rader.map(
          (r, nummer) =>
            new TableRow({
              cantSplit: true,
              children: rad([radrubrik(tabell.id, r), ...grupp.map((k) => k.varde(r))], radval(r, nummer, tabell.rader.length)),
            }),
        ),
      ],
    });
  });
}
