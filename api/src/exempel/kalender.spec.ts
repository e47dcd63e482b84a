import * as fc from 'fast-check';
import { arDatum } from '@anslag/doman';
import { arbetsdag, beslutsdag, listperiod, sammantradesdag } from './kalender';
import { Slump } from './slump';

const veckodag = (d: string) => new Date(d).getUTCDay();
const ar = fc.integer({ min: 2000, max: 2040 });

describe('beslutens kalender', () => {
  it.each([
    // 2006-01-01 is a Sunday and its Friday lies in 2005
    ['2006-01-01', '2006-01-02'],
    // a Saturday gives the Friday before
    ['2020-08-22', '2020-08-21'],
    ['2020-08-24', '2020-08-24'],
  ])('arbetsdag %s → %s', (dag, vantad) => expect(arbetsdag(dag)).toBe(vantad));

  it('stigande punkter ger stigande arbetsdagar inom året', () => {
    fc.assert(
      fc.property(ar, fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }), (y, a, b) => {
        const [forst, sist] = [beslutsdag(y, Math.min(a, b)), beslutsdag(y, Math.max(a, b))];
        expect(arDatum(forst)).toBe(true);
        expect(forst <= sist).toBe(true);
        expect(sist.slice(0, 4)).toBe(String(y));
        expect([0, 6]).not.toContain(veckodag(forst));
      }),
    );
  });

  it('nämnden sammanträder sex arbetsdagar per år och ärendet kommer upp samma år', () => {
    const dagar = Array.from({ length: 10_000 }, (_, p) => sammantradesdag(beslutsdag(2021, p)));
    const olika = [...new Set(dagar)];
    expect(olika).toHaveLength(6);
    expect(olika.every((d) => d.startsWith('2021-') && veckodag(d) % 6 !== 0)).toBe(true);
  });

  it('en listas period rymmer dagen och stannar i året', () => {
    fc.assert(
      fc.property(ar, fc.integer({ min: 0, max: 9999 }), fc.integer(), (y, p, fro) => {
        const dag = beslutsdag(y, p);
        const { fran, till } = listperiod(new Slump(fro), dag);
        expect(fran <= dag && dag <= till).toBe(true);
        expect([fran, till].map((d) => d.slice(0, 4))).toEqual([String(y), String(y)]);
      }),
    );
  });
});
