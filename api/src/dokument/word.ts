import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  SimpleField,
  Tab,
  type Table,
  TextRun,
} from 'docx';
import { bilageblock, type Oppnad } from './bilagor';
import { type Block, type Dokument, liggande, type Styckestil, type Tabellblock } from './modell';
import { utanTidpunkter } from './reproducerbar';
import { brutna } from './word-text';
import { LISTOR, NUMRERAD, PUNKTLISTA, STILAR } from './word-stil';
import { wordtabell } from './word-tabell';

/** A4 in twips, with 2 cm margins. */
const SIDA = { width: 11_906, height: 16_838 };
const MARGINAL = 1_134;
/** The text's width on an upright and a lying page: 17 and 25,7 cm. */
export const STAENDE = 9_639;
export const LIGGANDE = 14_571;
/** Pixels of 1/96 inch: the text's width, and what is left of the page below a heading. */
const BILD = { bredd: 640, hojd: 800 };

const STIL: Partial<Record<Styckestil, string>> = { ingress: 'Ingress', not: 'Not', avsandare: 'Avsandare', varning: 'Varning', liten: 'Liten' };
const NIVAER = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 };

type Del = Paragraph | Table;

/**
 * The document as a Word file: real headings and lists, header rows, Swedish, and a title that is shown. The same document gives the
 * same bytes. `steg` is awaited between blocks so that other work goes on.
 */
export async function somWord(dokument: Dokument, bilagor: readonly Oppnad[], steg: () => Promise<void>): Promise<Buffer> {
  const sektioner = new Sektioner();
  const lagen = liggande(dokument.block);
  for (const [i, block] of dokument.block.entries()) {
    sektioner.skriv(block, lagen[i] === true);
    await steg();
  }
  for (const [i, bilaga] of bilagor.entries()) {
    bilageblock(bilaga, i + 1).forEach((b) => sektioner.skriv(b, false));
    if (bilaga.slag === 'bild') sektioner.bild(bilaga, i + 1);
    await steg();
  }
  const word = new Document({
    title: dokument.titel,
    styles: STILAR,
    numbering: { config: LISTOR },
    sections: sektioner.alla().map((s) => ({ ...s, headers: { default: sidhuvud(dokument) }, footers: { default: sidfot() } })),
  });
  const overrides = [{ path: 'docProps/core.xml', data: egenskaper(dokument) }];
  return utanTidpunkter(await Packer.toBuffer(word, undefined, overrides));
}

/** The blocks in their order, each run of upright or lying ones on pages of that kind. */
class Sektioner {
  private readonly delar: { bred: boolean; children: Del[] }[] = [{ bred: false, children: [] }];
  private brytNasta = false;
  private listor = 0;

  skriv(block: Block, bred: boolean): void {
    if (block.slag === 'sidbrytning') {
      this.brytNasta = true;
      return;
    }
    if (this.delar.at(-1)?.bred !== bred) {
      this.delar.push({ bred, children: [] });
      this.brytNasta = false;
    }
    const brytning = this.brytNasta;
    this.brytNasta = false;
    this.delar.at(-1)?.children.push(...this.delarFor(block, bred, brytning));
  }

  bild({ innehall, bredd, hojd, filtyp, bilaga }: Extract<Oppnad, { slag: 'bild' }>, nummer: number): void {
    const skala = Math.min(1, BILD.bredd / bredd, BILD.hojd / hojd);
    const transformation = { width: Math.round(bredd * skala), height: Math.round(hojd * skala) };
    const altText = { id: String(nummer), name: `Bilaga ${nummer}`, description: bilaga.namn, title: bilaga.namn };
    this.delar.at(-1)?.children.push(new Paragraph({ children: [new ImageRun({ type: filtyp, data: innehall, transformation, altText })] }));
  }

  alla(): ISectionOptions[] {
    return this.delar
      .filter((d) => d.children.length > 0)
      .map(({ bred, children }) => ({
        properties: {
          type: SectionType.NEXT_PAGE,
          page: {
            size: { ...SIDA, orientation: bred ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: MARGINAL + 200, bottom: MARGINAL, left: MARGINAL, right: MARGINAL },
          },
        },
        children,
      }));
  }

