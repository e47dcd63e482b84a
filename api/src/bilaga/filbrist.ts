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
  const slut = bild.subarray(-EFTERSLANG);
  return slut.includes(typ === 'image/png' ? Buffer.from('IEND') : Buffer.from([0xff, 0xd9])) ? null : 'skadad';
}
