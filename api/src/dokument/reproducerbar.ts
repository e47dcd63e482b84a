const LOKALT_HUVUD = 0x04034b50;
const KATALOGPOST = 0x02014b50;
const KATALOGSLUT = 0x06054b50;
/** 1 January 1980, the first day a zip can name. */
const FAST_DAG = 0x0021;

/**
 * Sets every entry's time in a zip to the same moment, so that the same content always gives the same bytes. Changes the buffer.
 * @throws RangeError when the buffer is not a zip without comment.
 */
export function utanTidpunkter(zip: Buffer): Buffer {
  const slut = zip.length - 22;
  if (slut < 0 || zip.readUInt32LE(slut) !== KATALOGSLUT) throw new RangeError('not a zip');
  let post = zip.readUInt32LE(slut + 16);
  for (let kvar = zip.readUInt16LE(slut + 10); kvar > 0; kvar--) {
    const lokalt = zip.readUInt32LE(post + 42);
    if (zip.readUInt32LE(post) !== KATALOGPOST || zip.readUInt32LE(lokalt) !== LOKALT_HUVUD) throw new RangeError('not a zip');
    for (const tid of [post + 12, lokalt + 10]) {
      zip.writeUInt16LE(0, tid);
      zip.writeUInt16LE(FAST_DAG, tid + 2);
    }
    post += 46 + zip.readUInt16LE(post + 28) + zip.readUInt16LE(post + 30) + zip.readUInt16LE(post + 32);
  }
  return zip;
}
