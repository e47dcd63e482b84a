import { arDatum, helAr } from '@anslag/doman';
import * as fc from 'fast-check';
import { Datumadapter } from './datumadapter';

const a = new Datumadapter();
const dagar = fc.integer({ min: 0, max: 73_000 }).map((n) => a.addCalendarDays('1900-01-01', n));

describe('the calendar reckons in days without a clock', () => {
  it.each([
    ['2020-08-24', '2020-08-24'],
    [' 2020-08-24 ', '2020-08-24'],
    ['', null],
    ['  ', null],
  ])('reads "%s" as %s', (text, dag) => expect(a.parse(text)).toBe(dag));

  it.each(['24/8 2020', '8/24/2020', '20200824', '2020-8-24', '2021-02-29', '2020-08-24T10:00', 20200824])(
    '%s is not a day',
    (text) => expect(a.isValid(a.parse(text) ?? '')).toBe(false),
  );

  it.each([
    // 2020 is a leap year; from the last of a longer month to the last of a shorter one
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2020-01-15', -1, '2019-12-15'],
    ['2020-12-15', 1, '2021-01-15'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-08-24', -24, '2018-08-24'],
  ])('%s and %i months is %s', (dag, antal, ny) => expect(a.addCalendarMonths(dag, antal)).toBe(ny));

  it.each([
    // Summer time began on 2020-03-29 and ended on 2020-10-25.
    ['2020-03-28', 1, '2020-03-29'],
    ['2020-03-29', 1, '2020-03-30'],
    ['2020-10-26', -1, '2020-10-25'],
    ['2019-12-31', 1, '2020-01-01'],
  ])('%s and %i days is %s', (dag, antal, ny) => expect(a.addCalendarDays(dag, antal)).toBe(ny));

  it('takes a day apart and puts it together again', () =>
    fc.assert(
      fc.property(dagar, (dag) => {
        expect(arDatum(dag)).toBe(true);
        expect(a.createDate(a.getYear(dag), a.getMonth(dag), a.getDate(dag))).toBe(dag);
        expect(a.getDayOfWeek(a.addCalendarDays(dag, 7))).toBe(a.getDayOfWeek(dag));
        expect(a.getDate(dag)).toBeLessThanOrEqual(a.getNumDaysInMonth(dag));
      }),
    ));

  it('the months of a year have its days', () => {
    const langd = (ar: number): number =>
      Array.from({ length: 12 }, (_, m) => a.getNumDaysInMonth(a.createDate(ar, m, 1))).reduce((summa, n) => summa + n, 0);
    expect([langd(2020), langd(2021), langd(1900), langd(2000)]).toEqual([366, 365, 365, 366]);
    expect(a.addCalendarDays(helAr(2020).fran, 365)).toBe(helAr(2020).till);
  });

  it('speaks Swedish, with Monday first', () => {
    expect(a.getFirstDayOfWeek()).toBe(1);
    expect(a.getDayOfWeekNames('long')).toEqual(['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag']);
    expect(a.getMonthNames('long').slice(0, 3)).toEqual(['januari', 'februari', 'mars']);
    expect(a.format('2020-08-24', null)).toBe('2020-08-24');
    expect(a.format('2020-08-24', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })).toBe(
      'måndag 24 augusti 2020',
    );
  });

  it('refuses to make a day that does not exist', () => expect(() => a.createDate(2021, 1, 29)).toThrow(/2021-02-29/));
});
