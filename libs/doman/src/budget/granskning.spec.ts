import fc from 'fast-check';
import { Budget, Budgetrad, Finansieringsrad } from './budget';
import { Avvikelse, granskaBudget } from './granskning';

type Cell = number | null;

function celler(ar: readonly string[], varden: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(ar.map((a, i) => [a, varden[i] ?? null]));
}
const kostnad =
  (ar: readonly string[]) =>
  (kategori: string, varden: Cell[], angivenSumma: Cell): Budgetrad => ({ kategori, celler: celler(ar, varden), angivenSumma });
const finans =
  (ar: readonly string[]) =>
  (kategori: string, varden: Cell[], angivenSumma: Cell, typ: 'offentlig' | 'privat' = 'offentlig'): Finansieringsrad => ({
    ...kostnad(ar)(kategori, varden, angivenSumma),
    typ,
    form: null,
    egen11: kategori.endsWith('1:1'),
  });

const ar3419 = ['2021', '2022', '2023'];
const smartTillvaxt: Budget = {
  avser: 'projektet',
  kostnader: [
    kostnad(ar3419)('Egen personal', [4_864_088, 4_864_088, 1_037_014], 10_765_190),
    kostnad(ar3419)('Externa tjänster', [1_428_000, 1_428_000, 302_600], 3_158_600),
    kostnad(ar3419)('Resor och logi', [147_199, 147_199, 28_034], 322_432),
    kostnad(ar3419)('Indirekta kostnader', [729_613, 729_613, 155_552], 1_614_778),
  ],
  finansiering: [
    finans(ar3419)('Region Örebro län 1:1', [852_500, 852_500, 207_400], 1_912_400),
    finans(ar3419)('Region Västmanland', [852_500, 852_500, 207_400], 1_912_400),
    finans(ar3419)('Tillväxtverket ERUF', [3_138_200, 3_138_200, 693_600], 6_970_000),
    finans(ar3419)('Almi Mälardalen', [1_705_200, 1_705_200, 414_800], 3_825_200),
    finans(ar3419)('Intäkter från företag', [620_500, 620_500, null], 1_277_400, 'privat'),
  ],
  angivet: {
    kostnader: { perAr: celler(ar3419, [7_168_900, 7_168_900, 1_523_200]), totalt: 15_861_000 },
    finansiering: { perAr: celler(ar3419, [7_168_900, 7_168_900, 1_523_200]), totalt: 15_861_000 },
  },
};

const ar4642 = ['2020', '2021', '2022'];
const vagar: Budget = {
  avser: 'projektet',
  kostnader: [
    kostnad(ar4642)('Egen personal inkl lönebikostnader', [577_672, 935_004, 612_853], 2_125_529),
    kostnad(ar4642)('Externa tjänster', [570_000, 1_315_000, 840_000], 2_725_000),
    kostnad(ar4642)('Resor och logi', [50_000, 100_000, 74_000], 224_000),
    kostnad(ar4642)('Indirekta kostnader', [35_000, 35_000, 30_000], 100_000),
  ],
  finansiering: [
    finans(ar4642)('Region Örebro län 1:1', [200_000, 200_000, 74_529], 474_529),
    finans(ar4642)('Tillväxtverket', [1_032_672, 2_185_004, 1_482_324], 4_700_000),
  ],
  angivet: {
    kostnader: { perAr: celler(ar4642, [1_232_672, 2_385_004, 1_556_853]), totalt: 5_174_529 },
    finansiering: { perAr: celler(ar4642, [1_232_672, 2_385_004, 1_556_853]), totalt: 5_174_529 },
  },
};

