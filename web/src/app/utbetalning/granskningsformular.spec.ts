import { somGranskning, tolkaGranskning } from './granskningsformular';

const LAGRAD = {
  rader: [
    { kostnadsslag: 'egen_personal' as const, bokfort: 500_000, ejGodkant: 0, skal: null },
    { kostnadsslag: 'resor_och_logi' as const, bokfort: 12_500, ejGodkant: 2_500, skal: 'Utanför projektet.' },
  ],
  skal: null,
  anmarkning: null,
};
const med = (ejGodkant: string, skal: string) => {
  const f = somGranskning(LAGRAD);
  return tolkaGranskning({ ...f, rader: f.rader.map((r) => (r.kostnadsslag === 'egen_personal' ? { ...r, ejGodkant, skal } : r)) });
};

describe('an examination as it is typed', () => {
  it('begins with what is stored, and an empty amount counts whole', () => {
    const t = tolkaGranskning(somGranskning(LAGRAD));
    expect(t.fel).toEqual([]);
    expect(t.rader.map((r) => [r.ejGodkant, r.skal])).toEqual([
      [0, null],
      [2_500, 'Utanför projektet.'],
    ]);
  });

  it.each([
    ['more than is booked', '500 001', 'x', 'ejGodkant-egen_personal', /inom det bokförda/],
    ['a negative amount', '-1', 'x', 'ejGodkant-egen_personal', /negativt/],
    ['without a reason', '1', ' ', 'skal-egen_personal', /Egen personal: Skriv varför/],
    ['that cannot be read', 'allt', 'x', 'ejGodkant-egen_personal', /går inte att läsa/],
  ])('%s is told at its control', (_, ejGodkant, skal, falt, text) => {
    const { fel } = med(ejGodkant, skal);
    expect(fel.map((f) => f.falt)).toEqual([falt]);
    expect(fel[0]?.meddelande).toMatch(text);
  });

  it('all of a line may be refused', () => {
    expect(med('0,5 mkr', 'Fel projekt.')).toMatchObject({ fel: [], rader: [{ ejGodkant: 500_000, skal: 'Fel projekt.' }, {}] });
  });
});
