import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, type PDFPage, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib';

export interface LastPdf {
  titel: string | undefined;
  sprak: string | undefined;
  /** Does the reader's window show the title rather than the file's name? */
  visarTitel: boolean;
  antalSidor: number;
  /** What a screen reader reads, one piece per line: page heads, page numbers and repeated header rows are not part of it. */
  text: string;
  /** The structure's parts in reading order: "H1", "TH", "LBody". */
  taggar: string[];
  /** Alternative texts of figures. */
  alternativtexter: string[];
  /** The outline, indented by two spaces per level. */
  innehall: string[];
}

/** Reads a tagged PDF as an aid for the blind does. For files whose faces have a table to Unicode, as the product's own have. */
export async function lasPdf(fil: Uint8Array): Promise<LastPdf> {
  const pdf = await PDFDocument.load(fil, { updateMetadata: false });
  const { catalog, context } = pdf;
  const visning = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict);
  const delar = strukturdelar(pdf, catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict));
  return {
    titel: pdf.getTitle(),
    sprak: textvarde(catalog.lookup(PDFName.of('Lang'))),
    visarTitel: visning?.lookup(PDFName.of('DisplayDocTitle'))?.toString() === 'true',
    antalSidor: pdf.getPageCount(),
    text: pdf.getPages().map(sidtext).join('\n'),
    taggar: delar.map((d) => d.tagg),
    alternativtexter: delar.flatMap((d) => d.alt ?? []),
    innehall: punkter(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict), ''),
  };

  function punkter(del: PDFDict | undefined, indrag: string): string[] {
    const rader: string[] = [];
    for (let post = del?.get(PDFName.of('First')); post; ) {
      const nod = context.lookup(post, PDFDict);
      rader.push(indrag + (textvarde(nod.lookup(PDFName.of('Title'))) ?? ''), ...punkter(nod, `${indrag}  `));
      post = nod.get(PDFName.of('Next'));
    }
    return rader;
  }
}

const textvarde = (o: PDFObject | undefined): string | undefined => (o instanceof PDFString || o instanceof PDFHexString ? o.decodeText() : undefined);

function strukturdelar(pdf: PDFDocument, nod: PDFDict | undefined): { tagg: string; alt: string | undefined }[] {
  if (!nod) return [];
  const s = nod.lookup(PDFName.of('S'));
  const barn = nod.lookup(PDFName.of('K'));
  const lista = barn instanceof PDFArray ? barn.asArray() : barn ? [barn] : [];
  const under = lista.flatMap((b) => {
    const del = b instanceof PDFRef ? pdf.context.lookup(b) : b;
    return del instanceof PDFDict && del.has(PDFName.of('S')) ? strukturdelar(pdf, del) : [];
  });
  return s instanceof PDFName ? [{ tagg: s.decodeText(), alt: textvarde(nod.lookup(PDFName.of('Alt'))) }, ...under] : under;
}

type Teckentabell = Map<number, string>;

function sidtext(sida: PDFPage): string {
  const typsnitt = new Map<string, Teckentabell>();
  const resurser = sida.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  for (const [namn, ref] of resurser?.entries() ?? []) {
    const tabell = sida.doc.context.lookup(ref, PDFDict).lookup(PDFName.of('ToUnicode'));
    if (tabell instanceof PDFRawStream) typsnitt.set(namn.decodeText(), teckentabell(uppackad(tabell)));
  }
  const innehall = sida.node.Contents();
  const strommar = innehall instanceof PDFArray ? innehall.asArray().map((r) => sida.doc.context.lookup(r)) : [innehall];
  return strommar.map((s) => (s instanceof PDFRawStream ? last(uppackad(s), typsnitt) : '')).join('\n');
}

const uppackad = (strom: PDFRawStream): string => Buffer.from(decodePDFRawStream(strom).decode()).toString('latin1');

/** Glyph → text, from the ranges that list each of their texts. */
function teckentabell(cmap: string): Teckentabell {
  const tabell: Teckentabell = new Map();
  for (const [, fran = '', , lista = ''] of cmap.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[([^\]]*)\]/gi)) {
    [...lista.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], i) => {
      tabell.set(parseInt(fran, 16) + i, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    });
  }
  return tabell;
}

/** The beginning and the end of a mark, the choice of a face, text that is shown. */
const INNEHALL = /^\/(\w+)(?: <<[^>]*>>)? B[DM]C$|^(EMC)$|^\/(\S+) [\d.]+ Tf$|^(\[.*\]) TJ$/gm;

/** The text that is not within a mark of ornament, a line per piece. */
function last(strom: string, typsnitt: ReadonlyMap<string, Teckentabell>): string {
  const rader: string[] = [];
  const marken: boolean[] = [];
  let tabell: Teckentabell = new Map();
  for (const [, marke, slut, namn, visat] of strom.matchAll(INNEHALL)) {
    if (marke !== undefined) marken.push(marke === 'Artifact');
    else if (slut !== undefined) marken.pop();
    else if (namn !== undefined) tabell = typsnitt.get(namn) ?? new Map();
    else if (visat !== undefined && !marken.includes(true)) {
      const glyfer = [...visat.matchAll(/<([0-9a-f]*)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
      rader.push(glyfer.map((g) => tabell.get(parseInt(g, 16)) ?? '\ufffd').join(''));
    }
  }
  return rader.join('\n');
}
