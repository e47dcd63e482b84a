import fc from 'fast-check';
import { tolkaAndel, andelAvHelhet } from './andel';
import { formateraAndel } from './format';

describe('tolkaAndel – procent med högst två decimaler, 0 < andel ≤ 100 (regler §2)', () => {
  it.each([
    ['13', 1300],
    ['13,5', 1350],
    ['13.5', 1350],
    ['13,50 %', 1350],
    ['13,50\u00a0%', 1350],
    ['25 procent', 2500],
    ['0,01', 1],
    ['100', 10_000],
    ['100,00', 10_000],
    [13, 1300],
    [13.5, 1350],
    // 0.29 × 100 = 28.999999999999996 as a float
    [0.29, 29],
    // 1.15 × 100 = 114.99999999999999 as a float
    [1.15, 115],
  ])('%p → %i', (text, varde) => expect(tolkaAndel(text)).toEqual({ ok: true, varde }));

  it.each([
    ['', { kod: 'andel_tom' }],
    ['0', { kod: 'andel_utanfor', last: '0', lagst: 1, hogst: 10_000 }],
    [0, { kod: 'andel_utanfor', last: '0', lagst: 1, hogst: 10_000 }],
    ['100.01', { kod: 'andel_utanfor', last: '100.01', lagst: 1, hogst: 10_000 }],
    ['-5', { kod: 'andel_utanfor', last: '-5', lagst: 1, hogst: 10_000 }],
    ['13,555', { kod: 'andel_decimaler', last: '13,555', hogstDecimaler: 2 }],
    [0.1 + 0.2, { kod: 'andel_decimaler', last: '0.30000000000000004', hogstDecimaler: 2 }],
    ['13,', { kod: 'andel_form', last: '13,', exempel: '13,5' }],
    ['tio', { kod: 'andel_form', last: 'tio', exempel: '13,5' }],
    ['1e1', { kod: 'andel_form', last: '1e1', exempel: '13,5' }],
    [1e-7, { kod: 'andel_form', last: '1e-7', exempel: '13,5' }],
    [Number.NaN, { kod: 'andel_form', last: 'NaN', exempel: '13,5' }],
  ])('%p vägras', (text, fel) => expect(tolkaAndel(text)).toEqual({ ok: false, fel: [fel] }));

  it('läser tillbaka vad som skrivits ut, för alla andelar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (andel) => {
        expect(tolkaAndel(formateraAndel(andel))).toEqual({ ok: true, varde: andel });
      }),
    );
  });
});

describe('andel av en helhet – hundradels procent, var och en avrundad för sig', () => {
  it.each([
    // 24,22/40,48 = 59,8320 %, 15,36/40,48 = 37,9446 %, 0,9/40,48 = 2,2233 % (återrapport 2021)
    [24_220_000, 40_480_000, 5983],
    [15_360_000, 40_480_000, 3794],
    [900_000, 40_480_000, 222],
    // 7/17 = 41,176… %, 247 280/3 588 981 = 6,8900… % (företagsstöd 2020)
    [7, 17, 4118],
    [247_280, 3_588_981, 689],
    // 1/20 000 = 0,005 %: a half goes up
    [1, 20_000, 1],
    [0, 5, 0],
    [5, 0, null],
    [null, 5, null],
  ])('%j av %j är %j', (del, helhet, andel) => expect(andelAvHelhet(del, helhet)).toBe(andel));

  it('skiljer sig aldrig mer än en halv hundradel från den exakta andelen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), fc.integer({ min: 1, max: 10_000_000_000 }), (del, helhet) => {
        const avvikelse = BigInt(andelAvHelhet(del, helhet) ?? -1) * BigInt(helhet) - BigInt(del) * 10_000n;
        expect(avvikelse * 2n <= BigInt(helhet) && avvikelse * 2n > -BigInt(helhet)).toBe(true);
      }),
    );
  });
});
