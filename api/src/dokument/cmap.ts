/** Bytes: the head of a font file's list of tables, and each of its posts; the same of the list of character maps. */
const SFNT = { huvud: 12, post: 16 };
const KARTA = { huvud: 4, post: 8 };

/**
 * The code points that a plain font (sfnt) has a glyph for, read from its character maps of segments (OpenType cmap, format 4; the only
 * one in faces without letters above U+FFFF).
 * @throws RangeError when the font has no such map.
 */
export function fontensTecken(sfnt: Buffer): ReadonlySet<number> {
  const cmap = tabell(sfnt, 'cmap');
  const kartor = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.subarray(cmap.readUInt32BE(KARTA.huvud + i * KARTA.post + 4)));
  const segment = kartor.find((k) => k.readUInt16BE(0) === 4);
  if (!segment) throw new RangeError('a font without a character map of segments');
  return lasSegment(segment);
}

function tabell(sfnt: Buffer, tagg: string): Buffer {
  for (let i = 0; i < sfnt.readUInt16BE(4); i++) {
    const post = SFNT.huvud + i * SFNT.post;
    if (sfnt.toString('latin1', post, post + 4) === tagg) return sfnt.subarray(sfnt.readUInt32BE(post + 8));
  }
  throw new RangeError(`a font without ${tagg}`);
}

/** Four lists after each other, of as many segments: last code point, (two bytes) first code point, delta, and where its glyphs stand. */
function lasSegment(karta: Buffer): Set<number> {
  const bredd = karta.readUInt16BE(6);
  const tecken = new Set<number>();
  for (let i = 0; i < bredd; i += 2) {
    const sist = karta.readUInt16BE(14 + i);
    const forst = karta.readUInt16BE(16 + bredd + i);
    const delta = karta.readUInt16BE(16 + 2 * bredd + i);
    const vid = 16 + 3 * bredd + i;
    const hopp = karta.readUInt16BE(vid);
    for (let kod = forst; kod <= sist && kod !== 0xffff; kod++) {
      const glyf = hopp === 0 ? (kod + delta) & 0xffff : karta.readUInt16BE(vid + hopp + 2 * (kod - forst));
      if (glyf !== 0) tecken.add(kod);
    }
  }
  return tecken;
}
