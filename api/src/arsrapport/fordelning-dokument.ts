import { beslutMedAnmarkning, dagIStockholm, formateraDatumLang, type Arsbokslutsinnehall, type Arstabell } from '@anslag/doman';
import { ANMARKNINGSRUBRIK, tabellrubrik } from '@anslag/kontrakt';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  SimpleField,
  type Table,
  TextRun,
} from 'docx';
import { STILAR } from './fordelning-stil';
import { arBred, LIGGANDE, STAENDE, wordtabeller } from './fordelning-tabell';
import { inledning, noter, rubrik } from './fordelning-text';
import { utanTidpunkter } from '../dokument/reproducerbar';

export interface Bokslut {
  innehall: Arsbokslutsinnehall;
  nummer: number;
  /** SHA-256 of the snapshot, hexadecimal. */
  kontrollsumma: string;
  /** Instant, ISO 8601. */
  skapat: string;
}

/** A4 in twips, with 2 cm margins. */
const SIDA = { width: 11_906, height: 16_838 };
const MARGINAL = 1_134;
const FIKTIVT = 'Fiktiva uppgifter: regionen och alla siffror är påhittade.';

/**
 * The report's section "Fördelning av anslag 1:1 …" as Word: every figure comes from the snapshot, whose number and checksum stand at the
 * end. Running text Cambria 11, tables Calibri 8 (the government's form of the återrapport). The same bokslut gives the same bytes.
 */
export async function skapaFordelning(bokslut: Bokslut): Promise<Buffer> {
  const { innehall } = bokslut;
  const titel = rubrik(innehall);
  const dokument = new Document({
    title: titel,
    styles: STILAR,
    sections: sektioner(bokslut).map((s) => ({ ...s, headers: { default: sidhuvud(innehall) }, footers: { default: sidfot() } })),
  });
  const overrides = [{ path: 'docProps/core.xml', data: egenskaper(bokslut, titel) }];
  return utanTidpunkter(await Packer.toBuffer(dokument, undefined, overrides));
}

type Block = Paragraph | Table;

/** The tables in their order, each run of upright or wide ones on pages of that kind. */
function sektioner({ innehall, nummer, kontrollsumma, skapat }: Bokslut): ISectionOptions[] {
  const delar: { bred: boolean; children: Block[] }[] = [{ bred: false, children: ingress(innehall) }];
  const plats = (bred: boolean): Block[] => {
    if (delar.at(-1)?.bred !== bred) delar.push({ bred, children: [] });
    return delar.at(-1)?.children ?? [];
  };
  innehall.tabeller.filter(arKand).forEach((tabell, n) => {
    const bred = arBred(tabell);
    plats(bred).push(...tabelldel(tabell, innehall, bred, n + 1));
  });
  plats(false).push(
    ...okandDel(innehall),
    ...anmarkningsdel(innehall),
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: 'Underlag' }),
    new Paragraph({
      text: `Underlag: årsbokslut nr ${nummer} för ${innehall.budgetar}, gjort den ${formateraDatumLang(dagIStockholm(new Date(skapat)))}. Kontrollsumma (SHA-256):`,
    }),
    new Paragraph({ style: 'Kontrollsumma', text: kontrollsumma }),
  );
  return delar.map(({ bred, children }) => ({
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

function ingress(innehall: Arsbokslutsinnehall): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: rubrik(innehall) }),
    new Paragraph({ style: 'Avsandare', text: innehall.region }),
    ...(innehall.fiktiv ? [new Paragraph({ style: 'Fiktivt', text: FIKTIVT })] : []),
    ...inledning(innehall).map((text) => new Paragraph({ text })),
  ];
}

function tabelldel(tabell: Arstabell, innehall: Arsbokslutsinnehall, bred: boolean, nummer: number): Block[] {
  const { rubrik: namn, ingress: bas } = tabellrubrik(tabell.id);
  const tabeller = wordtabeller(tabell, bred ? LIGGANDE : STAENDE);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: namn }),
    new Paragraph({ text: bas, keepNext: true }),
    new Paragraph({
      style: 'Caption',
      keepNext: true,
      children: [
        new TextRun('Tabell '),
        new SimpleField('SEQ Tabell \\* ARABIC', String(nummer)),
        new TextRun(`. ${namn}, ${innehall.budgetar}`),
      ],
    }),
    ...tabeller.flatMap((t, k): Block[] =>
      k === 0 ? [t] : [new Paragraph({ style: 'Not', text: 'Samma tabell, fler kolumner:', keepNext: true }), t],
    ),
    ...noter(tabell, innehall).map((text) => new Paragraph({ style: 'Not', text })),
  ];
}

const arKand = (tabell: Arstabell): boolean => tabell.rader.some((r) => r.celler.some((c) => c !== null));

/** Tables without a single known figure are named instead of shown empty. */
function okandDel({ tabeller, budgetar }: Arsbokslutsinnehall): Paragraph[] {
  const okanda = tabeller.filter((t) => t.rader.length > 0 && !arKand(t));
  if (okanda.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: 'Uppgifter som saknas' }),
    new Paragraph({ text: `Det finns inga uppgifter för ${budgetar} till följande tabeller.`, keepNext: true }),
    ...okanda.map((t) => new Paragraph({ text: tabellrubrik(t.id).rubrik, bullet: { level: 0 }, style: 'Punkt' })),
  ];
}

/** The decisions behind the figures whose remark a reader must know, one to a line. */
function anmarkningsdel(innehall: Arsbokslutsinnehall): Paragraph[] {
  const rader = beslutMedAnmarkning(innehall);
  if (rader.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: ANMARKNINGSRUBRIK }),
    ...rader.map(
      (b) => new Paragraph({ text: `${b.nyckel} ${b.namn}, beslut ${b.nummer}: ${b.anmarkning}`, bullet: { level: 0 }, style: 'Punkt' }),
    ),
  ];
}

function sidhuvud(innehall: Arsbokslutsinnehall): Header {
  const text = `${innehall.region} · ${rubrik(innehall)}`;
  return new Header({
    children: [
      new Paragraph({
        style: 'Sidhuvud',
        children: innehall.fiktiv
          ? [new TextRun({ text: 'Fiktiva uppgifter · ', bold: true }), new TextRun(text)]
          : [new TextRun(text)],
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

/** The document's own properties, dated by the snapshot so that no clock leaves a trace. */
function egenskaper({ innehall, nummer, skapat }: Bokslut, titel: string): string {
  const tid = `${new Date(skapat).toISOString().slice(0, 19)}Z`;
  const amne = `Årsbokslut nr ${nummer} för ${innehall.budgetar}${innehall.fiktiv ? '. Fiktiva uppgifter' : ''}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xml(titel)}</dc:title><dc:subject>${xml(amne)}</dc:subject><dc:creator>${xml(innehall.region)}</dc:creator><dc:language>sv-SE</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${tid}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${tid}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
