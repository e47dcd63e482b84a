import fc from 'fast-check';
import { MAX_KRONOR, arKronor, tolkaKronor } from './kronor';
import { formateraKronor } from './format';

const exempel = '1 912 400';

describe('tolkaKronor – svenska tal, hela kronor', () => {
  it.each([
    ['1 912 400', 1_912_400],
    ['1\u00a0912\u00a0400', 1_912_400],
    ['1\u202f912\u202f400', 1_912_400],
    ['  1912400  ', 1_912_400],
    ['1 912 400 kr', 1_912_400],
    ['1 912 400 kronor', 1_912_400],
    ['1 912 400,00', 1_912_400],
    ['0', 0],
    // 1,9 × 1 000 000
    ['1,9 mkr', 1_900_000],
    ['1.9 mkr', 1_900_000],
    ['1,912 mkr', 1_912_000],
    ['0,000001 mkr', 1],
    ['4,8 Mkr', 4_800_000],
    ['13,5 mnkr', 13_500_000],
    // 23,7 × 1 000 000, as one region's report writes it
    ['23, 7 miljoner kronor', 23_700_000],
    ['10 miljoner', 10_000_000],
    // 500 × 1 000
    ['500 tkr', 500_000],
    ['0,5 tkr', 500],
    ['993 582 tusen kronor', 993_582_000],
    ['10 000 000 000', MAX_KRONOR],
  ])('%s → %i', (text, kronor) => {
    expect(tolkaKronor(text)).toEqual({ ok: true, varde: { kronor } });
  });

  it.each([
    ['', { kod: 'tal_tomt' }],
    ['  ', { kod: 'tal_tomt' }],
    ['1.912.400', { kod: 'tal_tvetydigt', last: '1.912.400', exempel }],
    ['100,000 kr', { kod: 'tal_tvetydigt', last: '100,000 kr', exempel }],
    ['1.912', { kod: 'tal_tvetydigt', last: '1.912', exempel }],
    ['1.912 mkr', { kod: 'tal_tvetydigt', last: '1.912 mkr', exempel }],
    ['1,912 tkr', { kod: 'tal_tvetydigt', last: '1,912 tkr', exempel }],
    ['-1', { kod: 'tal_negativt', last: '-1' }],
    ['\u22121', { kod: 'tal_negativt', last: '\u22121' }],
    ['1.5', { kod: 'tal_ej_hela_kronor', last: '1.5' }],
    ['359 999,75', { kod: 'tal_ej_hela_kronor', last: '359 999,75' }],
    ['0,0000001 mkr', { kod: 'tal_ej_hela_kronor', last: '0,0000001 mkr' }],
    ['1e5', { kod: 'tal_form', last: '1e5', exempel }],
    ['19 12 400', { kod: 'tal_form', last: '19 12 400', exempel }],
    ['1Mkr kr', { kod: 'tal_form', last: '1Mkr kr', exempel }],
    ['mkr', { kod: 'tal_form', last: 'mkr', exempel }],
    ['NaN', { kod: 'tal_form', last: 'NaN', exempel }],
    ['١٢', { kod: 'tal_form', last: '١٢', exempel }],
    ['10 000 000 001', { kod: 'tal_for_stort', last: '10 000 000 001', hogst: MAX_KRONOR }],
    ['1000000000000000', { kod: 'tal_for_stort', last: '1000000000000000', hogst: MAX_KRONOR }],
  ])('%j vägras', (text, fel) => {
    expect(tolkaKronor(text)).toEqual({ ok: false, fel: [fel] });
  });

  it('vägrar fem megabyte text utan att skicka tillbaka den', () => {
    const svar = tolkaKronor('1'.repeat(5_000_000));
    expect(svar).toEqual({ ok: false, fel: [{ kod: 'tal_form', last: `${'1'.repeat(59)}…`, exempel }] });
  });

  it('läser tillbaka vad som skrivits ut, för alla belopp', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_KRONOR }), (kronor) => {
        expect(tolkaKronor(formateraKronor(kronor))).toEqual({ ok: true, varde: { kronor } });
        expect(tolkaKronor(`${kronor} kr`)).toEqual({ ok: true, varde: { kronor } });
      }),
    );
  });

  it('svarar alltid med hela kronor eller ett fel, vad som än skrivs', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .,-mktr\u00a0') }), (text) => {
        const svar = tolkaKronor(text);
        expect(svar.ok ? arKronor(svar.varde.kronor) : svar.fel.length === 1).toBe(true);
      }),
    );
  });
});

describe('arKronor', () => {
  it.each([
    [0, true],
    [MAX_KRONOR, true],
    [MAX_KRONOR + 1, false],
    [-1, false],
    [1.5, false],
    [Number.NaN, false],
    ['1', false],
  ])('%p → %p', (n, svar) => expect(arKronor(n)).toBe(svar));
});
