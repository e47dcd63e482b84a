import fc from 'fast-check';
import { dagarEfter, Datum } from '../tal/datum';
import { frister, fristerFor, FristFel, granskaFrister } from './tider';

const dag = fc.date({ min: new Date('1995-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((d): Datum => d.toISOString().slice(0, 10));

describe('en dag så många dagar senare', () => {
  it.each([
    ['2020-08-24', 14, '2020-09-07'],
    // 2020 is a leap year, 2021 is not.
    ['2020-02-28', 1, '2020-02-29'],
    ['2021-02-28', 1, '2021-03-01'],
    ['2021-01-01', -1, '2020-12-31'],
    ['2020-03-29', 1, '2020-03-30'],
  ])('%s + %i = %s', (fran, antal, till) => {
    expect(dagarEfter(fran, antal)).toBe(till);
  });

  it('fram och tillbaka är samma dag, och ordningen är dagarnas', () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: -4000, max: 4000 }), (d, n) => {
        expect(dagarEfter(dagarEfter(d, n), -n)).toBe(d);
        expect(Math.sign(dagarEfter(d, n) < d ? -1 : dagarEfter(d, n) > d ? 1 : 0)).toBe(Math.sign(n));
      }),
    );
  });

  it('utanför kalendern finns ingen dag', () => {
    expect(() => dagarEfter('9999-12-31', 1)).toThrow(RangeError);
  });
});

describe('ett sammanträdes frister (justering inom 14 dagar: kommunallag 2017:725 5 kap. 69 §)', () => {
  it('2020-08-24: ärendestopp 14 och kallelse 7 dagar före, justering 14 dagar efter', () => {
    expect(frister('2020-08-24')).toEqual({ arendestopp: '2020-08-10', kallasSenast: '2020-08-17', justerasSenast: '2020-09-07' });
  });

  it('de som räknas ut går alltid ihop', () => {
    fc.assert(fc.property(dag, (d) => expect(granskaFrister(d, frister(d))).toEqual([])));
  });

  const F = frister('2020-08-24');
  const fall: [string, Partial<typeof F>, FristFel[]][] = [
    ['samma dag som sammanträdet går', { arendestopp: '2020-08-24', kallasSenast: '2020-08-24', justerasSenast: '2020-08-24' }, []],
    ['ärendestopp dagen efter kallelsen', { arendestopp: '2020-08-18' }, [{ kod: 'arendestopp_efter_kallelse', last: '2020-08-18', senast: '2020-08-17' }]],
    ['kallelse dagen efter sammanträdet', { kallasSenast: '2020-08-25' }, [{ kod: 'kallelse_efter_motet', last: '2020-08-25', senast: '2020-08-24' }]],
    ['justering dagen före', { justerasSenast: '2020-08-23' }, [{ kod: 'justering_fore_motet', last: '2020-08-23', tidigast: '2020-08-24' }]],
    ['justering på dag 15', { justerasSenast: '2020-09-08' }, [{ kod: 'justering_for_sent', last: '2020-09-08', senast: '2020-09-07' }]],
    ['en dag som inte finns', { justerasSenast: '2020-02-30' }, [{ kod: 'frist_ogiltig', falt: 'justerasSenast', last: '2020-02-30' }]],
  ];
  it.each(fall)('%s', (_, andring, fel) => {
    expect(granskaFrister('2020-08-24', { ...F, ...andring })).toEqual(fel);
  });
});

describe('var fristerna är', () => {
  const mote = { datum: '2020-08-24', ...frister('2020-08-24') };
  it.each([
    ['2020-08-10', 'planerat', ['idag', 'kommande', 'kommande', 'kommande']],
    ['2020-08-11', 'planerat', ['klar', 'kommande', 'kommande', 'kommande']],
    ['2020-08-18', 'planerat', ['klar', 'forsenad', 'kommande', 'kommande']],
    ['2020-08-16', 'kallat', ['klar', 'klar', 'kommande', 'kommande']],
    ['2020-08-24', 'pagar', ['klar', 'klar', 'idag', 'kommande']],
    ['2020-09-08', 'avslutat', ['klar', 'klar', 'klar', 'forsenad']],
    ['2020-09-08', 'justerat', ['klar', 'klar', 'klar', 'klar']],
  ] as const)('%s, %s', (idag, status, lagen) => {
    expect(fristerFor({ ...mote, status }, idag).map((f) => f.lage)).toEqual(lagen);
  });

  it('ett inställt sammanträde har ingen dag att hålla, bara sin egen som inte hålls', () => {
    expect(fristerFor({ datum: '2020-08-24', ...frister('2020-08-24'), status: 'installt' }, '2020-01-01')).toEqual([{ slag: 'sammantrade', dag: '2020-08-24', lage: 'installd' }]);
  });
});