const ar1250 = ['2020', '2021', '2022', '2023'];
const transmission: Budget = {
  avser: 'forlangningen',
  kostnader: [
    kostnad(ar1250)('Egen personal', [1_063_193, 2_596_374, 2_656_396, 540_554], 6_856_517),
    kostnad(ar1250)('Externa tjänster', [689_500, 1_545_900, 1_086_650, 226_712], 3_548_762),
    kostnad(ar1250)('Resor och logi', [70_000, 170_000, 170_000, 40_000], 450_000),
    kostnad(ar1250)('Investeringar', [null, null, null, null], null),
    kostnad(ar1250)('Indirekta kostnader', [177_010, 432_261, 442_259, 93_191], 1_144_721),
  ],
  finansiering: [
    finans(ar1250)('Region Örebro län', [675_000, 750_000, 750_000, 125_000], 2_300_000),
    finans(ar1250)('Region Sörmland', [250_000, 500_000, 500_000, 100_000], 1_350_000),
    finans(ar1250)('Eskilstuna kommun', [350_000, 400_000, 400_000, null], 1_150_000),
    finans(ar1250)('Region Västmanland', [400_000, 400_000, 400_000, null], 1_200_000),
    finans(ar1250)('ERUF', [324_703, 2_694_535, 2_305_305, 675_457], 6_000_000),
  ],
  angivet: {
    kostnader: { perAr: celler(ar1250, [1_999_703, 4_744_535, 4_355_305, 900_457]), totalt: 12_000_000 },
    finansiering: { perAr: celler(ar1250, [1_999_703, 4_744_535, 4_355_305, 900_457]), totalt: 12_000_000 },
  },
};

const ar5938 = ['2020'];
const res: Budget = {
  avser: 'projektet',
  kostnader: [
    kostnad(ar5938)('Egen personal', [738_722], 738_722),
    kostnad(ar5938)('Externa tjänster', [580_470], 580_470),
    kostnad(ar5938)('Resor och logi', [10_000], 10_000),
    kostnad(ar5938)('Indirekta kostnader (schablon)', [110_808], 110_808),
  ],
  finansiering: [
    finans(ar5938)('Region Örebro län 1:1', [360_000], 360_000),
    finans(ar5938)('Region Västmanland 1:1', [360_000], 360_000),
    finans(ar5938)('Tillväxtverket', [720_000], 720_000),
  ],
  angivet: {
    kostnader: { perAr: { '2020': 1_440_000 }, totalt: 1_440_000 },
    finansiering: { perAr: { '2020': 1_440_000 }, totalt: 1_440_000 },
  },
};

