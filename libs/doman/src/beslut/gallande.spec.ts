import fc from 'fast-check';
import { Beslut } from './beslut';
import { gallande } from './gallande';

const dag = (d: string): Beslut['beslutat'] => ({ fran: d, till: d });

const grund: Beslut = {
  nummer: 1,
  slag: 'bifall',
  lage: 'beslutad',
  beviljadAndel: 1300,
  tak: 1_000_000,
  projektperiod: { fran: '2020-01-01', till: '2021-12-31' },
  beslutat: dag('2019-12-01'),
  villkor: [{ kod: 'SYNLIGHET', text: 'Det ska framgå att regionen medfinansierar.', senast: null, bevis: null, sparrarUtbetalning: false }],
  allmannaVillkor: { datum: '2019-11-05', diarienummer: '19RS9026' },
  rattarBeslut: null,
  aterkrav: null,
  avskrivningsgrund: null,
  ofullstandigt: false,
  beslutsniva: 'namnd',
  rattsligRam: 'regionalt utvecklingsstöd – statligt stöd',
};
const beslut = (del: Partial<Beslut>): Beslut => ({ ...grund, ...del });
const tomt: Partial<Beslut> = {
  beviljadAndel: null,
  tak: null,
  projektperiod: { fran: null, till: null },
  villkor: [],
  allmannaVillkor: null,
};

/** TransMission: granted 2017 (known only by mention), supplement and extension 2020. */
const ursprung2017 = beslut({
  beviljadAndel: null,
  tak: 1_310_000,
  projektperiod: { fran: '2017-08-01', till: null },
  beslutat: dag('2017-05-23'),
  villkor: [],
  allmannaVillkor: { datum: '2017-05-23', diarienummer: null },
  ofullstandigt: true,
});
const tillagg2020 = beslut({
  nummer: 2,
  slag: 'tillagg',
  beviljadAndel: 1300,
  tak: 2_300_000,
  projektperiod: { fran: '2017-08-01', till: '2023-04-30' },
  beslutat: dag('2020-08-24'),
  villkor: [],
  allmannaVillkor: { datum: '2017-05-23', diarienummer: null },
});

describe('gällande villkor – besluten lästa tillsammans (regler §4)', () => {
  it('17RS1250: taket är 1 310 000 + 2 300 000 = 3 610 000, andel och slut från tillägget', () => {
    expect(gallande([tillagg2020, ursprung2017])).toEqual({
      andel: 1300,
      tak: 3_610_000,
      takOkant: false,
      projektperiod: { fran: '2017-08-01', till: '2023-04-30' },
      villkor: [],
      allmannaVillkor: { datum: '2017-05-23', diarienummer: null },
      aterkrav: 0,
      upphavd: null,
      beslut: [1, 2],
      kallor: { andel: 2, tak: [1, 2], fran: 1, till: 2, villkor: null, allmannaVillkor: 2, aterkrav: [] },
    });
  });

  it.each([
    ['2017-05-22', undefined],
    ['2017-05-23', 1_310_000],
    ['2020-08-23', 1_310_000],
    ['2020-08-24', 3_610_000],
  ])('17RS1250 den %s: tak %p', (datum, tak) => expect(gallande([ursprung2017, tillagg2020], datum)?.tak).toBe(tak));

  it('ett förslag räknas inte', () => {
    expect(gallande([ursprung2017, { ...tillagg2020, lage: 'forslag' }])?.tak).toBe(1_310_000);
    expect(gallande([beslut({ lage: 'forslag' })])).toBeNull();
  });

  it('avslag och avskrivning ger ingenting', () => {
    expect(gallande([])).toBeNull();
    expect(gallande([beslut({ slag: 'avslag', tak: null }), beslut({ nummer: 2, slag: 'avskrivning', tak: null })])).toBeNull();
  });

  it('villkor ärvs tills ett senare beslut har egna', () => {
    const forlangning = beslut({
      ...tomt,
      nummer: 2,
      slag: 'forlangning',
      beslutat: dag('2021-01-01'),
      projektperiod: { fran: null, till: '2022-12-31' },
    });
    const egna = [{ kod: 'EGET', text: 'Slutrapport lämnas i två delar.', senast: null, bevis: null, sparrarUtbetalning: false }];
    const tillagg = beslut({ ...tomt, nummer: 3, slag: 'tillagg', beslutat: dag('2021-02-01'), tak: 1, villkor: egna });
    expect(gallande([grund, forlangning])).toMatchObject({
      villkor: grund.villkor,
      tak: 1_000_000,
      takOkant: false,
      projektperiod: { fran: '2020-01-01', till: '2022-12-31' },
      kallor: { villkor: 1, tak: [1], till: 2, allmannaVillkor: 1 },
    });
    expect(gallande([grund, forlangning, tillagg])).toMatchObject({
      villkor: egna,
      tak: 1_000_001,
      kallor: { villkor: 3, tak: [1, 3] },
    });
  });

  it('en förlängning som bara anger sin egen sträcka flyttar inte starten', () => {
    const forlangning = beslut({
      ...tomt,
      nummer: 2,
      slag: 'forlangning',
      beslutat: dag('2021-01-01'),
      projektperiod: { fran: '2022-01-01', till: '2022-12-31' },
    });
    expect(gallande([grund, forlangning])?.projektperiod).toEqual({ fran: '2020-01-01', till: '2022-12-31' });
  });

  it.each([
    ['bifallets tak är okänt', [beslut({ tak: null }), beslut({ nummer: 2, slag: 'tillagg', tak: 5 })], [2]],
    ['tilläggets tak är okänt', [grund, beslut({ nummer: 2, slag: 'tillagg', tak: null })], [1]],
    ['bifallet saknas', [tillagg2020], [2]],
  ] as const)('taket är okänt när %s', (_, alla, kallor) => {
    expect(gallande(alla)).toMatchObject({ tak: null, takOkant: true, kallor: { tak: kallor } });
  });

  it('när bara året är känt räknas beslutet först när året är slut', () => {
    const nagonGang2021 = beslut({ beslutat: { fran: '2021-01-01', till: '2021-12-31' } });
    expect(gallande([nagonGang2021], '2021-12-30')).toBeNull();
    expect(gallande([nagonGang2021], '2021-12-31')?.tak).toBe(1_000_000);
  });
});

