import fc from 'fast-check';
import { MAX_KRONOR } from '../tal/kronor';
import { berakna, brytpunkt } from './berakning';

describe('att betala ut – andel av bokförda kostnader, högst taket (regler §3)', () => {
  it.each([
    // 20RS4642: 10 % × 5 174 529 = 517 452,90; taket 474 529 binder
    { andel: 1000, tak: 474_529, bokfort: 5_174_529, tidigare: 0, belopp: 474_529, begransadAv: 'tak', hela: 517_452, ore: 90 },
    // 10 % × 4 745 290 = 474 529,00 = taket
    {
      andel: 1000,
      tak: 474_529,
      bokfort: 4_745_290,
      tidigare: 0,
      belopp: 474_529,
      begransadAv: 'andel_och_tak',
      hela: 474_529,
      ore: 0,
    },
    // 10 % × 4 745 291 = 474 529,10: över taket med tio öre
    { andel: 1000, tak: 474_529, bokfort: 4_745_291, tidigare: 0, belopp: 474_529, begransadAv: 'tak', hela: 474_529, ore: 10 },
    { andel: 1000, tak: 474_529, bokfort: 4_745_280, tidigare: 0, belopp: 474_528, begransadAv: 'andel', hela: 474_528, ore: 0 },
    { andel: 1000, tak: 474_529, bokfort: 4_000_000, tidigare: 0, belopp: 400_000, begransadAv: 'andel', hela: 400_000, ore: 0 },
    // 20RS3419: 13 % × 1 000 000 = 130 000
    {
      andel: 1300,
      tak: 1_912_400,
      bokfort: 1_000_000,
      tidigare: 0,
      belopp: 130_000,
      begransadAv: 'andel',
      hela: 130_000,
      ore: 0,
    },
    // 13 % × 14 000 000 = 1 820 000
    {
      andel: 1300,
      tak: 1_912_400,
      bokfort: 14_000_000,
      tidigare: 0,
      belopp: 1_820_000,
      begransadAv: 'andel',
      hela: 1_820_000,
      ore: 0,
    },
    // 13 % × 15 861 000 = 2 061 930
    {
      andel: 1300,
      tak: 1_912_400,
      bokfort: 15_861_000,
      tidigare: 0,
      belopp: 1_912_400,
      begransadAv: 'tak',
      hela: 2_061_930,
      ore: 0,
    },
    {
      andel: 1300,
      tak: 1_912_400,
      bokfort: 15_861_000,
      tidigare: 1_912_399,
      belopp: 1,
      begransadAv: 'tak',
      hela: 2_061_930,
      ore: 0,
    },
    {
      andel: 1300,
      tak: 1_912_400,
      bokfort: 15_861_000,
      tidigare: 1_912_400,
      belopp: 0,
      begransadAv: 'tak',
      hela: 2_061_930,
      ore: 0,
    },
    // 20RS5938: 25 % × 1 440 000 = 360 000 = taket; 25 % × 1 439 999 = 359 999,75
    {
      andel: 2500,
      tak: 360_000,
      bokfort: 1_440_000,
      tidigare: 0,
      belopp: 360_000,
      begransadAv: 'andel_och_tak',
      hela: 360_000,
      ore: 0,
    },
    { andel: 2500, tak: 360_000, bokfort: 1_439_999, tidigare: 0, belopp: 359_999, begransadAv: 'andel', hela: 359_999, ore: 75 },
    { andel: 2500, tak: 360_000, bokfort: 0, tidigare: 0, belopp: 0, begransadAv: 'andel', hela: 0, ore: 0 },
    // 100 % × 10^10
    {
      andel: 10_000,
      tak: MAX_KRONOR,
      bokfort: MAX_KRONOR,
      tidigare: 0,
      belopp: MAX_KRONOR,
      begransadAv: 'andel_och_tak',
      hela: MAX_KRONOR,
      ore: 0,
    },
  ])('$bokfort kr bokfört, $tidigare kr utbetalt → $belopp kr, $begransadAv', (f) => {
    const svar = berakna({ bokfort: f.bokfort, tidigareUtbetalt: f.tidigare, andel: f.andel, tak: f.tak });
    expect(svar).toEqual({
      belopp: f.belopp,
      begransadAv: f.begransadAv,
      overbetalt: 0,
      kvarAvTaket: f.tak - f.tidigare - f.belopp,
      andelAvBokfort: { hela: f.hela, hundradelar: f.ore },
    });
  });

  it('för mycket utbetalt visas och blir aldrig en negativ utbetalning', () => {
    // 25 % × 1 000 000 = 250 000; 300 000 är utbetalt; kvar av taket 360 000 − 300 000
    const svar = berakna({ bokfort: 1_000_000, tidigareUtbetalt: 300_000, andel: 2500, tak: 360_000 });
    expect(svar).toMatchObject({ belopp: 0, overbetalt: 50_000, kvarAvTaket: 60_000 });
  });

  it('utbetalningar i vilken ordning som helst går aldrig över taket, och slutar där en enda hade slutat', () => {
    const kronor = fc.integer({ min: 0, max: MAX_KRONOR });
    const andel = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(fc.array(kronor, { minLength: 1, maxLength: 12 }), andel, kronor, (bokfortVid, a, tak) => {
        let utbetalt = 0;
        for (const bokfort of bokfortVid) {
          utbetalt += berakna({ bokfort, tidigareUtbetalt: utbetalt, andel: a, tak }).belopp;
          expect(utbetalt).toBeLessThanOrEqual(tak);
        }
        expect(utbetalt).toBe(berakna({ bokfort: Math.max(...bokfortVid), tidigareUtbetalt: 0, andel: a, tak }).belopp);
      }),
    );
  });

  it('beloppet är det exakta, avrundat nedåt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_KRONOR }), fc.integer({ min: 1, max: 10_000 }), (bokfort, a) => {
        const exakt = (BigInt(bokfort) * BigInt(a)) / 10_000n;
        expect(berakna({ bokfort, tidigareUtbetalt: 0, andel: a, tak: MAX_KRONOR }).belopp).toBe(Number(exakt));
      }),
    );
  });

  it.each([
    { bokfort: -1, tidigareUtbetalt: 0, andel: 1000, tak: 1 },
    { bokfort: 0.5, tidigareUtbetalt: 0, andel: 1000, tak: 1 },
    { bokfort: 1, tidigareUtbetalt: 0, andel: 0, tak: 1 },
    { bokfort: 1, tidigareUtbetalt: 0, andel: 10_001, tak: 1 },
    { bokfort: 1, tidigareUtbetalt: 0, andel: 1, tak: MAX_KRONOR + 1 },
  ])('vägrar tal utanför sina gränser: %j', (u) => expect(() => berakna(u)).toThrow(RangeError));
});

describe('brytpunkt – lägsta kostnad där taket binder', () => {
  it.each([
    // 474 529/0,10
    [474_529, 1000, 4_745_290],
    // 1 912 400/0,13 = 14 710 769,23…
    [1_912_400, 1300, 14_710_770],
    // 360 000/0,25
    [360_000, 2500, 1_440_000],
    [0, 1300, 0],
  ])('tak %i vid andel %i → %i', (tak, andel, kostnad) => expect(brytpunkt(tak, andel)).toBe(kostnad));

  it('en krona lägre kostnad ger mindre än taket', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 10_000 }), (tak, andel) => {
        const kostnad = brytpunkt(tak, andel);
        expect(BigInt(kostnad) * BigInt(andel) >= BigInt(tak) * 10_000n).toBe(true);
        expect(BigInt(kostnad - 1) * BigInt(andel) < BigInt(tak) * 10_000n).toBe(true);
      }),
    );
  });
});
