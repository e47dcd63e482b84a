import fc from 'fast-check';
import { granskaPoang, raknaPoang } from './poang';

const kriterier = [
  { id: 'a', hogstPoang: 5 },
  { id: 'b', hogstPoang: 3 },
];

describe('poäng enligt inriktningsbeslutets kriterier', () => {
  it.each([
    ['hela skalan', [{ kriterium: 'a', poang: 0 }, { kriterium: 'b', poang: 3 }], []],
    ['ett poäng för mycket', [{ kriterium: 'b', poang: 4 }], [{ kod: 'poang_utanfor', kriterium: 'b', last: 4, hogst: 3 }]],
    ['under noll', [{ kriterium: 'b', poang: -1 }], [{ kod: 'poang_utanfor', kriterium: 'b', last: -1, hogst: 3 }]],
    ['ett kriterium ur ett annat beslut', [{ kriterium: 'c', poang: 1 }], [{ kod: 'kriterium_okant', kriterium: 'c' }]],
    ['samma två gånger', [{ kriterium: 'a', poang: 1 }, { kriterium: 'a', poang: 1 }], [{ kod: 'kriterium_dubblett', kriterium: 'a' }]],
  ])('%s', (_, bedomningar, fel) => expect(granskaPoang(kriterier, bedomningar)).toEqual(fel));

  it('summan är av de bedömda, och de andra nämns', () => {
    // 4 av 5 + 3
    expect(raknaPoang(kriterier, [{ kriterium: 'a', poang: 4 }, { kriterium: 'b', poang: null }])).toEqual({ summa: 4, hogst: 8, obedomda: ['b'] });
    expect(raknaPoang([], [])).toEqual({ summa: 0, hogst: 0, obedomda: [] });
  });

  it('det som är granskat är aldrig mer än det högsta', () => {
    const bedomningar = fc.array(fc.record({ kriterium: fc.constantFrom('a', 'b'), poang: fc.integer({ min: -2, max: 7 }) }), { maxLength: 2 });
    fc.assert(
      fc.property(bedomningar, (b) => {
        fc.pre(granskaPoang(kriterier, b).length === 0);
        const { summa, hogst } = raknaPoang(kriterier, b);
        expect(summa).toBeGreaterThanOrEqual(0);
        expect(summa).toBeLessThanOrEqual(hogst);
      }),
    );
  });
});