describe('rättelse – ett nytt beslut på det rättades plats (regler §2)', () => {
  const tillagg = beslut({ ...tomt, nummer: 2, slag: 'tillagg', tak: 500_000, beviljadAndel: 2000, beslutat: dag('2020-06-01') });
  const rattelse = beslut({ nummer: 3, rattarBeslut: 1, tak: 900_000, beviljadAndel: 1000, beslutat: dag('2020-09-01') });

  it('ersätter det rättade från och med sin egen dag', () => {
    expect(gallande([grund, tillagg, rattelse], '2020-08-31')).toMatchObject({ tak: 1_500_000, beslut: [1, 2] });
    // 900 000 + 500 000; tillägget är fortfarande det senaste som anger andel
    expect(gallande([grund, tillagg, rattelse])).toMatchObject({ tak: 1_400_000, andel: 2000, beslut: [3, 2] });
  });

  it('den senaste rättelsen gäller, även en rättelse av rättelsen', () => {
    const andra = beslut({ nummer: 4, rattarBeslut: 1, tak: 800_000, beslutat: dag('2020-10-01') });
    const avAndra = beslut({ nummer: 5, rattarBeslut: 4, tak: 700_000, beslutat: dag('2020-11-01') });
    expect(gallande([grund, rattelse, andra])).toMatchObject({ tak: 800_000, beslut: [4] });
    expect(gallande([grund, rattelse, andra, avAndra])).toMatchObject({ tak: 700_000, beslut: [5] });
    expect(gallande([andra, rattelse, grund])).toMatchObject({ tak: 800_000, beslut: [4] });
  });

  it('rättelse i cirkel eller av ett okänt beslut rättar ingenting', () => {
    const a = beslut({ nummer: 1, rattarBeslut: 2, tak: 1 });
    const b = beslut({ nummer: 2, rattarBeslut: 1, tak: 2 });
    const sig = beslut({ nummer: 3, rattarBeslut: 3, tak: 4 });
    const okant = beslut({ nummer: 4, rattarBeslut: 99, tak: 8 });
    // 1 + 2 + 4 + 8
    expect(gallande([a, b, sig, okant])?.tak).toBe(15);
  });
});

describe('för alla beslut', () => {
  const enDag = fc.integer({ min: 1, max: 28 }).map((d) => `2020-02-${String(d).padStart(2, '0')}`);
  const ettBeslut = fc.record({
    slag: fc.constantFrom<Beslut['slag'][]>('bifall', 'bifall', 'avslag', 'avskrivning', 'tillagg', 'forlangning'),
    lage: fc.constantFrom<Beslut['lage'][]>('beslutad', 'beslutad', 'beslutad', 'forslag'),
    beviljadAndel: fc.option(fc.integer({ min: 1, max: 10_000 })),
    tak: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
    projektperiod: fc.record({ fran: fc.option(enDag), till: fc.option(enDag) }),
    beslutat: enDag.map(dag),
    rattarBeslut: fc.option(fc.integer({ min: 1, max: 4 })),
  });
  const flera = fc
    .array(ettBeslut, { maxLength: 8 })
    .map((lista) => lista.map((b, i) => beslut({ ...b, nummer: i + 1, villkor: i % 2 ? [] : grund.villkor })));
  const omkastade = flera.chain((alla) => fc.tuple(fc.constant(alla), fc.shuffledSubarray(alla, { minLength: alla.length })));

  it('gällande villkor beror inte på ordningen besluten läses i', () => {
    fc.assert(
      fc.property(omkastade, enDag, ([alla, blandade], datum) => {
        expect(gallande(blandade)).toEqual(gallande(alla));
        expect(gallande(blandade, datum)).toEqual(gallande(alla, datum));
      }),
    );
  });

  it('taket är summan av taken i de beslut som anges som källa', () => {
    fc.assert(
      fc.property(flera, (alla) => {
        const svar = gallande(alla);
        fc.pre(svar !== null && svar.tak !== null);
        const summa = alla.filter((b) => svar.kallor.tak.includes(b.nummer)).reduce((s, b) => s + (b.tak ?? 0), 0);
        expect(svar.tak).toBe(summa);
      }),
    );
  });
});
