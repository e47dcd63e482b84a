import { granskaBudget, type Budget } from '@anslag/doman';
import { Budgetformular, TOM_RAD, klistraIn, nyBudget, somBudgetformular, stada, tolkaBudget } from './budgetformular';

const form = (over: Partial<Budgetformular> = {}): Budgetformular => ({
  ...nyBudget(['2021', '2022']),
  kostnader: [
    { ...TOM_RAD, kategori: 'Egen personal', celler: { '2021': '1,2 mkr', '2022': '300 000' } },
    { ...TOM_RAD, kategori: 'Resor', celler: { '2021': '0', '2022': '' } },
  ],
  finansiering: [{ ...TOM_RAD, kategori: 'Regionen', celler: { '2021': '1 200 000', '2022': '263 600' }, egen11: true, form: 'kontant', typ: 'offentlig' }],
  ...over,
});

describe('tolkaBudget', () => {
  it('läser belopp som de skrivs; en tom ruta är okänd och noll är noll', () => {
    const { budget, fel } = tolkaBudget(form());
    expect(fel).toEqual([]);
    expect(budget.kostnader).toEqual([
      { kategori: 'Egen personal', celler: { '2021': 1_200_000, '2022': 300_000 }, angivenSumma: null },
      { kategori: 'Resor', celler: { '2021': 0, '2022': null }, angivenSumma: null },
    ]);
    expect(budget.finansiering[0]).toMatchObject({ typ: 'offentlig', form: 'kontant', egen11: true });
  });

  it('skillnaden mellan kostnader och finansiering är domänens: 1 500 000 − 1 463 600 = 36 400', () => {
    const { budget } = tolkaBudget(form());
    expect(granskaBudget(budget, { andel: null, tak: null }).avvikelser).toContainEqual(
      expect.objectContaining({ kod: 'kostnader_finansiering', ar: null, differens: 36_400 }),
    );
  });

  it('ett belopp som inte kan läsas anmärks vid sin ruta och blir okänt', () => {
    const { budget, fel } = tolkaBudget(form({ kostnader: [{ ...TOM_RAD, kategori: 'Resor', celler: { '2021': '1.912.400', '2022': '-5' } }] }));
    expect(fel.map((f) => f.falt)).toEqual(['budget-kostnader-0-2021', 'budget-kostnader-0-2022']);
    expect(budget.kostnader[0]?.celler).toEqual({ '2021': null, '2022': null });
  });

  it('en rad som inget står i räknas inte, men en rad med belopp måste ha ett namn', () => {
    const { budget, fel } = tolkaBudget(form({ finansiering: [{ ...TOM_RAD }, { ...TOM_RAD, celler: { '2021': '5' } }] }));
    expect(budget.finansiering).toHaveLength(1);
    expect(fel).toEqual([expect.objectContaining({ falt: 'budget-finansiering-1', meddelande: 'Rad 2 har belopp men ingen finansiär.' })]);
  });

  it('angivna summor är med bara när handlingen sägs ange dem', () => {
    const angivet = { kostnader: { perAr: { '2021': '10' }, totalt: '20' }, finansiering: { perAr: {}, totalt: '' } };
    expect(tolkaBudget(form({ angivet })).budget.angivet.kostnader).toEqual({ perAr: {}, totalt: null });
    expect(tolkaBudget(form({ angivet, harAngivna: true })).budget.angivet.kostnader).toEqual({ perAr: { '2021': 10 }, totalt: 20 });
  });

  it('en budget som är lagrad blir densamma igen', () => {
    const budget: Budget = {
      avser: 'forlangningen',
      kostnader: [{ kategori: 'Egen personal', celler: { '2021': 5_000_000, '2022': null }, angivenSumma: 5_000_000 }],
      finansiering: [{ kategori: 'ERUF', celler: { '2021': 0, '2022': 7 }, angivenSumma: null, typ: null, form: 'annat', egen11: false }],
      angivet: { kostnader: { perAr: { '2021': 5_000_000 }, totalt: 5_036_400 }, finansiering: { perAr: {}, totalt: null } },
    };
    expect(tolkaBudget(somBudgetformular(budget))).toEqual({ budget, fel: [] });
  });
});

describe('klistraIn', () => {
  it('fyller från rutan och framåt, lägger till rader som saknas, och går inte utanför åren', () => {
    const b = klistraIn(form(), 'kostnader', 1, '2021', '100\t200\t300\r\n1 mkr\t\r\n');
    expect(b.kostnader.map((r) => [r.kategori, r.celler['2021'], r.celler['2022']])).toEqual([
      ['Egen personal', '1,2 mkr', '300 000'],
      ['Resor', '100', '200'],
      ['', stada('1 mkr'), ''],
    ]);
  });
});

it.each([
  ['1,9 mkr', '1 900 000'],
  ['36400', '36 400'],
  [' tolv ', 'tolv'],
  ['', ''],
])('när rutan lämnas skrivs %j om till %j', (skrivet, vantat) => {
  expect(stada(skrivet).replace(/[\u00a0\u202f]/g, ' ')).toBe(vantat);
});
