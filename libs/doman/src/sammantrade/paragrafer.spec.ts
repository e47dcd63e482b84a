import fc from 'fast-check';
import { granskaForstaParagraf, HalletMote, nastaParagraf, tilldelaParagrafer } from './paragrafer';

const hallna: HalletMote[] = [
  { datum: '2020-02-03', sistaParagraf: 11 },
  { datum: '2020-05-25', sistaParagraf: 27 },
  { datum: '2019-12-09', sistaParagraf: 96 },
];

describe('paragraferna löper genom året', () => {
  it.each([
    // 27 is the year's last, so 28 is next; 2021 begins anew.
    ['2020-08-24', 28],
    ['2021-01-18', 1],
    ['2019-06-01', 97],
  ])('%s börjar på § %i', (datum, forsta) => {
    expect(nastaParagraf(datum, hallna)).toBe(forsta);
    expect(granskaForstaParagraf(forsta, datum, hallna)).toEqual([]);
    expect(granskaForstaParagraf(forsta + 5, datum, hallna)).toEqual([]);
  });

  it('en använd paragraf sägs med den nästa lediga', () => {
    expect(granskaForstaParagraf(27, '2020-08-24', hallna)).toEqual([{ kod: 'paragraf_anvand', last: 27, tidigast: 28 }]);
  });

  it('varje punkt får sin egen, i dagordningens ordning och utan luckor', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 60 }), fc.integer({ min: 1, max: 1000 }), (ordningar, forsta) => {
        const tilldelade = tilldelaParagrafer(ordningar.map((ordning) => ({ ordning })), forsta);
        expect(tilldelade.map((p) => p.paragraf)).toEqual(ordningar.map((_, i) => forsta + i));
        expect(tilldelade.map((p) => p.ordning)).toEqual([...ordningar].sort((a, b) => a - b));
      }),
    );
  });

  it('sammanträden efter varandra använder aldrig samma paragraf', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }), (antal) => {
        const alla: HalletMote[] = [];
        const anvanda = antal.flatMap((n, i) => {
          const punkter = tilldelaParagrafer(Array.from({ length: n }, (_, ordning) => ({ ordning })), nastaParagraf('2020-06-01', alla));
          alla.push({ datum: `2020-${String(i + 1).padStart(2, '0')}-01`, sistaParagraf: punkter.at(-1)?.paragraf ?? 0 });
          return punkter.map((p) => p.paragraf);
        });
        expect(anvanda).toEqual(anvanda.map((_, i) => i + 1));
      }),
    );
  });
});
