import type { CellValue } from 'exceljs';
import { celltext } from './xlsx-cell';

const STRANGAR = ['noll', { richText: [{ text: 'ett ' }, { text: 'två' }] }];
const las = (value: CellValue | { sharedString: number }, { numFmt = '', datum = false } = {}) =>
  celltext({ value: value as CellValue, numFmt }, STRANGAR, datum);

describe('en cell i Excel', () => {
  it.each<[string, CellValue | { sharedString: number }, object, string | null]>([
    ['tom', null, {}, null],
    ['blanksteg', '   ', {}, null],
    ['text', ' Örebro ', {}, 'Örebro'],
    ['delad text', { sharedString: 0 }, {}, 'noll'],
    ['delad text med format', { sharedString: 1 }, {}, 'ett två'],
    ['heltal', 1_912_400, {}, '1912400'],
    ['decimaltal, siffra för siffra', 0.1 + 0.2, {}, '0.30000000000000004'],
    ['13 % som 0,13', 0.13, { numFmt: '0%' }, '13'],
    ['12,5 % som 0,125', 0.125, { numFmt: '0.0%' }, '12.5'],
    ['7 % som 0,07', 0.07, { numFmt: '0%' }, '7'],
    ['100 % som 1', 1, { numFmt: '0%' }, '100'],
    ['en dag', new Date(Date.UTC(2020, 7, 24)), { datum: true }, '2020-08-24'],
    ['en dag med klockslag', new Date(Date.UTC(2020, 7, 24, 23, 59)), { datum: true }, '2020-08-24'],
    ['en dag som Excels nummer: 44067', 44_067, { datum: true }, '2020-08-24'],
    ['ett årtal i en datumkolumn', 2021, { datum: true }, '2021'],
    ['sant', true, {}, 'Ja'],
  ])('%s', (_namn, varde, val, text) => expect(las(varde, val)).toEqual({ text, formel: false }));

  it('en formel ger sitt sparade värde', () =>
    expect(las({ formula: '1+1', result: 2 } as CellValue)).toEqual({ text: '2', formel: true }));

  it.each<[string, CellValue, object]>([
    ['formel utan värde', { formula: 'CMD()' } as CellValue, {}],
    ['felvärde', { error: '#REF!' } as CellValue, {}],
    ['datum i en textkolumn', new Date(Date.UTC(2026, 2, 3)), {}],
    ['inget datum', 0, { datum: true }],
  ])('%s är ett fel med vad som vore rätt', (_namn, varde, val) =>
    expect(las(varde, val)).toEqual({ fel: expect.any(String), ratt: expect.any(String) }),
  );
});
