import fc from 'fast-check';
import { fordela } from './fordela';
import { jamforKodpunkter, jamforSvenska } from './ordning';
import { MAX_KRONOR } from './kronor';

const vikter = fc
  .uniqueArray(fc.record({ nyckel: fc.string({ maxLength: 4 }), vikt: fc.integer({ min: 0, max: MAX_KRONOR }) }), {
    selector: (v) => v.nyckel,
    minLength: 1,
    maxLength: 20,
  })
  .filter((vs) => vs.some((v) => v.vikt > 0));
const total = fc.integer({ min: 0, max: MAX_KRONOR });

describe('fordela – största resten, lika rester till lägsta nyckeln', () => {
  it.each([
    // 100/3 = 33,33…: one krona over, to a
    [100, { c: 1, a: 1, b: 1 }, { c: 33, a: 34, b: 33 }],
    // 10 × 1/4, 10 × 3/4 = 2,5 and 7,5: equal remainders, to a
    [10, { b: 1, a: 3 }, { b: 2, a: 8 }],
    // 7 × 2/3 = 4,67 and 7 × 1/3 = 2,33
    [7, { a: 2, b: 1 }, { a: 5, b: 2 }],
    [5, { a: 0, b: 1 }, { a: 0, b: 5 }],
    [0, { a: 1, b: 1 }, { a: 0, b: 0 }],
  ])('%i över %j', (belopp, vikt, delar) => {
    const svar = fordela(
      belopp,
      Object.entries(vikt).map(([nyckel, v]) => ({ nyckel, vikt: v })),
    );
    expect(Object.fromEntries(svar)).toEqual(delar);
  });

  it('delarna summerar till det hela, för alla belopp och vikter', () => {
    fc.assert(
      fc.property(total, vikter, (t, vs) => {
        const delar = [...fordela(t, vs).values()];
        expect(delar.reduce((s, d) => s + d, 0)).toBe(t);
        expect(delar.every((d) => Number.isSafeInteger(d) && d >= 0)).toBe(true);
      }),
    );
  });

  it('ingen del ligger en hel krona från sin exakta andel', () => {
    fc.assert(
      fc.property(total, vikter, (t, vs) => {
        const summa = vs.reduce((s, v) => s + BigInt(v.vikt), 0n);
        const delar = fordela(t, vs);
        for (const { nyckel, vikt } of vs) {
          const fel = BigInt(delar.get(nyckel) ?? -1) * summa - BigInt(t) * BigInt(vikt);
          expect(fel > -summa && fel < summa).toBe(true);
        }
      }),
    );
  });

  it('beror inte på ordningen', () => {
    fc.assert(
      fc.property(total, vikter, (t, vs) => {
        expect(new Map([...fordela(t, [...vs].reverse())].reverse())).toEqual(fordela(t, vs));
      }),
    );
  });

  it.each([
    ['inga vikter', 1, []],
    ['bara nollor', 1, [{ nyckel: 'a', vikt: 0 }]],
    ['negativ vikt', 1, [{ nyckel: 'a', vikt: -1 }]],
    ['negativt belopp', -1, [{ nyckel: 'a', vikt: 1 }]],
    ['delar av en krona', 0.5, [{ nyckel: 'a', vikt: 1 }]],
    [
      'samma nyckel två gånger',
      1,
      [
        { nyckel: 'a', vikt: 1 },
        { nyckel: 'a', vikt: 1 },
      ],
    ],
  ])('vägrar %s', (_, t, vs) => expect(() => fordela(t, vs)).toThrow(RangeError));
});

describe('ordning', () => {
  it('sätter å, ä, ö sist på svenska', () => {
    expect(['Örebro', 'Zinkgruvan', 'Ängelholm', 'Åtvidaberg', 'Askersund'].sort(jamforSvenska)).toEqual([
      'Askersund',
      'Zinkgruvan',
      'Åtvidaberg',
      'Ängelholm',
      'Örebro',
    ]);
  });

  it('går efter kodpunkt även utanför det grundläggande planet', () => {
    // U+FF5E < U+1F600 though its UTF-16 unit is greater than the surrogate
    expect(['\u{1f600}', '\uff5e', 'b', 'ab', 'a'].sort(jamforKodpunkter)).toEqual(['a', 'ab', 'b', '\uff5e', '\u{1f600}']);
  });
});
