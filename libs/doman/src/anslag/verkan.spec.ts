import fc from 'fast-check';
import { Budget, Budgetceller } from '../budget/budget';
import { arsplan } from './verkan';

const tom = { perAr: {}, totalt: null };
const budget = (...egna: Budgetceller[]): Budget => ({
  avser: 'projektet',
  kostnader: [],
  finansiering: [
    ...egna.map((celler) => ({ kategori: '1:1', typ: null, form: null, egen11: true, celler, angivenSumma: null })),
    { kategori: 'Annan', typ: null, form: null, egen11: false, celler: { '2019': 9_999 }, angivenSumma: null },
  ],
  angivet: { kostnader: tom, finansiering: tom },
});

describe('vad beslutet gör med årens utbetalningar (regler §5, §11)', () => {
  it('20RS3419: 852 500 + 852 500 + 207 400 = 1 912 400, ovanpå vad som är planerat', () => {
    const svar = arsplan({
      belopp: 1_912_400,
      budget: budget({ '2021': 852_500, '2022': 852_500, '2023': 207_400 }),
      planerat: [
        { ar: 2020, kronor: 360_000 },
        { ar: 2021, kronor: 200_000 },
        { ar: 2024, kronor: 50_000 },
        { ar: 2019, kronor: 1 },
      ],
      franAr: 2020,
    });
    expect(svar).toEqual({
      ar: [
        { ar: 2020, fore: 360_000, tillkommer: 0, efter: 360_000 },
        // 200 000 + 852 500
        { ar: 2021, fore: 200_000, tillkommer: 852_500, efter: 1_052_500 },
        { ar: 2022, fore: 0, tillkommer: 852_500, efter: 852_500 },
        { ar: 2023, fore: 0, tillkommer: 207_400, efter: 207_400 },
        { ar: 2024, fore: 50_000, tillkommer: 0, efter: 50_000 },
      ],
      ofordelat: 0,
      egenRad: true,
    });
  });

  it.each([
    ['en okänd cell är inte noll', 100, budget({ '2021': 40, '2022': null }), { ofordelat: null, egenRad: true }],
    // 100 − 40
    ['budgeten placerar inte allt', 100, budget({ '2021': 40 }), { ofordelat: 60, egenRad: true }],
    ['raden säger mer än beslutet', 30, budget({ '2021': 40 }), { ofordelat: -10, egenRad: true }],
    ['ingen rad för anslaget', 30, budget(), { ofordelat: null, egenRad: false }],
    ['ingen budget', 30, null, { ofordelat: null, egenRad: false }],
    ['okänt belopp', null, budget({ '2021': 40 }), { ofordelat: null, egenRad: true }],
  ])('%s', (_, belopp, b, vantat) => expect(arsplan({ belopp, budget: b, planerat: [], franAr: 2020 })).toMatchObject(vantat));

  it('efter = före + vad som tillkommer, och det tillkommande och det ofördelade är hela beloppet', () => {
    const celler = fc.dictionary(fc.constantFrom('2020', '2021', '2022'), fc.nat(1_000_000), { minKeys: 1 });
    const planerat = fc.array(fc.record({ ar: fc.integer({ min: 2018, max: 2024 }), kronor: fc.nat(1_000_000) }));
    fc.assert(
      fc.property(fc.array(celler, { minLength: 1, maxLength: 3 }), planerat, fc.nat(5_000_000), (egna, p, belopp) => {
        const { ar, ofordelat } = arsplan({ belopp, budget: budget(...egna), planerat: p, franAr: 2020 });
        const alla = new Set(ar.map((a) => a.ar));
        // A cell that one row has and another lacks is unknown.
        const helt = egna.every((c) => [...alla].every((a) => c[String(a)] !== undefined || !egna.some((e) => e[String(a)] !== undefined)));
        for (const a of ar) if (a.tillkommer !== null) expect(a.efter).toBe(a.fore + a.tillkommer);
        if (helt) expect(ar.reduce((s, a) => s + (a.tillkommer ?? 0), 0) + (ofordelat ?? 0)).toBe(belopp);
        else expect(ofordelat).toBeNull();
      }),
    );
  });
});
