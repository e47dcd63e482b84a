import type { Bilagebrist } from '@anslag/kontrakt';

/** Readers look for the end of a PDF this far from the end of the file. */
const SLUTET = 1024;
/** Bytes after a JPEG's end that cameras leave there. */
const EFTERSLANG = 64 * 1024;

/**
 * Whether a PDF's pages can be taken into another document, told from how it is built and without unpacking anything in it: its end
 * points at a table of contents, and that does not name an encryption.
 */
export function pdfbrist(pdf: Buffer): Bilagebrist | null {
  const slut = pdf.subarray(-SLUTET).toString('latin1');
  const [, plats] = /startxref\s+(\d+)\s+%%EOF/.exec(slut.slice(slut.lastIndexOf('startxref'))) ?? [];
  if (plats === undefined) return 'skadad';
  const borjan = Number(plats);
  const register = pdf.subarray(borjan, borjan + 64).toString('latin1');
  if (!/^\s*(xref\b|\d+\s+\d+\s+obj\b)/.test(register)) return 'skadad';
  // The table, with its trailer, ends at the next startxref; an xref stream's dictionary stands before its data.
  const efter = pdf.indexOf('startxref', borjan);
  const strom = /^\s*\d/.test(register) ? pdf.indexOf('stream', borjan) : -1;
  const ordlista = pdf.subarray(borjan, strom > 0 ? strom : efter).toString('latin1');
  return /\/Encrypt\b/.test(ordlista) ? 'krypterad' : null;
}

/** Whether a picture has its end. */
export function bildbrist(typ: 'image/png' | 'image/jpeg', bild: Buffer): Bilagebrist | null {
  return bildslut(typ, bild) === null ? 'skadad' : null;
}

/** Whether more than a camera leaves comes after a picture's end: another file may be hidden there. */
export function harEfterslang(typ: 'image/png' | 'image/jpeg', bild: Buffer): boolean {
  const slut = bildslut(typ, bild);
  return slut !== null && bild.length - slut > EFTERSLANG;
}

/** Bytes up to and with the picture's end; null when it is not there. */
function bildslut(typ: 'image/png' | 'image/jpeg', bild: Buffer): number | null {
  return typ === 'image/png' ? pngslut(bild) : jpegslut(bild);
}

/** From chunk to chunk: length, name, data, checksum. */
function pngslut(bild: Buffer): number | null {
  for (let vid = 8; vid + 12 <= bild.length; ) {
    const slut = vid + 12 + bild.readUInt32BE(vid);
    if (bild.toString('latin1', vid + 4, vid + 8) === 'IEND') return slut <= bild.length ? slut : null;
    vid = slut;
  }
  return null;
}

/** From marker to marker up to the end-of-image; after a start-of-scan the coded data, in which an ff is followed by 00 or a restart marker. */
function jpegslut(bild: Buffer): number | null {
  for (let vid = 2; ; ) {
    vid = bild.indexOf(0xff, vid);
    const marke = vid < 0 ? undefined : bild[vid + 1];
    if (marke === undefined) return null;
    if (marke === 0xd9) return vid + 2;
    const utanLangd = marke === 0 || marke === 1 || marke === 0xff || (marke >= 0xd0 && marke <= 0xd8);
    if (!utanLangd && vid + 4 > bild.length) return null;
    vid += utanLangd ? (marke === 0xff ? 1 : 2) : 2 + bild.readUInt16BE(vid + 2);
  }
}
