import fc from 'fast-check';
import { arAv, arDatum, arHeltAr, dagIStockholm, formateraDatumLang, helAr, jamforDatum, periodOk } from './datum';

describe('arDatum', () => {
  it.each([
    ['2020-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2021-02-29', false],
    ['2021-04-31', false],
    ['2021-12-31', true],
    ['2021-13-01', false],
    ['2021-00-10', false],
    ['2021-01-00', false],
    ['0000-01-01', false],
    ['2021-1-1', false],
    ['20210101', false],
    ['2021-01-01T00:00', false],
    [20210101, false],
    [null, false],
  ])('%p → %p', (s, svar) => expect(arDatum(s)).toBe(svar));

  it('känner igen varje dag som finns', () => {
    const dagar = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(fc.property(dagar, (d) => expect(arDatum(d.toISOString().slice(0, 10))).toBe(true)));
  });
});

it.each([
  ['2026-11-21', '21 november 2026'],
  ['2020-05-01', '1 maj 2020'],
])('%s skrivs %s', (datum, text) => expect(formateraDatumLang(datum)).toBe(text));

it.each([
  // winter: UTC+1
  ['2025-12-31T22:59:59Z', '2025-12-31'],
  ['2025-12-31T23:00:00Z', '2026-01-01'],
  // summer: UTC+2
  ['2026-06-30T21:59:59Z', '2026-06-30'],
  ['2026-06-30T22:00:00Z', '2026-07-01'],
])('%s är dagen %s i Stockholm', (ogonblick, dag) => expect(dagIStockholm(new Date(ogonblick))).toBe(dag));

describe('period', () => {
  it.each([
    ['2021-01-01', '2021-12-31', true],
    ['2021-01-01', '2021-01-01', true],
    ['2021-01-02', '2021-01-01', false],
    ['2021-02-30', '2021-12-31', false],
  ])('%s–%s: %p', (fran, till, svar) => expect(periodOk({ fran, till })).toBe(svar));

  it('ett helt år är från januari till december', () => {
    expect(helAr(2021)).toEqual({ fran: '2021-01-01', till: '2021-12-31' });
    expect(arHeltAr(helAr(2021))).toBe(true);
    expect(arHeltAr({ fran: '2021-01-01', till: '2022-12-31' })).toBe(false);
    expect(arHeltAr({ fran: '2021-01-01', till: '2021-01-01' })).toBe(false);
  });

  it('ordnar dagar och läser året', () => {
    expect(['2021-01-02', '2020-12-31', '2021-01-02'].sort(jamforDatum)).toEqual(['2020-12-31', '2021-01-02', '2021-01-02']);
    expect(arAv('2020-12-31')).toBe(2020);
  });
});
