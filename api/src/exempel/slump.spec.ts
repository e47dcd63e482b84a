import { Slump, dragBelopp, froAv } from './slump';

describe('slump', () => {
  it('ger samma följd för samma frö och en annan för ett annat', () => {
    const folj = (fro: number) => {
      const s = new Slump(fro);
      return Array.from({ length: 20 }, () => s.nasta());
    };
    expect(folj(7)).toEqual(folj(7));
    expect(folj(7)).not.toEqual(folj(8));
  });

  it('väljer aldrig vikten 0 och väljer tyngre oftare', () => {
    const s = new Slump(1);
    const antal = { a: 0, b: 0, c: 0 };
    for (let i = 0; i < 4000; i++) {
      antal[
        s.viktat([
          ['a', 3],
          ['b', 0],
          ['c', 1],
        ])
      ]++;
    }
    // 3 of 4 × 4000 = 3000
    expect(antal.a).toBeGreaterThan(2850);
    expect(antal.a).toBeLessThan(3150);
    expect(antal.b).toBe(0);
  });

  it('drar flera olika värden och aldrig fler än listan har', () => {
    const s = new Slump(3);
    expect([...s.flera([1, 2, 3], 5)].sort()).toEqual([1, 2, 3]);
    expect(new Set(s.flera([1, 2, 3, 4], 3)).size).toBe(3);
  });

  it('vägrar en tom lista', () => {
    expect(() => new Slump(1).valj([])).toThrow(RangeError);
  });

  it('drar belopp i hela kronor kring medianen, med svans uppåt', () => {
    const s = new Slump(5);
    const belopp = Array.from({ length: 4001 }, () => dragBelopp(s, 100_000)).sort((a, b) => a - b);
    expect(belopp.every((b) => Number.isSafeInteger(b) && b >= 10_000 && b <= 900_000)).toBe(true);
    const mitt = belopp[2000] ?? 0;
    expect(mitt).toBeGreaterThan(85_000);
    expect(mitt).toBeLessThan(110_000);
    // The mean of a log-normal shape lies above its median.
    expect(belopp.reduce((a, b) => a + b, 0) / belopp.length).toBeGreaterThan(mitt * 1.2);
  });

  it('gör frö av text som skiljer på lika långa texter', () => {
    expect(froAv('20REX1')).not.toBe(froAv('20REX2'));
  });
});
