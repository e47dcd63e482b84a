import fc from 'fast-check';
import { dagarEfter } from '../tal/datum';
import { utbetalningsprognos } from './prognos';
import { senaRekvisitioner } from './sena';
import { bedomTakt, planTill, utbetalningsplan } from './takt';

const PERIOD = { fran: '2021-01-01', till: '2023-03-31' };

describe('utbetalningsplan – taket efter budgetens egen rad, annars jämnt över dagarna', () => {
  it('i budgetens proportioner, även när raden inte summerar till taket', () => {
    const egna = [{ ar: 2021, kronor: 400_000 }, { ar: 2022, kronor: 400_000 }, { ar: 2023, kronor: 200_000 }];
    // 500 000 × 40 %, 40 %, 20 %
    expect(utbetalningsplan({ tak: 500_000, period: PERIOD, egna })).toEqual([
      { ar: 2021, kronor: 200_000 },
      { ar: 2022, kronor: 200_000 },
      { ar: 2023, kronor: 100_000 },
    ]);
  });

  it('jämnt över 365 + 365 + 90 dagar utan budget', () => {
    expect(utbetalningsplan({ tak: 820_000, period: PERIOD, egna: [] })).toEqual([
      { ar: 2021, kronor: 365_000 },
      { ar: 2022, kronor: 365_000 },
      { ar: 2023, kronor: 90_000 },
    ]);
  });

  it('år utanför perioden räknas inte', () => {
    expect(utbetalningsplan({ tak: 100, period: { fran: '2022-01-01', till: '2022-12-31' }, egna: [{ ar: 2021, kronor: 90 }, { ar: 2022, kronor: 10 }] })).toEqual([{ ar: 2022, kronor: 100 }]);
  });
});

describe('planTill – årets del efter dagarna som gått', () => {
  const plan = [{ ar: 2021, kronor: 365_000 }, { ar: 2022, kronor: 365_000 }, { ar: 2023, kronor: 90_000 }];
  it.each([
    ['2020-12-31', 0],
    ['2021-01-01', 1_000],
    // 365 000 + 181 dagar av 365
    ['2022-06-30', 546_000],
    ['2023-03-30', 819_000],
    ['2023-03-31', 820_000],
    ['2024-01-01', 820_000],
  ])('till och med %s är %i kr', (dag, kronor) => expect(planTill(plan, PERIOD, dag)).toBe(kronor));
});

describe('bedomTakt – 20 % av taket är toleransen', () => {
  const bas = { tak: 1_000_000, plan: 500_000, tolerans: 2000, slutredovisat: false };
  it.each([
    [300_000, 'enligt_plan'],
    [299_999, 'langsammare'],
    [700_000, 'enligt_plan'],
    [700_001, 'snabbare'],
  ])('%i kr utbetalt mot 500 000 kr i plan är %s', (utbetalt, takt) => expect(bedomTakt({ ...bas, utbetalt })).toBe(takt));

  it('utan plan eller tak går det inte att bedöma, och ett slutredovisat projekt släpar inte', () => {
    expect(bedomTakt({ ...bas, utbetalt: 0, plan: null })).toBe('okand');
    expect(bedomTakt({ ...bas, utbetalt: 0, tak: 0 })).toBe('okand');
    expect(bedomTakt({ ...bas, utbetalt: 0, slutredovisat: true })).toBe('enligt_plan');
  });
});

describe('utbetalningsprognos – det som är kvar, år för år', () => {
  const arsplan = [{ ar: 2021, kronor: 365_000 }, { ar: 2022, kronor: 365_000 }, { ar: 2023, kronor: 90_000 }];
  it('i proportion till det som planen har kvar', () => {
    // 2022 har 184 dagar kvar, 184 000 kr, 2023 90 000 kr: 274 000 kr i plan, och hälften är kvar att betala.
    expect(utbetalningsprognos({ kvar: 137_000, arsplan, period: PERIOD, idag: '2022-06-30' })).toEqual([
      { ar: 2022, kronor: 92_000 },
      { ar: 2023, kronor: 45_000 },
    ]);
  });

  it('allt i år när perioden är slut eller okänd, inget när inget är kvar', () => {
    expect(utbetalningsprognos({ kvar: 5, arsplan, period: PERIOD, idag: '2024-05-01' })).toEqual([{ ar: 2024, kronor: 5 }]);
    expect(utbetalningsprognos({ kvar: 5, arsplan: [], period: null, idag: '2024-05-01' })).toEqual([{ ar: 2024, kronor: 5 }]);
    expect(utbetalningsprognos({ kvar: 0, arsplan, period: PERIOD, idag: '2022-06-30' })).toEqual([]);
  });
});

