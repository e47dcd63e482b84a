import { readFileSync } from 'node:fs';
import { packaUppWoff } from './woff';

const woff = readFileSync(require.resolve('@fontsource/carlito/files/carlito-latin-400-normal.woff'));

/** The tables of a plain font: tag, checksum as stated, checksum as computed from its bytes. */
function tabeller(sfnt: Buffer): { tagg: string; angiven: number; raknad: number }[] {
  return Array.from({ length: sfnt.readUInt16BE(4) }, (_, i) => {
    const post = 12 + 16 * i;
    const [angiven = 0, vid = 0, langd = 0] = [4, 8, 12].map((n) => sfnt.readUInt32BE(post + n));
    let raknad = 0;
    for (let n = 0; n < langd; n += 4) raknad = (raknad + sfnt.readUInt32BE(vid + n)) >>> 0;
    return { tagg: sfnt.toString('latin1', post, post + 4), angiven, raknad };
  });
}

describe('packaUppWoff – ett packat typsnitt blir det som det packar (WOFF 1.0)', () => {
  it('varje tabell har sin kontrollsumma', () => {
    const alla = tabeller(packaUppWoff(woff));
    expect(alla.map((t) => t.tagg)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'loca']));
    // The sum of head leaves out a field of its own.
    const hela = alla.filter((t) => t.tagg !== 'head');
    expect(hela.map((t) => t.raknad)).toEqual(hela.map((t) => t.angiven));
  });

  it.each([Buffer.alloc(0), Buffer.from('OTTO'.padEnd(60))])('%j är inget packat typsnitt', (fil) => expect(() => packaUppWoff(fil)).toThrow('not a WOFF file'));
});
