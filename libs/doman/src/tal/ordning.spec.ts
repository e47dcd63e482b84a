import fc from 'fast-check';
import { jamforKodpunkter } from './ordning';

/** The definition, code point by code point. */
function enligtDefinitionen(a: string, b: string): number {
  const [x, y] = [a, b].map((s) => Array.from(s, (t) => t.codePointAt(0) ?? 0));
  for (const [i, kod] of (x ?? []).entries()) {
    const andra = y?.[i];
    if (andra === undefined) return 1;
    if (kod !== andra) return kod - andra;
  }
  return (x?.length ?? 0) - (y?.length ?? 0);
}

describe('jamforKodpunkter – the order of Unicode code points, as PostgreSQL\'s COLLATE "C"', () => {
  it.each([
    ['17RS1250', '17RS1250', 0],
    ['17RS', '17RS1250', -1],
    ['Z', 'a', -1],
    ['z', 'å', -1],
    // U+FF21 is written whole; U+1F600 is a surrogate pair (D83D DE00) that begins with a smaller code unit but comes after
    ['\u{ff21}', '\u{1f600}', -1],
    ['\u{1f600}', '\u{1f601}', -1],
  ])('%s, %s: %i', (a, b, tecken) => {
    expect(Math.sign(jamforKodpunkter(a, b))).toBe(tecken);
    expect(Math.sign(jamforKodpunkter(b, a))).toBe(0 - tecken);
  });

  it('agrees with the definition for any two texts', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'å', 'Z', '1', '\u{d7ff}', '\u{e000}', '\u{ff21}', '\u{10000}', '\u{1f600}'),
    });
    fc.assert(fc.property(text, text, (a, b) => Math.sign(jamforKodpunkter(a, b)) === Math.sign(enligtDefinitionen(a, b))));
  });
});
