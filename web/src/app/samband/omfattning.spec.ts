import { KedjenodSvar } from '@anslag/kontrakt';
import { arGemensamt, omfattningsrader } from './omfattning';

const nod: KedjenodSvar = {
  id: 'n',
  beteckning: 'p1',
  niva: 'prestation',
  text: 'Kurser',
  lage: null,
  grund: null,
  ar: null,
  indikator: 'Deltagare',
  strategiindikator: null,
  foljer: null,
  enhet: 'personer',
  baslinje: null,
  baslinjeAr: null,
  avser: 'hela',
  ansvarig: null,
  klartSenast: null,
  mal: [
    { nummer: 1, malvarde: 30000, malar: 2024, avser: 'hela', satt: '2022-01-01', skal: null },
    { nummer: 2, malvarde: 10000, malar: null, avser: 'var_del', satt: '2022-02-01', skal: 'x' },
  ],
  utfall: [],
  resultat: {
    lage: 'uppnadd',
    senaste: null,
    perAr: [
      { ar: 2023, avser: 'hela', uppnatt: 20000, forvantat: null, antal: 1, kvinnor: null, man: null, okant: null },
      // What is only expected is never told as achieved.
      { ar: 2024, avser: 'hela', uppnatt: null, forvantat: 99900, antal: 1, kvinnor: null, man: null, okant: null },
    ],
  },
};

describe('omfattningsrader', () => {
  it('has the whole project and our part beside each other', () => {
    expect(omfattningsrader({ kostnader: 1_000_000, finansiering: 1_000_000, varDel: 130_000 }, [nod])).toEqual([
      { slag: 'Budget', vad: 'Kostnader, och vår del ur anslag 1:1', hela: '1\u00a0000\u00a0000\u00a0kr', varDel: '130\u00a0000\u00a0kr' },
      { slag: 'Mål', vad: 'Kurser', hela: '300\u00a0personer (2024)', varDel: '100\u00a0personer' },
      { slag: 'Uppnått', vad: 'Kurser', hela: '200\u00a0personer (2023)', varDel: null },
    ]);
  });

  it('leaves out what nothing is told of', () => {
    expect(omfattningsrader({ kostnader: null, finansiering: null, varDel: null }, [{ ...nod, niva: 'aktivitet' }])).toEqual([]);
    expect(omfattningsrader(null, [])).toEqual([]);
  });
});

describe('arGemensamt', () => {
  it.each([
    [{ gemensamtMed: [], varAndel: null }, [nod], false],
    [{ gemensamtMed: ['Region Västmanland'], varAndel: null }, [], true],
    [{ gemensamtMed: [], varAndel: 5000 }, [], true],
    [{ gemensamtMed: [], varAndel: null }, [{ avser: 'var_del' as const }], true],
  ])('%j', (a, noder, svar) => expect(arGemensamt(a, noder)).toBe(svar));
});
