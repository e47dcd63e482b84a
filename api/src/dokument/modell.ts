import type { Datum } from '@anslag/doman';

/** What a document says, whatever file it becomes. Word and PDF are written from this alone, so that the two cannot differ in content. */
export interface Dokument {
  titel: string;
  /** The document's subject in the file's properties, when there is one. */
  amne?: string;
  /** Diarienummer of the document. */
  arende: string | null;
  /** The region in whose name the document is written. */
  region: string;
  sidhuvud: string;
  /** The region and its figures are made up; said in the head of every page. */
  fiktivt?: boolean;
  /** The document's day; stands in the file's properties, so that no clock leaves a trace. */
  datum: Datum;
  block: Block[];
  bilagor: Bilagerad[];
}

export type Rubrikniva = 1 | 2 | 3 | 4;
export type Styckestil = 'brod' | 'ingress' | 'not' | 'hogerstalld' | 'avsandare' | 'varning' | 'liten';

export type Block =
  | { slag: 'rubrik'; niva: Rubrikniva; text: string }
  /** `text` may hold '\n', a line break. `hallIhop` keeps it on the page of what follows. */
  | { slag: 'stycke'; text: string; stil?: Styckestil; hallIhop?: boolean }
  /** Clauses of a decision without their "att", which is hung out. */
  | { slag: 'satser'; satser: string[] }
  /** `bred` stands on the lying pages of the tables around it. */
  | { slag: 'punkter'; rader: string[]; numrerad?: boolean; bred?: boolean }
  | { slag: 'fakta'; rader: { etikett: string; varde: string }[] }
  | Tabellblock
  | { slag: 'underskrift'; rader: string[] }
  | { slag: 'sidbrytning' };

export interface Tabellkolumn {
  rubrik: string;
  /** Figures stand to the right. */
  hoger?: boolean;
  /** Share of 100 of the text's width; the columns that say nothing share what is left. */
  bredd?: number;
}

/** How a row is read: a sum, or a part of the row above. */
export type Radstil = 'rad' | 'summa' | 'varav';

export interface Tabellblock {
  slag: 'tabell';
  /** Caption. */
  rubrik: string | null;
  /** "Tabell 3." before the caption. */
  nummer?: number;
  kolumner: Tabellkolumn[];
  /** One text per column. */
  rader: string[][];
  /** One per row; every row is 'rad' where it is not given. */
  radstilar?: Radstil[];
  /** The last row, with one text per column. */
  summa?: string[];
  /** Needs a lying page. */
  bred?: boolean;
}

/** A file that goes with the document. */
export interface Bilagerad {
  namn: string;
  /** Media type. */
  typ: string;
  /** Bytes. */
  storlek: number;
  /** SHA-256, hexadecimal. */
  kontrollsumma: string;
  hamta: () => Promise<Buffer>;
}

/** A table's rows with their styles, the sum last. */
export function tabellrader(t: Tabellblock): { celler: string[]; stil: Radstil }[] {
  const rader = t.rader.map((celler, i) => ({ celler, stil: t.radstilar?.[i] ?? ('rad' as const) }));
  return t.summa ? [...rader, { celler: t.summa, stil: 'summa' as const }] : rader;
}

/** Points that a letter of a table's text takes at the most on an average, and what a cell has on its two sides. */
const TECKEN = 4.5;
const CELLSIDOR = 8;

/**
 * Shares of 100 per column on a line of `ryms` points; columns without a width share what the others leave. A column is as wide as its
 * longest word, taken from those that have more than they need, so that a word is parted only where the whole line cannot hold them all.
 */
export function kolumnbredder(t: Tabellblock, ryms: number): number[] {
  const kvar = 100 - t.kolumner.reduce((s, k) => s + (k.bredd ?? 0), 0);
  const utan = t.kolumner.filter((k) => k.bredd === undefined).length;
  const rader = [t.kolumner.map((k) => k.rubrik), ...tabellrader(t).map((r) => r.celler)];
  const minst = t.kolumner.map((_, k) => (100 * (TECKEN * Math.max(...rader.map((r) => langstaOrd(r[k] ?? ''))) + CELLSIDOR)) / ryms);
  const onskat = t.kolumner.map((k, i) => Math.max(k.bredd ?? kvar / utan, minst[i] ?? 0));
  const [over, spel] = [summa(onskat) - 100, summa(onskat) - summa(minst)];
  if (over <= 0) return onskat;
  if (over >= spel) return minst.map((b) => (100 * b) / summa(minst));
  return onskat.map((b, i) => b - (over * (b - (minst[i] ?? 0))) / spel);
}

const summa = (tal: readonly number[]): number => tal.reduce((s, n) => s + n, 0);

/** Letters of the longest word; a space that does not break holds words together. */
const langstaOrd = (text: string): number => Math.max(...text.split(/[ \n\t]/).map((o) => o.length));

/**
 * Which blocks stand on lying pages: a wide table or list, what is kept with it before (a page break too), and the notes after it.
 */
export function liggande(block: readonly Block[]): boolean[] {
  const svar: boolean[] = [];
  for (let i = block.length - 1; i >= 0; i--) {
    const b = block[i];
    const medNasta = b?.slag === 'rubrik' || b?.slag === 'sidbrytning' || (b?.slag === 'stycke' && b.hallIhop === true);
    svar[i] = b?.slag === 'tabell' || b?.slag === 'punkter' ? b.bred === true : medNasta && svar[i + 1] === true;
  }
  block.forEach((b, i) => {
    if (b.slag === 'stycke' && b.stil === 'not' && !b.hallIhop) svar[i] = svar[i - 1] === true;
  });
  return svar;
}
