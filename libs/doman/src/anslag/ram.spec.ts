import fc from 'fast-check';
import { STODTYPER, Stodtyp } from '../arende/arende';
import { Ram, Stodtypsbelopp, granskaRam, ramtabell } from './ram';

const post = (stodtyp: Stodtyp, kronor: number): Stodtypsbelopp => ({ stodtyp, kronor });

/** Region Örebro län 2021, from its återrapport. */
const orebro2021: Ram = {
  budgetar: 2021,
  tilldelat: 40_480_000,
  bemyndiganderam: null,
  utbetalningsram: null,
  uppfoljningHogst: 1_000_000,
  fordelningar: [{ revision: 0, datum: null, poster: [post('projekt', 26_520_000), post('foretagsstod', 13_960_000)] }],
  utfall: [post('projekt', 24_220_000), post('foretagsstod', 15_360_000), post('uppfoljning_utvardering', 900_000)],
};

describe('granskaRam (regler §11)', () => {
  it('Örebro 2021: 26 520 000 + 13 960 000 = 24 220 000 + 15 360 000 + 900 000 = 40 480 000', () => {
    expect(granskaRam(orebro2021)).toEqual([]);
  });

  it.each<[string, Partial<Ram>, unknown[]]>([
    // 26 520 000 + 13 000 000 = 39 520 000; − 40 480 000
    [
      'en fördelning som inte går ihop',
      {
        fordelningar: [
          { revision: 2, datum: '2021-03-01', poster: [post('projekt', 26_520_000), post('foretagsstod', 13_000_000)] },
        ],
      },
      [{ kod: 'fordelning_summa', niva: 'varning', revision: 2, tilldelat: 40_480_000, summa: 39_520_000, differens: -960_000 }],
    ],
    [
      'utfall under det tilldelade är värt att veta',
      { utfall: [post('projekt', 40_000_000)] },
      [{ kod: 'utfall_summa', niva: 'info', tilldelat: 40_480_000, summa: 40_000_000, differens: -480_000 }],
    ],
    [
      'utfall över det tilldelade är en varning',
      { utfall: [post('projekt', 40_480_001)] },
      [{ kod: 'utfall_summa', niva: 'varning', tilldelat: 40_480_000, summa: 40_480_001, differens: 1 }],
    ],
    ['inget utfall ännu', { utfall: [] }, []],
    ['ingen fördelning alls', { fordelningar: [] }, []],
    ['okänd tilldelning jämförs inte', { tilldelat: null, utfall: [post('projekt', 1)] }, []],
    [
      'uppföljning över sin del, i fördelning och utfall',
      {
        tilldelat: null,
        fordelningar: [{ revision: 1, datum: null, poster: [post('uppfoljning_utvardering', 1_000_001)] }],
        utfall: [post('uppfoljning_utvardering', 600_000), post('uppfoljning_utvardering', 500_000)],
      },
      [
        { kod: 'uppfoljning_over_hogst', niva: 'varning', revision: 1, kronor: 1_000_001, hogst: 1_000_000, differens: 1 },
        { kod: 'stodtyp_dubblett', niva: 'varning', revision: null, stodtyp: 'uppfoljning_utvardering' },
        {
          kod: 'uppfoljning_over_hogst',
          niva: 'varning',
          revision: null,
          kronor: 1_100_000,
          hogst: 1_000_000,
          differens: 100_000,
        },
      ],
    ],
    [
      'samma revision två gånger',
      { fordelningar: [...orebro2021.fordelningar, ...orebro2021.fordelningar] },
      [{ kod: 'revision_dubblett', niva: 'varning', revision: 0 }],
    ],
  ])('%s', (_, del, fel) => expect(granskaRam({ ...orebro2021, ...del })).toEqual(fel));
});

