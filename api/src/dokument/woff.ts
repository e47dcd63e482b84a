import { inflateSync } from 'node:zlib';

/** Bytes: the heads of the two formats and of their lists of tables. */
const WOFF = { huvud: 44, post: 20 };
const SFNT = { huvud: 12, post: 16 };
/** The font library looks at the outline of a letter without one, which may lie at the end of the file. */
const EFTER = 16;

const jamnt = (n: number): number => (n + 3) & ~3;

/** A packed font file (WOFF 1.0) as the plain font that it packs. Throws RangeError when it is not one. */
export function packaUppWoff(woff: Buffer): Buffer {
  if (woff.length < WOFF.huvud || woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('not a WOFF file');
  const antal = woff.readUInt16BE(12);
  const tabeller = Array.from({ length: antal }, (_, i) => {
    const post = WOFF.huvud + i * WOFF.post;
    const [fran, packad, langd] = [4, 8, 12].map((n) => woff.readUInt32BE(post + n)) as [number, number, number];
    const data = woff.subarray(fran, fran + packad);
    return { tagg: woff.subarray(post, post + 4), summa: woff.readUInt32BE(post + 16), data: packad < langd ? inflateSync(data) : data };
  });
  const sfnt = Buffer.alloc(SFNT.huvud + antal * SFNT.post + tabeller.reduce((s, t) => s + jamnt(t.data.length), 0) + EFTER);
  woff.copy(sfnt, 0, 4, 8);
  sfnt.writeUInt16BE(antal, 4);
  const steg = Math.floor(Math.log2(antal));
  [2 ** steg * SFNT.post, steg, (antal - 2 ** steg) * SFNT.post].forEach((n, i) => sfnt.writeUInt16BE(n, 6 + 2 * i));
  let vid = SFNT.huvud + antal * SFNT.post;
  tabeller.forEach(({ tagg, summa, data }, i) => {
    const post = SFNT.huvud + i * SFNT.post;
    tagg.copy(sfnt, post);
    [summa, vid, data.length].forEach((n, k) => sfnt.writeUInt32BE(n, post + 4 + 4 * k));
    data.copy(sfnt, vid);
    vid += jamnt(data.length);
  });
  return sfnt;
}
