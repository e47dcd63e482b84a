import { formateraAndel, formateraKronor, formateraProcent } from './format';

describe('formateraKronor', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1\u00a0000'],
    [1_912_400, '1\u00a0912\u00a0400'],
    [10_000_000_000, '10\u00a0000\u00a0000\u00a0000'],
    [-2_300_000, '\u22122\u00a0300\u00a0000'],
  ])('%i → %s', (n, text) => expect(formateraKronor(n)).toBe(text));

  it('vägrar delar av en krona', () => expect(() => formateraKronor(0.5)).toThrow(RangeError));
});

describe('formateraAndel', () => {
  it.each([
    [1300, '13'],
    [1350, '13,5'],
    [1355, '13,55'],
    [1305, '13,05'],
    [1, '0,01'],
    [10_000, '100'],
    [-150, '\u22121,5'],
  ])('%i → %s', (andel, text) => expect(formateraAndel(andel)).toBe(text));
});

describe('formateraProcent – exakt, halva uppåt', () => {
  it.each([
    // 7/17 = 41,176… %
    [7, 17, 1, '41,2'],
    // 247 280/3 588 981 = 6,889… %
    [247_280, 3_588_981, 1, '6,9'],
    // 1/8 = 12,5 %; no decimals: half up
    [1, 8, 0, '13'],
    // 1/16 = 6,25 %: half up
    [1, 16, 1, '6,3'],
    [1, 3, 3, '33,333'],
    [2, 3, 2, '66,67'],
    [0, 5, 1, '0,0'],
    [5, 5, 1, '100,0'],
    // −1/16: halves away from zero
    [-1, 16, 1, '\u22126,3'],
    [1, -16, 1, '\u22126,3'],
    // −0,04 % rounds to nothing and loses its sign
    [-1, 2500, 1, '0,0'],
    [12_345_678_901_234_567_890n, 12_345_678_901_234_567_890n, 1, '100,0'],
  ])('%p/%p med %i decimaler → %s', (t, n, decimaler, text) => expect(formateraProcent(t, n, decimaler)).toBe(text));

  it('har inget svar utan nämnare', () => expect(formateraProcent(1, 0)).toBeNull());
});
