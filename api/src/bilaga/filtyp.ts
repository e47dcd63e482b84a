import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileTypeFromFile } from 'file-type';
import { type Bilagebrist, BILAGETYPER, type Bilagetyp, type Faltfel, bilagetypnamn } from '@anslag/kontrakt';
import { kontrolleraZip, oppnaZip } from '../inlasning/kalla/zipkontroll';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { bildbrist, harEfterslang, pdfbrist } from './filbrist';

export interface Fildom {
  mediatyp: Bilagetyp;
  brist: Bilagebrist | null;
}

const TAS_EMOT = 'PDF, Word (.docx), PNG eller JPEG';

/** What else people have at hand, by file-type's ending: why it is not taken, and what to do. */
const ANDRA: Record<string, string> = {
  cfb: 'Filen är i ett äldre Office-format eller låst med lösenord. Öppna den i Word och spara den som .docx utan lösenord, eller som PDF.',
  docm: 'Word-filen innehåller makron och tas inte emot. Spara den som .docx eller PDF.',
  dotx: 'Filen är en Word-mall. Spara dokumentet som .docx eller PDF.',
  dotm: 'Filen är en Word-mall med makron och tas inte emot. Spara dokumentet som .docx eller PDF.',
  xlsx: 'Filen är en Excelfil. Spara det som ska läsas som PDF.',
  pptx: 'Filen är en presentation. Spara den som PDF.',
  odt: 'Filen är ett OpenDocument. Spara det som .docx eller PDF.',
  rtf: 'Filen är i formatet RTF. Spara den som .docx eller PDF.',
  zip: 'Filen är ett zip-arkiv. Lägg in filerna i det en och en.',
};

/**
 * What a file is, by its content; its name must say the same.
 * @throws ProblemFel formfel (empty), fel_medietyp (another kind, macros, a name that says something else), for_stort (a docx that unpacks to too much).
 */
export async function bedomFil({ namn, sokvag, storlek }: { namn: string; sokvag: string; storlek: number }): Promise<Fildom> {
  if (storlek === 0) throw filfel('formfel', namn, 'Filen är tom.', 'en fil med innehåll');
  const funnet = await fileTypeFromFile(sokvag);
  const mediatyp = (Object.keys(BILAGETYPER) as (keyof typeof BILAGETYPER)[]).find((t) => t === funnet?.mime);
  if (!mediatyp) throw filfel('fel_medietyp', namn, ANDRA[funnet?.ext ?? ''] ?? 'Filens innehåll är inte av en typ som tas emot.', TAS_EMOT);
  kravAndelse(namn, mediatyp, BILAGETYPER[mediatyp]);
  switch (mediatyp) {
    case 'application/pdf':
      return { mediatyp, brist: pdfbrist(await readFile(sokvag)) };
    case 'image/png':
    case 'image/jpeg':
      return { mediatyp, brist: provadBild(namn, mediatyp, await readFile(sokvag)) };
    default:
      await kravOfarligtWord(namn, sokvag);
      return { mediatyp, brist: null };
  }
}

/** A picture without another file after its end. */
function provadBild(namn: string, mediatyp: 'image/png' | 'image/jpeg', bild: Buffer): Bilagebrist | null {
  if (harEfterslang(mediatyp, bild)) throw filfel('fel_medietyp', namn, 'Bildfilen innehåller annat efter bildens slut. Öppna bilden och spara den på nytt.', 'en fil med bara bilden');
  return bildbrist(mediatyp, bild);
}

/** The name must say what the content is. @throws ProblemFel fel_medietyp. */
export function kravAndelse(namn: string, mediatyp: Bilagetyp, andelser: readonly string[]): void {
  const skriven = extname(namn).slice(1).toLowerCase();
  if (andelser.includes(skriven)) return;
  const borde = `ett namn som slutar på ${andelser.map((a) => `.${a}`).join(' eller ')}`;
  const sager = skriven === '' ? 'Filens namn har ingen ändelse' : `Filens namn slutar på .${skriven.slice(0, 20)}`;
  throw filfel('fel_medietyp', namn, `${sager}, men innehållet är ${bilagetypnamn(mediatyp)}. Kontrollera att det är rätt fil och rätta namnet.`, borde);
}

const INBADDAT = 'Word-filen innehåller inbäddade objekt (OLE) och tas inte emot. Ta bort dem, eller spara filen som PDF.';
const HAMTAR_UTIFRAN = 'Word-filen hämtar en mall eller ett objekt från en annan plats och tas inte emot. Ta bort kopplingen, eller spara filen som PDF.';

/** What a part of a Word file refers to that may run or be fetched when the file is opened. Links for a person to follow are no fault. */
function relationsfel(rels: string): string | null {
  for (const [relation] of rels.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (!/\bType\s*=\s*["'][^"']*\/(?:attachedTemplate|oleObject|frame)["']/i.test(relation)) continue;
    if (/\bTargetMode\s*=\s*["']External["']/i.test(relation)) return HAMTAR_UTIFRAN;
    if (/\/oleObject["']/i.test(relation)) return INBADDAT;
  }
  return null;
}

/** A Word file has its text where Word puts it, and nothing in it that runs. */
async function kravOfarligtWord(namn: string, sokvag: string): Promise<void> {
  await kontrolleraZip(sokvag, 'docx');
  const zip = await oppnaZip(sokvag);
  try {
    const typer = await zip.las('[Content_Types].xml');
    if (!typer || !zip.namn.includes('word/document.xml')) throw filfel('fel_medietyp', namn, 'Filen är inte en hel docx-fil.', TAS_EMOT);
    const harMakron = zip.namn.some((del) => /vbaProject|vbaData|\/activeX\//i.test(del)) || /macroEnabled|vbaProject/i.test(await text(typer));
    if (harMakron) throw filfel('fel_medietyp', namn, 'Word-filen innehåller makron och tas inte emot. Spara den som .docx eller PDF.', TAS_EMOT);
    if (zip.namn.some((del) => /\/embeddings\/.*\.bin$/i.test(del))) throw filfel('fel_medietyp', namn, INBADDAT, TAS_EMOT);
    for (const del of zip.namn.filter((d) => /\.rels$/i.test(d))) {
      const strom = await zip.las(del);
      const fel = strom && relationsfel(await text(strom));
      if (fel) throw filfel('fel_medietyp', namn, fel, TAS_EMOT);
    }
  } finally {
    zip.stang();
  }
}

/** A fault of the file itself. */
export function filfel(kod: 'formfel' | 'fel_medietyp', last: string, meddelande: string, ratt: string): ProblemFel {
  const fel: Faltfel = { falt: 'fil', last, meddelande, ratt };
  return new ProblemFel(kod, meddelande, [fel]);
}