describe('ramtabell – plan, reviderad, utfall (regler §11)', () => {
  it('Örebro 2021: −2 300 000, +1 400 000, uppföljning 100 000 under sin del', () => {
    const rad = { reviderad: null, hogst: null, avvikelseMotHogst: null };
    expect(ramtabell(orebro2021, orebro2021.utfall)).toEqual({
      rader: [
        // 24 220 000 − 26 520 000; 26,52/40,48 = 65,51 %; 24,22/40,48 = 59,83 %
        { ...rad, stodtyp: 'projekt', plan: 26_520_000, utfall: 24_220_000, avvikelse: -2_300_000, andelPlan: 6551, andel: 5983 },
        // 15 360 000 − 13 960 000; 15,36/40,48 = 37,945 %: the hundredth left over goes here
        {
          ...rad,
          stodtyp: 'foretagsstod',
          plan: 13_960_000,
          utfall: 15_360_000,
          avvikelse: 1_400_000,
          andelPlan: 3449,
          andel: 3794,
        },
        // 900 000 − 1 000 000 = −100 000 mot taket, som ligger inom de andra posterna
        {
          ...rad,
          stodtyp: 'uppfoljning_utvardering',
          plan: 0,
          utfall: 900_000,
          avvikelse: 900_000,
          hogst: 1_000_000,
          avvikelseMotHogst: -100_000,
          andelPlan: 0,
          andel: 222,
        },
      ],
      // −2 300 000 + 1 400 000 + 900 000 = 0
      summa: { plan: 40_480_000, reviderad: null, utfall: 40_480_000, avvikelse: 0 },
      serviceIForetagsstod: true,
    });
  });

  it('jämför med den senaste revideringen, i vilken ordning de än står', () => {
    const [grund] = orebro2021.fordelningar;
    const ny = (revision: number, kronor: number) => ({ revision, datum: null, poster: [post('projekt', kronor)] });
    const tabell = ramtabell(
      { ...orebro2021, fordelningar: [ny(2, 25_000_000), ...(grund ? [grund] : []), ny(1, 20_000_000)] },
      orebro2021.utfall,
    );
    // 24 220 000 − 25 000 000
    expect(tabell.rader[0]).toMatchObject({ plan: 26_520_000, reviderad: 25_000_000, avvikelse: -780_000 });
    expect(tabell.rader[1]).toMatchObject({ plan: 13_960_000, reviderad: 0, avvikelse: 15_360_000 });
  });

  it('en region utan fördelning har utfall men ingen avvikelse', () => {
    const tabell = ramtabell({ ...orebro2021, fordelningar: [] }, [post('projekt', 3), post('projekt', 4)]);
    expect(tabell.summa).toEqual({ plan: null, reviderad: null, utfall: 7, avvikelse: null });
    expect(tabell.rader.map((r) => r.andel)).toEqual([10_000, 0, 0, 0]);
  });

  it('utfall i kommersiell service läses inom företagsstöd när planen inte har någon sådan post', () => {
    const utfall = [post('foretagsstod', 2_548_918), post('kommersiell_service', 1_040_063)];
    // 2 548 918 + 1 040 063 = 3 588 981
    const utan = ramtabell(orebro2021, utfall);
    expect(utan.rader.map((r) => [r.stodtyp, r.utfall])).toEqual([
      ['projekt', 0],
      ['foretagsstod', 3_588_981],
      ['uppfoljning_utvardering', 0],
    ]);
    const egenPost = { revision: 1, datum: null, poster: [post('kommersiell_service', 1_000_000)] };
    const med = ramtabell({ ...orebro2021, fordelningar: [...orebro2021.fordelningar, egenPost] }, utfall);
    expect(med.serviceIForetagsstod).toBe(false);
    // 1 040 063 − 1 000 000
    expect(med.rader[2]).toMatchObject({ stodtyp: 'kommersiell_service', plan: 0, reviderad: 1_000_000, avvikelse: 40_063 });
  });

  it('ett okänt utfall är inte noll och har ingen andel', () => {
    const { rader, summa } = ramtabell(orebro2021, [{ stodtyp: 'projekt', kronor: null }, post('foretagsstod', 5)]);
    expect(rader.map((r) => [r.utfall, r.avvikelse, r.andel])).toEqual([
      [null, null, null],
      [5, 5 - 13_960_000, 10_000],
      [0, 0, 0],
    ]);
    expect(summa).toMatchObject({ utfall: 5, avvikelse: null });
  });

  it('raderna summerar till summan, och andelarna till hundra procent så när som på avrundning per rad', () => {
    const poster = fc.array(
      fc.record({ stodtyp: fc.constantFrom(...STODTYPER), kronor: fc.integer({ min: 0, max: 1_000_000_000 }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(poster, poster, (plan, utfall) => {
        const { rader, summa } = ramtabell({ ...orebro2021, fordelningar: [{ revision: 0, datum: null, poster: plan }] }, utfall);
        const total = (falt: 'plan' | 'utfall' | 'avvikelse' | 'andelPlan' | 'andel'): number =>
          rader.reduce((s, r) => s + (r[falt] ?? 0), 0);
        expect([total('plan'), total('utfall'), total('avvikelse')]).toEqual([summa.plan, summa.utfall, summa.avvikelse]);
        for (const [andelar, helhet] of [
          [total('andelPlan'), summa.plan],
          [total('andel'), summa.utfall],
        ] as const) {
          expect(Math.abs(andelar - (helhet ? 10_000 : 0)) * 2).toBeLessThanOrEqual(rader.length);
        }
      }),
    );
  });
});