describe('budgetkontroll mot verkliga budgetar (regler §5)', () => {
  it('20RS3419: radsumman som inte stämmer, radtotalerna som inte stämmer, och ändå full finansiering ur cellerna', () => {
    const svar = granskaBudget(smartTillvaxt, { andel: 1300, tak: 1_912_400 });
    expect(svar.avvikelser).toEqual<Avvikelse[]>([
      // 620 500 + 620 500 = 1 241 000; 1 277 400 − 1 241 000 = 36 400
      {
        kod: 'rad_summa',
        niva: 'varning',
        sida: 'finansiering',
        rad: 'Intäkter från företag',
        radnummer: 5,
        angivet: 1_277_400,
        beraknat: 1_241_000,
        differens: 36_400,
        okandaCeller: 1,
      },
      { kod: 'okanda_celler', niva: 'info', sida: 'finansiering', rad: 'Intäkter från företag', radnummer: 5, ar: ['2023'] },
      // 1 912 400 + 1 912 400 + 6 970 000 + 3 825 200 + 1 277 400 = 15 897 400
      {
        kod: 'radtotaler_summa',
        niva: 'varning',
        sida: 'finansiering',
        angivet: 15_861_000,
        beraknat: 15_897_400,
        differens: -36_400,
        okandaCeller: 0,
      },
      // 13 % × 15 861 000 = 2 061 930; 1 912 400/0,13 = 14 710 769,23
      {
        kod: 'tak_under_andel',
        niva: 'info',
        tak: 1_912_400,
        total: 15_861_000,
        andelAvTotal: { hela: 2_061_930, hundradelar: 0 },
        brytpunkt: 14_710_770,
      },
    ]);
    expect(svar.summor.finansiering.totalt).toEqual({ kronor: 15_861_000, okandaCeller: 1 });
    expect(svar.summor.finansiering.perAr['2023']).toEqual({ kronor: 1_523_200, okandaCeller: 1 });
    expect(svar.fulltFinansierad).toBe(true);
  });

  it('20RS4642: allt stämmer; taket binder från 4 745 290 kr', () => {
    const svar = granskaBudget(vagar, { andel: 1000, tak: 474_529 });
    // 10 % × 5 174 529 = 517 452,90
    expect(svar.avvikelser).toEqual<Avvikelse[]>([
      {
        kod: 'tak_under_andel',
        niva: 'info',
        tak: 474_529,
        total: 5_174_529,
        andelAvTotal: { hela: 517_452, hundradelar: 90 },
        brytpunkt: 4_745_290,
      },
    ]);
    expect(svar).toMatchObject({ ar: ['2020', '2021', '2022'], fulltFinansierad: true });
    expect(svar.summor.kostnader).toEqual({
      perAr: {
        // 577 672 + 570 000 + 50 000 + 35 000
        '2020': { kronor: 1_232_672, okandaCeller: 0 },
        '2021': { kronor: 2_385_004, okandaCeller: 0 },
        '2022': { kronor: 1_556_853, okandaCeller: 0 },
      },
      totalt: { kronor: 5_174_529, okandaCeller: 0 },
    });
  });

  it('17RS1250: förlängningens budget prövas inte mot andelen; tomma celler är okända, inte noll', () => {
    const svar = granskaBudget(transmission, { andel: 1300, tak: 3_610_000 });
    expect(svar.avvikelser).toEqual<Avvikelse[]>([
      { kod: 'okanda_celler', niva: 'info', sida: 'kostnader', rad: 'Investeringar', radnummer: 4, ar: ar1250 },
      { kod: 'okanda_celler', niva: 'info', sida: 'finansiering', rad: 'Eskilstuna kommun', radnummer: 3, ar: ['2023'] },
      { kod: 'okanda_celler', niva: 'info', sida: 'finansiering', rad: 'Region Västmanland', radnummer: 4, ar: ['2023'] },
      { kod: 'tak_ej_jamfort', niva: 'info', orsak: 'avser_forlangningen' },
    ]);
    expect(svar.summor.kostnader.totalt).toEqual({ kronor: 12_000_000, okandaCeller: 4 });
    expect(svar.summor.finansiering.totalt).toEqual({ kronor: 12_000_000, okandaCeller: 2 });
    expect(svar.fulltFinansierad).toBeNull();
  });

  it('20RS5938: 25 % × 1 440 000 = 360 000 = taket, ingenting att anmärka', () => {
    expect(granskaBudget(res, { andel: 2500, tak: 360_000 })).toMatchObject({ avvikelser: [], fulltFinansierad: true });
  });
});

describe('toleransen är en krona per summa', () => {
  it.each([
    [0, undefined],
    [1, 'notering'],
    [-1, 'notering'],
    [2, 'varning'],
    [-2, 'varning'],
  ])('radsumma %i kr fel → %p', (fel, niva) => {
    const [forsta, ...rest] = res.kostnader;
    const kostnader = forsta ? [{ ...forsta, angivenSumma: 738_722 + fel }, ...rest] : [];
    const rad = granskaBudget({ ...res, kostnader }, { andel: null, tak: null }).avvikelser.find((a) => a.kod === 'rad_summa');
    expect(rad?.niva).toBe(niva);
  });

  it.each([
    [1_440_001, 'notering'],
    [1_440_002, 'varning'],
  ])('angiven total %i kr mot 1 440 000 i cellerna → %s', (angivet, niva) => {
    const b: Budget = { ...res, angivet: { ...res.angivet, kostnader: { perAr: { '2020': angivet }, totalt: angivet } } };
    const svar = granskaBudget(b, { andel: null, tak: null }).avvikelser;
    expect(svar.map((a) => [a.kod, a.niva])).toEqual([
      ['kolumn_summa', niva],
      ['total_summa', niva],
      ['radtotaler_summa', niva],
    ]);
  });

  it.each([
    // 720 000 + 720 000 = 1 440 000 mot 1 440 000 + x
    [0, [], true],
    [1, ['notering', 'notering'], true],
    [2, ['varning', 'varning'], false],
    [-2, ['varning', 'varning'], true],
  ])('kostnader %i kr över finansieringen, per år och totalt', (x, nivaer, full) => {
    const b: Budget = {
      ...res,
      kostnader: [kostnad(ar5938)('Allt', [1_440_000 + x], null)],
      angivet: { ...res.angivet, kostnader: { perAr: {}, totalt: null } },
    };
    const svar = granskaBudget(b, { andel: null, tak: null });
    expect(svar.avvikelser.map((a) => a.niva)).toEqual(nivaer);
    expect(svar.avvikelser.every((a) => a.kod === 'kostnader_finansiering' && a.differens === x)).toBe(true);
    expect(svar.fulltFinansierad).toBe(full);
  });

  it.each([
    // 25 % × 1 440 000 = 360 000
    [359_999, 'tak_under_andel', 'info'],
    [360_001, 'tak_over_andel', 'notering'],
    [360_002, 'tak_over_andel', 'varning'],
  ])('tak %i', (tak, kod, niva) => {
    expect(granskaBudget(res, { andel: 2500, tak }).avvikelser).toMatchObject([{ kod, niva, tak }]);
  });
});

