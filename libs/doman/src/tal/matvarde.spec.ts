import fc from 'fast-check';
import { formateraMatvarde } from './format';
import { MAX_MATVARDE, tolkaMatvarde } from './matvarde';

describe('tolkaMatvarde', () => {
  it.each([
    // 300 × 100
    ['300', 30_000],
    ['1 250', 125_000],
    ['1\u00a0250,5', 125_050],
    ['62,5', 6250],
    ['62.5', 6250],
    ['0,05', 5],
    ['−3,25', -325],
    ['- 3', -300],
    ['-0', 0],
  ])('"%s" är %i hundradelar', (text, varde) => expect(tolkaMatvarde(text)).toEqual({ ok: true, varde }));

  it.each([
    ['', 'matvarde_tomt'],
    ['många', 'matvarde_form'],
    ['12 34', 'matvarde_form'],
    // 1 250 or 1,25?
    ['1.250', 'matvarde_form'],
    ['1e3', 'matvarde_form'],
    ['62,555', 'matvarde_decimaler'],
    ['1000000000000,01', 'matvarde_for_stort'],
  ])('vägrar "%s" (%s)', (text, kod) => expect(tolkaMatvarde(text)).toMatchObject({ ok: false, fel: [{ kod }] }));

  it('läser tillbaka varje värde som det skrivs', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MAX_MATVARDE, max: MAX_MATVARDE }), (n) => expect(tolkaMatvarde(formateraMatvarde(n))).toEqual({ ok: true, varde: n })),
    );
  });
});
