import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import { kolumnbredder, type Radstil, type Tabellblock, tabellrader } from './modell';
import { brutna } from './word-text';

const LINJE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
const INGEN = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Twips. */
const CELLMARGINAL = 80;
const INDRAG_VARAV = 170;
/** Of a point. */
const TWIPS = 20;

/** Rows; longer tables may break over pages, and their header row is repeated. A lying page holds fewer. */
const HALLS_IHOP = { staende: 25, liggande: 12 };

type Cellstil = 'Tabelltext' | 'Tabellhuvud' | 'Tabellsumma';
const STIL: Record<Radstil, Cellstil> = { rad: 'Tabelltext', varav: 'Tabelltext', summa: 'Tabellsumma' };

/** A table with a header row that is repeated on each page and told to a screen reader. `ryms` is the text's width in twips. */
export function wordtabell(t: Tabellblock, ryms: number): Table {
  const bredder = kolumnbredder(t, ryms / TWIPS).map((andel) => Math.floor((andel * ryms) / 100));
  const rader = tabellrader(t);
  const celler = (texter: readonly string[], stil: Cellstil, hallIhop: boolean, indrag: boolean): TableCell[] =>
    texter.map(
      (text, k) =>
        new TableCell({
          width: { size: bredder[k] ?? 0, type: WidthType.DXA },
          verticalAlign: stil === 'Tabellhuvud' ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
          children: [
            new Paragraph({
              style: stil,
              alignment: t.kolumner[k]?.hoger ? AlignmentType.RIGHT : AlignmentType.LEFT,
              keepNext: hallIhop,
              ...(indrag && k === 0 ? { indent: { left: INDRAG_VARAV } } : {}),
              children: brutna(text).map((rad) => new TextRun(rad)),
            }),
          ],
        }),
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
        children: celler(
          t.kolumner.map((k) => k.rubrik),
          'Tabellhuvud',
          true,
          false,
        ),
      }),
      ...rader.map(
        (r, i) =>
          new TableRow({
            cantSplit: true,
            children: celler(r.celler, STIL[r.stil], rader.length <= (t.bred ? HALLS_IHOP.liggande : HALLS_IHOP.staende) && i < rader.length - 1, r.stil === 'varav'),
          }),
      ),
    ],
  });
}
