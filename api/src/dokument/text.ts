import type { Block, Dokument } from './modell';
import { tabellrader } from './modell';

/**
 * What the document says, as plain text: a line per paragraph and table row, the cells of a row with a tab between them. Two documents
 * with the same text say the same; bullets stand as "• " and numbers as "1. ".
 */
export function somText({ block }: Pick<Dokument, 'block'>): string {
  return block.flatMap(rader).join('\n');
}

function rader(b: Block): string[] {
  switch (b.slag) {
    case 'rubrik':
    case 'stycke':
      return [b.text];
    case 'satser':
      return b.satser.map((s) => `att ${s}`);
    case 'punkter':
      return b.rader.map((rad, i) => `${b.numrerad ? `${i + 1}.` : '•'} ${rad}`);
    case 'fakta':
      return b.rader.map((r) => `${r.etikett}: ${r.varde}`);
    case 'tabell':
      return [
        ...(b.rubrik === null ? [] : [tabellrubriktext(b.rubrik, b.nummer)]),
        b.kolumner.map((k) => k.rubrik).join('\t'),
        ...tabellrader(b).map((r) => r.celler.join('\t')),
      ];
    case 'underskrift':
      return b.rader;
    case 'sidbrytning':
      return [];
  }
}

/** "Tabell 3. Beviljat 2020". */
export function tabellrubriktext(rubrik: string, nummer: number | undefined): string {
  return nummer === undefined ? rubrik : `Tabell ${nummer}. ${rubrik}`;
}
