import fc from 'fast-check';
import { Kedjelank, Kedjenod, NIVAER, granskaKedja } from './kedja';
import { korsningar, laggUt } from './utlagg';

const nod = (id: string, niva: Kedjenod['niva'], del: Partial<Kedjenod> = {}): Kedjenod => ({
  id,
  niva,
  text: id,
  lage: null,
  grund: null,
  ...del,
});
const hel = NIVAER.map((niva, i) => nod(`n${i}`, niva));
const steg: Kedjelank[] = [0, 1, 2, 3, 4].map((i) => ({ fran: `n${i}`, till: `n${i + 1}` }));
const rent = { hinder: [], anmarkningar: [], narInteEffektmal: [] };

describe('granskaKedja – framåt, utan hopp utan skäl, fram till ett effektmål (regler §10)', () => {
  it('en kedja genom alla nivåer är felfri, liksom en tom', () => {
    expect(granskaKedja(hel, steg)).toEqual(rent);
    expect(granskaKedja([], [])).toEqual(rent);
  });

  it.each<[string, Kedjelank, unknown]>([
    [
      'bakåt',
      { fran: 'n2', till: 'n1' },
      { kod: 'lank_ej_framat', fran: 'n2', till: 'n1', franNiva: 'effekt_kort', tillNiva: 'prestation' },
    ],
    ['till sig själv', { fran: 'n2', till: 'n2' }, { kod: 'lank_till_sig_sjalv', nod: 'n2' }],
    ['till en okänd', { fran: 'n2', till: 'x' }, { kod: 'lank_okand_nod', fran: 'n2', till: 'x', okand: 'x' }],
    ['från en okänd', { fran: 'x', till: 'n2' }, { kod: 'lank_okand_nod', fran: 'x', till: 'n2', okand: 'x' }],
    ['en gång till', { fran: 'n2', till: 'n3' }, { kod: 'lank_dubblett', fran: 'n2', till: 'n3' }],
  ])('en länk %s är ett hinder', (_, lank, fel) => {
    expect(granskaKedja(hel, [...steg, lank])).toEqual({ ...rent, hinder: [fel] });
  });

  it('en länk inom samma nivå går inte framåt', () => {
    const noder = [...hel, nod('n1b', 'prestation')];
    expect(granskaKedja(noder, [...steg, { fran: 'n1b', till: 'n1' }]).hinder).toEqual([
      { kod: 'lank_ej_framat', fran: 'n1b', till: 'n1', franNiva: 'prestation', tillNiva: 'prestation' },
    ]);
  });

  it('två noder med samma id är ett hinder', () => {
    expect(granskaKedja([...hel, nod('n0', 'aktivitet')], steg).hinder).toEqual([{ kod: 'nod_dubblett', nod: 'n0' }]);
  });

  it.each([
    [undefined, 1],
    ['  ', 1],
    ['Effekten kommer först på lång sikt', 0],
  ])('hopp över nivåer med skälet %p', (skal, antal) => {
    const hopp = { fran: 'n1', till: 'n4', ...(skal === undefined ? {} : { skal }) };
    expect(granskaKedja(hel, [...steg, hopp]).anmarkningar).toEqual(
      [{ kod: 'hoppar_over_niva_utan_skal', fran: 'n1', till: 'n4', overhoppade: ['effekt_kort', 'effekt_medellang'] }].slice(
        0,
        antal,
      ),
    );
  });

  it('noder som inte når ett effektmål räknas upp; en felaktig länk leder ingenstans', () => {
    const noder = [...hel, nod('los', 'prestation'), nod('bak', 'effekt_lang')];
    const svar = granskaKedja(noder, [...steg.slice(1), { fran: 'n0', till: 'los' }, { fran: 'bak', till: 'n3' }]);
    expect(svar.narInteEffektmal).toEqual(['n0', 'los', 'bak']);
    expect(svar.anmarkningar).toEqual(['n0', 'los', 'bak'].map((id) => ({ kod: 'nar_inte_effektmal', nod: id })));
  });

  it('det som sägs vara uppnått ska ange grund; det förväntade behöver ingen', () => {
    const noder = hel.map((n, i) => ({
      ...n,
      lage: i < 2 ? ('uppnadd' as const) : ('forvantad' as const),
      grund: i === 0 ? ('uppfoljning' as const) : null,
    }));
    expect(granskaKedja(noder, steg).anmarkningar).toEqual([{ kod: 'uppnadd_utan_grund', nod: 'n1' }]);
  });
});

describe('laggUt', () => {
  it('en kolumn per nivå, i nivåernas ordning', () => {
    expect(laggUt([...hel].reverse(), steg)).toEqual({ kolumner: hel.map((n) => [n.id]) });
    expect(laggUt([], [])).toEqual({ kolumner: [[], [], [], [], [], []] });
  });

  it('reder ut korsade länkar', () => {
    const noder = ['a1', 'a2', 'a3']
      .map((id) => nod(id, 'aktivitet'))
      .concat(['p1', 'p2', 'p3'].map((id) => nod(id, 'prestation')));
    const lankar = [
      { fran: 'a1', till: 'p3' },
      { fran: 'a2', till: 'p2' },
      { fran: 'a3', till: 'p1' },
    ];
    const { kolumner } = laggUt(noder, lankar);
    expect(kolumner.slice(0, 2)).toEqual([
      ['a1', 'a2', 'a3'],
      ['p3', 'p2', 'p1'],
    ]);
    // three pairs crossed as given
    expect(
      korsningar(
        [
          ['a1', 'a2', 'a3'],
          ['p1', 'p2', 'p3'],
        ],
        lankar,
      ),
    ).toBe(3);
    expect(korsningar(kolumner, lankar)).toBe(0);
  });

  it('har varje nod precis en gång i sin egen kolumn, korsar aldrig mer än i given ordning och blir likadan igen', () => {
    const noder = fc
      .array(fc.constantFrom(...NIVAER), { minLength: 1, maxLength: 20 })
      .map((nivaer) => nivaer.map((niva, i) => nod(`n${i}`, niva)));
    const kedja = noder.chain((n) => {
      const id = fc.constantFrom(...n.map((x) => x.id));
      return fc.tuple(fc.constant(n), fc.array(fc.record({ fran: id, till: id }), { maxLength: 30 }));
    });
    fc.assert(
      fc.property(kedja, ([n, lankar]) => {
        const { kolumner } = laggUt(n, lankar);
        const given = NIVAER.map((niva) => n.filter((x) => x.niva === niva).map((x) => x.id));
        expect(kolumner.map((k) => [...k].sort())).toEqual(given.map((k) => [...k].sort()));
        expect(korsningar(kolumner, lankar)).toBeLessThanOrEqual(korsningar(given, lankar));
        expect(laggUt(n, lankar)).toEqual({ kolumner });
      }),
    );
  });
});
