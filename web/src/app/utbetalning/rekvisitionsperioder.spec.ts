import * as fc from 'fast-check';
import { foljande, halvar, lediga } from './rekvisitionsperioder';

const PERIOD = { fran: '2020-09-01', till: '2022-03-31' };

describe('the half-years of a project', () => {
  it('are cut to its period', () => {
    expect(halvar(PERIOD)).toEqual([
      { namn: 'andra halvåret 2020', fran: '2020-09-01', till: '2020-12-31' },
      { namn: 'första halvåret 2021', fran: '2021-01-01', till: '2021-06-30' },
      { namn: 'andra halvåret 2021', fran: '2021-07-01', till: '2021-12-31' },
      { namn: 'första halvåret 2022', fran: '2022-01-01', till: '2022-03-31' },
    ]);
  });

  it.each([
    ['nothing is claimed', [], ['andra halvåret 2020', 'första halvåret 2021', 'andra halvåret 2021', 'första halvåret 2022']],
    // One day of the first half of 2021 is enough.
    ['a claim touches two', [{ fran: '2020-09-01', till: '2021-01-01' }], ['andra halvåret 2021', 'första halvåret 2022']],
  ])('that are free when %s', (_, tagna, namn) => {
    expect(lediga(PERIOD, tagna).map((h) => h.namn)).toEqual(namn);
  });

  it.each([
    ['nothing is claimed', [], { fran: '2020-09-01', till: '2020-12-31' }],
    ['the first half-year is', [{ fran: '2020-09-01', till: '2020-12-31' }], { fran: '2021-01-01', till: '2021-06-30' }],
    ['a claim ends in the middle of one', [{ fran: '2020-09-01', till: '2021-02-28' }], { fran: '2021-03-01', till: '2021-06-30' }],
    ['all is', [{ fran: '2020-09-01', till: '2022-03-31' }], null],
  ])('what follows when %s', (_, tagna, svar) => expect(foljande(PERIOD, tagna)).toEqual(svar));

  it('hang together and fill the period, whichever it is', () => {
    const dag = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
    fc.assert(
      fc.property(dag, dag, (a, b) => {
        const period = a < b ? { fran: a, till: b } : { fran: b, till: a };
        const funna = halvar(period);
        expect([funna[0]?.fran, funna.at(-1)?.till]).toEqual([period.fran, period.till]);
        // Each is what follows when those before it are claimed.
        funna.forEach((h, i) => expect(foljande(period, funna.slice(0, i))).toEqual({ fran: h.fran, till: h.till }));
      }),
    );
  });
});
