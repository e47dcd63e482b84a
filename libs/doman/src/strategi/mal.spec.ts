import fc from 'fast-check';
import { MAX_KRONOR } from '../tal/kronor';
import { Mal, fordelaPaMal, granskaMal } from './mal';
import { versionVid } from './version';

const mal = (effektmal: string, andel: number | null = null, huvudmal = false): Mal => ({ effektmal, huvudmal, andel });

describe('granskaMal – ett huvudmål, andelar för alla eller inga (regler §9)', () => {
  it.each<[string, Mal[], unknown[]]>([
    ['inga mål', [], []],
    ['ett huvudmål och två till', [mal('a', null, true), mal('b'), mal('c')], []],
    ['33,33 + 33,33 + 33,34 = 100', [mal('a', 3333), mal('b', 3333), mal('c', 3334)], []],
    ['två huvudmål', [mal('a', null, true), mal('b', null, true)], [{ kod: 'mal_flera_huvudmal', effektmal: ['a', 'b'] }]],
    ['en andel saknas', [mal('a', 6000), mal('b')], [{ kod: 'mal_andel_saknas', effektmal: ['b'] }]],
    ['60 + 39,99 = 99,99', [mal('a', 6000), mal('b', 3999)], [{ kod: 'mal_andelar_summa', summa: 9999, skaVara: 10_000 }]],
    ['samma mål två gånger', [mal('a'), mal('b'), mal('a')], [{ kod: 'mal_dubblett', effektmal: 'a' }]],
    [
      'andelen noll',
      [mal('a', 10_000), mal('b', 0)],
      [{ kod: 'mal_andel_utanfor', effektmal: 'b', last: 0, lagst: 1, hogst: 10_000 }],
    ],
  ])('%s', (_, lista, fel) => expect(granskaMal(lista)).toEqual(fel));
});

describe('fordelaPaMal – räknesättet fördelat (regler §9)', () => {
  it.each<[string, number, Mal[], { effektmal: string | null; belopp: number }[]]>([
    // 1 912 400 × 60 % = 1 147 440; × 40 % = 764 960
    [
      'andelar',
      1_912_400,
      [mal('b', 6000), mal('a', 4000)],
      [
        { effektmal: 'b', belopp: 1_147_440 },
        { effektmal: 'a', belopp: 764_960 },
      ],
    ],
    // 100 × 33,33 % = 33,33 (två) och 33,34: kronan över till den största resten
    [
      'andelar som inte går jämnt ut',
      100,
      [mal('a', 3333), mal('b', 3333), mal('c', 3334)],
      [
        { effektmal: 'a', belopp: 33 },
        { effektmal: 'b', belopp: 33 },
        { effektmal: 'c', belopp: 34 },
      ],
    ],
    [
      'andelar går före huvudmål',
      10,
      [mal('a', 5000, true), mal('b', 5000)],
      [
        { effektmal: 'a', belopp: 5 },
        { effektmal: 'b', belopp: 5 },
      ],
    ],
    ['huvudmålet får allt', 10, [mal('a'), mal('b', null, true)], [{ effektmal: 'b', belopp: 10 }]],
    ['det enda målet får allt', 10, [mal('a')], [{ effektmal: 'a', belopp: 10 }]],
    ['flera mål utan rang: okänt', 10, [mal('a'), mal('b')], [{ effektmal: null, belopp: 10 }]],
    ['inga mål: okänt', 10, [], [{ effektmal: null, belopp: 10 }]],
    ['ofullständiga andelar räknas inte', 10, [mal('a', 6000), mal('b')], [{ effektmal: null, belopp: 10 }]],
    ['ofullständiga andelar med huvudmål', 10, [mal('a', 6000, true), mal('b')], [{ effektmal: 'a', belopp: 10 }]],
    ['två huvudmål: okänt', 10, [mal('a', null, true), mal('b', null, true)], [{ effektmal: null, belopp: 10 }]],
  ])('%s', (_, belopp, lista, delar) => expect(fordelaPaMal(belopp, lista)).toEqual({ delar }));

  it('delarna summerar alltid till beloppet', () => {
    const ettMal = fc.record({
      effektmal: fc.constantFrom('a', 'b', 'c', 'd'),
      huvudmal: fc.boolean(),
      andel: fc.option(fc.integer({ min: 1, max: 10_000 })),
    });
    const godaAndelar = fc
      .uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 6 })
      .map((snitt) => [0, ...snitt.sort((x, y) => x - y), 10_000])
      .map((g) => g.slice(1).map((x, i) => mal(`m${i}`, x - (g[i] ?? 0))));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_KRONOR }), fc.oneof(fc.array(ettMal), godaAndelar), (belopp, lista) => {
        const { delar } = fordelaPaMal(belopp, lista);
        expect(delar.reduce((s, d) => s + d.belopp, 0)).toBe(belopp);
      }),
    );
  });
});

describe('versionVid – den strategi som gäller en viss dag', () => {
  const rus2018 = { namn: 'RUS 2018', gallerFran: '2018-03-06', gallerTill: '2022-04-27' };
  const rus2022 = { namn: 'RUS 2022', gallerFran: '2022-04-28', gallerTill: null };
  it.each([
    ['2018-03-05', null],
    ['2018-03-06', rus2018],
    ['2022-04-27', rus2018],
    ['2022-04-28', rus2022],
    ['2030-12-31', rus2022],
  ])('%s', (datum, version) => expect(versionVid([rus2022, rus2018], datum)).toBe(version));

  it('där två överlappar gäller den som började sist', () => {
    expect(versionVid([rus2022, { ...rus2018, gallerTill: null }], '2023-01-01')).toBe(rus2022);
  });
});
