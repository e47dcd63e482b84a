import fc from 'fast-check';
import { Beslut, BESLUTSSLAG, kanHaTak } from './beslut';
import { gallande } from './gallande';
import { gallandeHistorik } from './gallandehistorik';

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

describe('ändring, återkrav och upphävande', () => {
  const rad = (nummer: number, slag: Beslut['slag'], datum: string, del: Partial<Beslut> = {}) => beslut({ ...tomt, nummer, slag, beslutat: dag(datum), ...del });
  const andring = rad(2, 'andring', '2020-05-01', { beviljadAndel: 1500, projektperiod: { fran: null, till: '2022-06-30' } });
  const krav = rad(3, 'aterkrav', '2021-03-01', { aterkrav: 40_000 });
  const mer = rad(4, 'aterkrav', '2021-04-01', { aterkrav: 2_000 });
  const slut = rad(5, 'upphavande', '2021-05-01');

  it('en ändring ger ny andel och nytt slut men inga pengar', () => {
    expect(gallande([grund, andring])).toMatchObject({ andel: 1500, tak: 1_000_000, takOkant: false, projektperiod: { fran: '2020-01-01', till: '2022-06-30' }, kallor: { andel: 2, tak: [1], till: 2, villkor: 1 } });
  });

  it('återkrav räknas samman: 40 000 + 2 000', () => expect(gallande([mer, krav, grund])).toMatchObject({ aterkrav: 42_000, tak: 1_000_000, kallor: { aterkrav: [3, 4] } }));

  it('ett upphävande gäller från sin dag', () => {
    expect(gallande([grund, slut], '2021-04-30')?.upphavd).toBeNull();
    expect(gallande([grund, slut], '2021-05-01')).toMatchObject({ upphavd: 5, tak: 1_000_000 });
  });

  it('utan något beviljande gäller ingenting', () => expect(gallande([andring, krav, slut])).toBeNull());

  it('historiken säger vad varje beslut ändrade', () => {
    expect(gallandeHistorik([slut, krav, andring, grund])).toEqual([
      {
        fran: '2019-12-01',
        nummer: 1,
        slag: 'bifall',
        andringar: [
          { uppgift: 'andel', fore: null, efter: 1300 },
          { uppgift: 'tak', fore: null, efter: 1_000_000 },
          { uppgift: 'fran', fore: null, efter: '2020-01-01' },
          { uppgift: 'till', fore: null, efter: '2021-12-31' },
          { uppgift: 'villkor', fore: [], efter: grund.villkor },
          { uppgift: 'allmannaVillkor', fore: null, efter: grund.allmannaVillkor },
        ],
      },
      {
        fran: '2020-05-01',
        nummer: 2,
        slag: 'andring',
        andringar: [
          { uppgift: 'andel', fore: 1300, efter: 1500 },
          { uppgift: 'till', fore: '2021-12-31', efter: '2022-06-30' },
        ],
      },
      { fran: '2021-03-01', nummer: 3, slag: 'aterkrav', andringar: [{ uppgift: 'aterkrav', fore: null, efter: 40_000 }] },
      { fran: '2021-05-01', nummer: 5, slag: 'upphavande', andringar: [{ uppgift: 'upphavd', fore: null, efter: 5 }] },
    ]);
  });
});

describe('för alla beslut', () => {
  const enDag = fc.integer({ min: 1, max: 28 }).map((d) => `2020-02-${String(d).padStart(2, '0')}`);
  const ettBeslut = fc.record({
    slag: fc.constantFrom<Beslut['slag'][]>('bifall', 'bifall', 'bifall', ...BESLUTSSLAG),
    lage: fc.constantFrom<Beslut['lage'][]>('beslutad', 'beslutad', 'beslutad', 'forslag'),
    beviljadAndel: fc.option(fc.integer({ min: 1, max: 10_000 })),
    tak: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
    projektperiod: fc.record({ fran: fc.option(enDag), till: fc.option(enDag) }),
    beslutat: enDag.map(dag),
    rattarBeslut: fc.option(fc.integer({ min: 1, max: 4 })),
  });
  const flera = fc
    .array(ettBeslut, { maxLength: 8 })
    .map((lista) =>
      lista.map((b, i) =>
        beslut({ ...b, nummer: i + 1, tak: kanHaTak(b.slag) ? b.tak : null, aterkrav: b.slag === 'aterkrav' ? i + 1 : null, villkor: i % 2 ? [] : grund.villkor }),
      ),
    );
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

  it('ändring, återkrav och upphävande ändrar aldrig taket', () => {
    const utanPengar = (alla: Beslut[]) => alla.filter((b) => b.slag !== 'andring' && b.slag !== 'aterkrav' && b.slag !== 'upphavande');
    fc.assert(
      fc.property(flera, (alla) => {
        const fria = alla.map((b) => ({ ...b, rattarBeslut: null }));
        expect(gallande(fria)?.tak).toBe(gallande(utanPengar(fria))?.tak);
      }),
    );
  });

  it('historiken uppspelad till en dag är det som gäller den dagen', () => {
    fc.assert(
      fc.property(omkastade, enDag, ([alla, blandade], datum) => {
        const historik = gallandeHistorik(blandade);
        expect(historik).toEqual(gallandeHistorik(alla));
        const da = new Map<string, unknown>(historik.filter((s) => s.fran <= datum).flatMap((s) => s.andringar.map((a): [string, unknown] => [a.uppgift, a.efter])));
        const galler = gallande(alla, datum);
        const { fran = null, till = null } = galler?.projektperiod ?? {};
        const tomtBlirNull = (n: number | undefined) => (n === undefined || n === 0 ? null : n);
        const vantat = { andel: galler?.andel, tak: galler?.tak, fran, till, allmannaVillkor: galler?.allmannaVillkor, aterkrav: tomtBlirNull(galler?.aterkrav), upphavd: galler?.upphavd };
        for (const [uppgift, varde] of Object.entries(vantat)) expect([uppgift, da.get(uppgift) ?? null]).toEqual([uppgift, varde ?? null]);
        expect(da.get('villkor') ?? []).toEqual(galler?.villkor ?? []);
      }),
    );
  });
});
