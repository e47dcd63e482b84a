import { PDFDocument } from '@cantoo/pdf-lib';
import { type Bild, lasBild } from './bild';
import type { Bilagerad, Block } from './modell';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Attachments that are shown in the document have at most this many bytes together, so that a meeting's worth fits in memory. */
export const STORST_ATERGIVET = 100_000_000;

/** An attachment that has been opened: what of it the document can show. */
export type Oppnad =
  | { slag: 'sidor'; bilaga: Bilagerad }
  | ({ slag: 'bild'; bilaga: Bilagerad; innehall: Buffer } & Bild)
  | { slag: 'word' | 'for_stor' | 'oppnas_inte'; bilaga: Bilagerad };

/** Opens the attachments, one at a time. What cannot be shown is told of instead, and never stops the document. */
export async function oppnaBilagor(bilagor: readonly Bilagerad[], steg: () => Promise<void>): Promise<Oppnad[]> {
  const oppnade: Oppnad[] = [];
  let atergivet = 0;
  for (const bilaga of bilagor) {
    const forStor = atergivet + bilaga.storlek > STORST_ATERGIVET;
    const oppnad = bilaga.typ === DOCX ? ({ slag: 'word', bilaga } as const) : forStor ? ({ slag: 'for_stor', bilaga } as const) : await oppna(bilaga);
    if (oppnad.slag === 'sidor' || oppnad.slag === 'bild') atergivet += bilaga.storlek;
    oppnade.push(oppnad);
    await steg();
  }
  return oppnade;
}

async function oppna(bilaga: Bilagerad): Promise<Oppnad> {
  const innehall = await bilaga.hamta();
  if (bilaga.typ !== 'application/pdf') {
    const bild = await lasBild(innehall);
    return bild ? { slag: 'bild', bilaga, innehall, ...bild } : { slag: 'oppnas_inte', bilaga };
  }
  try {
    if ((await lasPdffil(innehall)).getPageCount() > 0) return { slag: 'sidor', bilaga };
  } catch {
    // Damaged or locked by a password: the document says so where it would have stood.
  }
  return { slag: 'oppnas_inte', bilaga };
}

/** Reads a PDF, so many objects at a time with other work in between. Throws when it is damaged or locked. */
export function lasPdffil(innehall: Buffer): Promise<PDFDocument> {
  return PDFDocument.load(innehall, { updateMetadata: false, parseSpeed: 100 });
}

const BESKED: Record<Oppnad['slag'], string> = {
  sidor: 'Bilagan står på de följande sidorna i handlingens PDF-fil.',
  bild: 'Bilagan är en bild.',
  word: 'Bilagan är en Word-fil, som finns för sig i ärendet.',
  for_stor: 'Bilagan är för stor för att återges här. Den finns för sig i ärendet.',
  oppnas_inte: 'Bilagan går inte att återge här. Den finns för sig i ärendet.',
};

/** How an attachment is told of, in Word and PDF alike: each on a page of its own. */
export function bilageblock({ slag, bilaga }: Oppnad, nummer: number): Block[] {
  return [
    { slag: 'sidbrytning' },
    { slag: 'rubrik', niva: 1, text: `Bilaga ${nummer}: ${bilaga.namn}` },
    { slag: 'stycke', text: BESKED[slag] },
    { slag: 'stycke', stil: 'not', text: `Kontrollsumma (SHA-256): ${bilaga.kontrollsumma}` },
  ];
}