  private delarFor(b: Exclude<Block, { slag: 'sidbrytning' }>, bred: boolean, pageBreakBefore: boolean): Del[] {
    switch (b.slag) {
      case 'rubrik':
        return [new Paragraph({ heading: NIVAER[b.niva], pageBreakBefore, text: b.text })];
      case 'stycke': {
        const style = STIL[b.stil ?? 'brod'];
        return [
          new Paragraph({
            ...(style ? { style } : {}),
            ...(b.stil === 'hogerstalld' ? { alignment: AlignmentType.RIGHT } : {}),
            keepNext: b.hallIhop === true,
            pageBreakBefore,
            children: brutna(b.text).map((rad) => new TextRun(rad)),
          }),
        ];
      }
      case 'satser':
        return b.satser.map(
          (s, i) =>
            new Paragraph({
              style: 'Sats',
              pageBreakBefore: pageBreakBefore && i === 0,
              children: [new TextRun({ children: ['att', new Tab()] }), ...brutna(s).map((rad) => new TextRun(rad))],
            }),
        );
      case 'punkter': {
        const numbering = { reference: b.numrerad ? NUMRERAD : PUNKTLISTA, level: 0, instance: this.listor++ };
        return b.rader.map(
          (rad, i) =>
            new Paragraph({ style: 'Punkt', numbering, ...efterSista(b.rader, i), pageBreakBefore: pageBreakBefore && i === 0, children: brutna(rad).map((r) => new TextRun(r)) }),
        );
      }
      case 'fakta':
        return b.rader.map(
          (r, i) =>
            new Paragraph({
              style: 'Punkt',
              ...efterSista(b.rader, i),
              pageBreakBefore: pageBreakBefore && i === 0,
              children: [new TextRun({ text: `${r.etikett}: `, bold: true }), ...brutna(r.varde).map((rad) => new TextRun(rad))],
            }),
        );
      case 'tabell':
        return [...tabellrubrik(b, pageBreakBefore), wordtabell(b, bred ? LIGGANDE : STAENDE), ...(b.rubrik === null ? [luft()] : [])];
      case 'underskrift':
        return [
          new Paragraph({ style: 'Underskrift', pageBreakBefore, children: b.rader.flatMap((rad, i) => brutna(rad).map((r) => new TextRun({ ...r, ...(i > 0 ? { break: 1 } : {}) }))) }),
        ];
    }
  }
}

/** The last of a row of close lines has a paragraph's space after it. */
const efterSista = (rader: readonly unknown[], i: number) => (i === rader.length - 1 ? { spacing: { after: 120 } } : {});

/** Two tables with nothing between them would become one. */
const luft = (): Paragraph => new Paragraph({ style: 'Tabelltext' });

function tabellrubrik({ rubrik, nummer }: Tabellblock, pageBreakBefore: boolean): Paragraph[] {
  if (rubrik === null) return pageBreakBefore ? [new Paragraph({ style: 'Tabelltext', pageBreakBefore })] : [];
  const numret = nummer === undefined ? [] : [new TextRun('Tabell '), new SimpleField('SEQ Tabell \\* ARABIC', String(nummer)), new TextRun('. ')];
  return [new Paragraph({ style: 'Caption', keepNext: true, pageBreakBefore, children: [...numret, new TextRun(rubrik)] })];
}

function sidhuvud({ sidhuvud: text, fiktivt }: Dokument): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Sidhuvud',
        children: [...(fiktivt ? [new TextRun({ text: 'Fiktiva uppgifter · ', bold: true })] : []), new TextRun(text)],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '808080', space: 4 } },
      }),
    ],
  });
}

function sidfot(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Sidhuvud',
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: ['Sida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The file's own properties, dated by the document. */
function egenskaper({ titel, amne, region, datum }: Dokument): string {
  const tid = `${datum}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xml(titel)}</dc:title>${amne === undefined ? '' : `<dc:subject>${xml(amne)}</dc:subject>`}<dc:creator>${xml(region)}</dc:creator><dc:language>sv-SE</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${tid}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${tid}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
