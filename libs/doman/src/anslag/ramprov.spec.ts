import fc from 'fast-check';
import { MAX_KRONOR } from '../tal/kronor';
import { provaRam, ramansprak, Ramprov } from './ramprov';

describe('provaRam (regler §11)', () => {
  it.each<[string, number | null, number, number, Ramprov]>([
    // Örebro 2021: 40 480 000 − 38 567 600 = 1 912 400, just what Smart tillväxt was granted.
    ['the last krona fits', 40_480_000, 38_567_600, 1_912_400, { kvarFore: 1_912_400, kvarEfter: 0, ryms: true }],
    ['one krona more does not', 40_480_000, 38_567_601, 1_912_400, { kvarFore: 1_912_399, kvarEfter: -1, ryms: false }],
    ['nothing is left', 1_000, 1_000, 1, { kvarFore: 0, kvarEfter: -1, ryms: false }],
    ['a refusal costs nothing, also above the frame', 1_000, 1_500, 0, { kvarFore: -500, kvarEfter: -500, ryms: true }],
    ['more money above the frame', 1_000, 1_500, 1, { kvarFore: -500, kvarEfter: -501, ryms: false }],
    ['an empty frame', 0, 0, 1, { kvarFore: 0, kvarEfter: -1, ryms: false }],
    ['an unknown frame is told as unknown', null, 500, 1_000, { kvarFore: null, kvarEfter: null, ryms: null }],
  ])('%s', (_, tilldelat, beslutat, belopp, svar) => expect(provaRam({ tilldelat, beslutat, aterfort: 0, belopp })).toEqual(svar));

  // 1 000 − 1 000 + 300 = 300
  it.each([
    [300, { kvarFore: 300, kvarEfter: 0, ryms: true }],
    [301, { kvarFore: 300, kvarEfter: -1, ryms: false }],
  ])('what has been given back can be decided of anew: %d', (belopp, svar) => expect(provaRam({ tilldelat: 1_000, beslutat: 1_000, aterfort: 300, belopp })).toEqual(svar));

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is no amount', (belopp) =>
    expect(() => provaRam({ tilldelat: 10, beslutat: 0, aterfort: 0, belopp })).toThrow(RangeError),
  );

  it('whatever comes in whatever order, the sum never passes the frame, and nothing that fits is refused', () => {
    const belopp = fc.integer({ min: 0, max: MAX_KRONOR });
    fc.assert(
      fc.property(belopp, fc.array(belopp, { maxLength: 40 }), (tilldelat, forslag) => {
        let beslutat = 0;
        for (const b of forslag) {
          const { ryms, kvarFore, kvarEfter } = provaRam({ tilldelat, beslutat, aterfort: 0, belopp: b });
          expect(kvarFore).toBe(tilldelat - beslutat);
          expect(kvarEfter).toBe(tilldelat - beslutat - b);
          expect(ryms).toBe(beslutat + b <= tilldelat);
          if (ryms) beslutat += b;
        }
        expect(beslutat).toBeLessThanOrEqual(tilldelat);
      }),
    );
  });
});

describe('ramansprak', () => {
  it.each([
    ['bifall', 1_000, 1_000],
    ['tillagg', 1_000, 1_000],
    ['bifall', null, 0],
    ['forlangning', null, 0],
    ['avslag', null, 0],
    ['avskrivning', null, 0],
  ] as const)('%s of %p takes %d', (slag, tak, kronor) => expect(ramansprak({ slag, tak })).toBe(kronor));
});
