import { budgetarFor, fordelas, fordelning, type Malpost } from './fordelning';

const mal = (id: string, andel: number | null = null, huvudmal = false): Malpost => ({ id, andel, huvudmal });
const namn = (id: string): string => ({ a: 'Örebro', b: 'Arboga', c: 'Zinkgruvan' })[id] ?? id;

describe('fördelning av ett beslut på mål, och var det räknas', () => {
  it.each<[string, number | null, Malpost[], [string | null, number | null, boolean][]]>([
    ['utan mål: en okänd del', 1000, [], [[null, 1000, true]]],
    ['ett mål får allt', 1000, [mal('a')], [['a', 1000, true]]],
    ['huvudmålet får allt när inga andelar finns', 1000, [mal('a'), mal('b', null, true)], [['b', 1000, true]]],
    ['flera mål utan rang: okänd fördelning', 1000, [mal('a'), mal('b')], [[null, 1000, true]]],
    // 1000 × 33,33 % = 333,3; 1000 × 66,67 % = 666,7: the largest remainder gets the krona.
    [
      'andelar; räknas vid den största',
      1000,
      [mal('a', 3333), mal('b', 6667)],
      [
        ['a', 333, false],
        ['b', 667, true],
      ],
    ],
    [
      'andelar; huvudmålet räknas även när det är minst',
      1000,
      [mal('a', 1000, true), mal('b', 9000)],
      [
        ['a', 100, true],
        ['b', 900, false],
      ],
    ],
    [
      'lika andelar räknas vid det första i alfabetet (Arboga före Örebro)',
      1000,
      [mal('a', 5000), mal('b', 5000)],
      [
        ['a', 500, false],
        ['b', 500, true],
      ],
    ],
    [
      'okänt tak: delarna är okända men räknas',
      null,
      [mal('a', 5000, true), mal('b', 5000)],
      [
        ['a', null, true],
        ['b', null, false],
      ],
    ],
  ])('%s', (_namn, tak, malen, ratt) => {
    expect(fordelning(tak, malen, namn).map((d) => [d.id, d.belopp, d.raknas])).toEqual(ratt);
  });

  type Provbeslut = Parameters<typeof fordelas>[0] & Parameters<typeof budgetarFor>[0];
  const beslut = (nummer: number, extra: Partial<Provbeslut> = {}): Provbeslut => ({
    nummer,
    slag: 'bifall',
    tak: 1,
    rattar: null,
    beslutad: { fran: `202${nummer}-03-01`, till: `202${nummer}-03-01` },
    ...extra,
  });

  it.each([
    [beslut(0), true],
    [beslut(0, { slag: 'tillagg' }), true],
    [beslut(0, { slag: 'forlangning', tak: null }), false],
    [beslut(0, { slag: 'avslag', tak: null }), false],
  ])('%#: beslutet har medel att fördela', (b, ratt) => expect(fordelas(b)).toBe(ratt));

  it('en rättelse av en rättelse räknas i det första beslutets år', () => {
    const alla = [beslut(0), beslut(1, { rattar: 0 }), beslut(2, { rattar: 1 }), beslut(3)];
    expect(alla.map((b) => budgetarFor(b, { beslut: alla }))).toEqual([2020, 2020, 2020, 2023]);
  });
});