describe('okända celler', () => {
  const medOkand = (sida: 'kostnader' | 'finansiering', kronor: number): Budget => ({
    ...res,
    kostnader: [kostnad(ar5938)('Känt', [sida === 'kostnader' ? kronor : 1_440_000], null)],
    finansiering: [finans(ar5938)('Känt', [sida === 'finansiering' ? kronor : 1_440_000], null)],
    [sida]: [...[kronor, null].map((k, i) => finans(ar5938)(`rad ${i}`, [k], null))],
    angivet: { kostnader: { perAr: {}, totalt: null }, finansiering: { perAr: {}, totalt: null } },
  });

  it.each([
    ['finansiering', 1_440_000, true],
    ['finansiering', 1_439_998, null],
    ['kostnader', 1_440_000, null],
  ] as const)('%s med %i kr känt och en okänd cell → fullt finansierad %p', (sida, kronor, svar) => {
    expect(granskaBudget(medOkand(sida, kronor), { andel: null, tak: null }).fulltFinansierad).toBe(svar);
  });

  it('ett år som bara finns i andra rader är okänt i den som saknar det', () => {
    const b: Budget = {
      ...res,
      kostnader: [...res.kostnader, { kategori: 'Senare', celler: { '2021': 5 }, angivenSumma: null }],
    };
    expect(granskaBudget(b, { andel: null, tak: null }).avvikelser).toContainEqual({
      kod: 'okanda_celler',
      niva: 'info',
      sida: 'kostnader',
      rad: 'Senare',
      radnummer: 5,
      ar: ['2020'],
    });
  });

  it('okända kostnader kan höja andelen: ett tak som ser högt ut jämförs inte', () => {
    expect(granskaBudget(medOkand('kostnader', 1_000_000), { andel: 2500, tak: 360_000 }).avvikelser).toContainEqual({
      kod: 'tak_ej_jamfort',
      niva: 'info',
      orsak: 'okanda_celler',
    });
  });
});

it('årens summor blir totalen, och en budget vars angivna summor räknats ur cellerna har inga summafel', () => {
  const cell = fc.option(fc.integer({ min: 0, max: 1_000_000_000 }));
  const sida = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 });
  fc.assert(
    fc.property(sida, sida, (k, f) => {
      const rader = (varden: Cell[][]): Finansieringsrad[] =>
        varden.map((v, i) =>
          finans(ar3419)(
            `rad ${i}`,
            v,
            v.reduce<number>((s, c) => s + (c ?? 0), 0),
          ),
        );
      const tomt = { perAr: {}, totalt: null };
      const b: Budget = {
        avser: 'projektet',
        kostnader: rader(k),
        finansiering: rader(f),
        angivet: { kostnader: tomt, finansiering: tomt },
      };
      const svar = granskaBudget(b, { andel: null, tak: null });
      for (const { perAr, totalt } of Object.values(svar.summor)) {
        expect(Object.values(perAr).reduce((s, d) => s + d.kronor, 0)).toBe(totalt.kronor);
        expect(Object.values(perAr).reduce((s, d) => s + d.okandaCeller, 0)).toBe(totalt.okandaCeller);
      }
      expect(svar.avvikelser.filter((a) => a.kod === 'rad_summa')).toEqual([]);
    }),
  );
});
