import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

export interface Bild {
  filtyp: 'png' | 'jpg';
  /** Pixels. */
  bredd: number;
  hojd: number;
}

/** Pixels that fit in memory when a picture is unpacked. */
const STORST = 25_000_000;
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const packaUpp = promisify(inflate);

/** The picture's kind and size, or null when it is not a whole picture that a document can show. A file that lies about itself is none. */
export async function lasBild(fil: Buffer): Promise<Bild | null> {
  const bild = fil.subarray(0, 8).equals(PNG) ? await lasPng(fil) : lasJpeg(fil);
  return bild && bild.bredd > 0 && bild.hojd > 0 && bild.bredd * bild.hojd <= STORST ? bild : null;
}

/** A PNG whose pixels can be unpacked: the PDF library unpacks them where nobody can catch a fault. */
async function lasPng(fil: Buffer): Promise<Bild | null> {
  if (fil.length < 33 || fil.toString('latin1', 12, 16) !== 'IHDR') return null;
  const [bredd, hojd] = [fil.readUInt32BE(16), fil.readUInt32BE(20)];
  if (bredd * hojd > STORST) return null;
  const bitar = fil.readUInt8(24) * ({ 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[fil.readUInt8(25)] ?? 0);
  const punkter: Buffer[] = [];
  for (let vid = 8; vid + 12 <= fil.length; ) {
    const langd = fil.readUInt32BE(vid);
    if (fil.toString('latin1', vid + 4, vid + 8) === 'IDAT') punkter.push(fil.subarray(vid + 8, vid + 8 + langd));
    vid += 12 + langd;
  }
  const rader = pngrader(bredd, hojd, bitar, fil.readUInt8(28) === 1);
  const vantat = rader.reduce((langd, r) => langd + r.antal * r.langd, 0);
  const uppackat = await packaUpp(Buffer.concat(punkter), { maxOutputLength: 2 * vantat + 65_536 }).catch(() => null);
  return uppackat !== null && bitar > 0 && uppackat.length >= vantat && kandaFilter(uppackat, rader) ? { filtyp: 'png', bredd, hojd } : null;
}

/** Column and row that each pass of an interlaced PNG begins at, and the steps it takes. */
const VAVDA = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const;
const HELA = [[0, 0, 1, 1]] as const;

/** The rows of the unpacked pixels, pass by pass: how many there are, and how many bytes each takes with its filter. */
function pngrader(bredd: number, hojd: number, bitar: number, vavd: boolean): { antal: number; langd: number }[] {
  return (vavd ? VAVDA : HELA).flatMap(([x, y, dx, dy]) => (bredd > x && hojd > y ? [{ antal: Math.ceil((hojd - y) / dy), langd: 1 + Math.ceil((Math.ceil((bredd - x) / dx) * bitar) / 8) }] : []));
}

/** Does every row begin with one of the five filters? */
function kandaFilter(punkter: Buffer, rader: readonly { antal: number; langd: number }[]): boolean {
  let vid = 0;
  for (const { antal, langd } of rader) {
    for (let n = 0; n < antal; n++, vid += langd) if (punkter.readUInt8(vid) > 4) return false;
  }
  return true;
}

/** The frame header of a JPEG tells its size; all others are stepped over. */
function lasJpeg(fil: Buffer): Bild | null {
  if (fil.length < 4 || fil.readUInt16BE(0) !== 0xffd8) return null;
  for (let vid = 2; vid + 9 < fil.length; ) {
    const marke = fil.readUInt16BE(vid);
    if (marke < 0xffc0) return null;
    const ram = marke >= 0xffc0 && marke <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marke);
    if (ram) return { filtyp: 'jpg', hojd: fil.readUInt16BE(vid + 5), bredd: fil.readUInt16BE(vid + 7) };
    vid += 2 + fil.readUInt16BE(vid + 2);
  }
  return null;
}