describe('senaRekvisitioner – varje halvår inom 60 dagar', () => {
  const bas = { projektperiod: PERIOD, rekvirerade: [], slutredovisat: false, dagar: 60 };
  // 2021-06-30 + 60 dagar är 2021-08-29.
  it('halvåret är sent dagen efter sista dagen', () => {
    expect(senaRekvisitioner({ ...bas, idag: '2021-08-29' })).toEqual([]);
    expect(senaRekvisitioner({ ...bas, idag: '2021-08-30' })).toEqual([{ nyckel: '2021-H1', fran: '2021-01-01', till: '2021-06-30', senast: '2021-08-29', dagarSen: 1 }]);
  });

  it('det sista halvåret slutar med perioden', () => {
    const rekvirerade = [{ fran: '2021-01-01', till: '2022-12-31' }];
    // 2023-03-31 + 60 dagar är 2023-05-30.
    expect(senaRekvisitioner({ ...bas, rekvirerade, idag: '2023-06-01' })).toEqual([{ nyckel: '2023-H1', fran: '2023-01-01', till: '2023-03-31', senast: '2023-05-30', dagarSen: 2 }]);
    expect(senaRekvisitioner({ ...bas, rekvirerade, slutredovisat: true, idag: '2023-06-01' })).toEqual([]);
  });

  it.each([
    ['hela halvåret', [{ fran: '2021-01-01', till: '2021-06-30' }], 0],
    ['två perioder som följer på varandra', [{ fran: '2021-04-01', till: '2021-06-30' }, { fran: '2021-01-01', till: '2021-03-31' }], 0],
    ['en dag fattas i början', [{ fran: '2021-01-02', till: '2021-06-30' }], 1],
    ['en dag fattas i slutet', [{ fran: '2021-01-01', till: '2021-06-29' }], 1],
    ['en dag fattas emellan', [{ fran: '2021-01-01', till: '2021-03-30' }, { fran: '2021-04-01', till: '2021-06-30' }], 1],
  ])('%s', (_namn, rekvirerade, antal) => expect(senaRekvisitioner({ ...bas, rekvirerade, idag: '2021-09-15' })).toHaveLength(antal));
});

describe('summorna går alltid jämnt ut', () => {
  const dag = fc.integer({ min: 0, max: 6000 }).map((n) => dagarEfter('2015-01-01', n));
  const period = fc.tuple(dag, fc.integer({ min: 0, max: 2500 })).map(([fran, langd]) => ({ fran, till: dagarEfter(fran, langd) }));
  const egna = fc.array(fc.record({ ar: fc.integer({ min: 2014, max: 2040 }), kronor: fc.nat(10_000_000) }), { maxLength: 6 });

  it('planens år är taket, planen växer dag för dag till taket, och prognosens år är det som är kvar', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000_000), period, egna, dag, fc.nat(10_000_000_000), (tak, p, e, idag, kvar) => {
        const plan = utbetalningsplan({ tak, period: p, egna: e });
        const summa = (rader: { kronor: number }[]) => rader.reduce((s, r) => s + r.kronor, 0);
        expect(summa(plan)).toBe(tak);
        expect(planTill(plan, p, p.till)).toBe(tak);
        const nu = planTill(plan, p, idag);
        expect(nu).toBeLessThanOrEqual(planTill(plan, p, dagarEfter(idag, 1)));
        const prognos = utbetalningsprognos({ kvar, arsplan: plan, period: p, idag });
        expect(summa(prognos)).toBe(kvar);
        expect(prognos.every((r) => r.ar >= Number(idag.slice(0, 4)) && r.kronor > 0)).toBe(true);
      }),
    );
  });
});
