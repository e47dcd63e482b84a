import fc from 'fast-check';
import { Kedjelank, NIVAER, granskaKedja } from './kedja';
import { franAnsokan, infoga, Kedjeplan, tomNod, vagGenom } from './plan';
import { granskaKedjeplan } from './planprov';

const IDAG = '2026-06-15';
const plan = (noder: [string, (typeof NIVAER)[number], string?][], lankar: string): Kedjeplan => ({
  noder: noder.map(([id, niva, text = id]) => tomNod(id, niva, text, niva === 'effektmal' ? `mål-${text}` : undefined)),
  lankar: lankar === '' ? [] : lankar.split(' ').map((l) => ({ fran: l.split('>')[0] ?? '', till: l.split('>')[1] ?? '' })),
});
const texter = (p: Kedjeplan): string[] => p.lankar.map((l) => `${p.noder.find((n) => n.id === l.fran)?.text} > ${p.noder.find((n) => n.id === l.till)?.text}`);

/** Any plan at all, also with nodes and links that cannot be. */
const godtycklig = fc
  .record({
    noder: fc.array(fc.record({ id: fc.constantFrom(...'abcdefghij'), niva: fc.constantFrom(...NIVAER), text: fc.constantFrom('Ett', ' ett', 'Två', 'Tre') }), { maxLength: 12 }),
    lankar: fc.array(fc.record({ fran: fc.constantFrom(...'abcdefghij'), till: fc.constantFrom(...'abcdefghij'), skal: fc.option(fc.constantFrom('', 'därför'), { nil: undefined }) }, { requiredKeys: ['fran', 'till'] }), { maxLength: 15 }),
  })
  .map(({ noder, lankar }): Kedjeplan => ({
    noder: noder.map((n) => tomNod(n.id, n.niva, n.text, n.niva === 'effektmal' ? n.text : undefined)),
    lankar: lankar.map(({ fran, till, skal }) => ({ fran, till, ...(skal === undefined ? {} : { skal }) })),
  }));
/** What is left of it when all that keeps it from being saved is taken away. */
const sparbar = godtycklig.map(({ noder, lankar }): Kedjeplan => {
  const egna = noder.filter((n, i) => noder.findIndex((m) => m.id === n.id) === i);
  const goda = lankar.filter((l, i) => lankar.findIndex((m) => m.fran === l.fran && m.till === l.till) === i && granskaKedja(egna, [l]).hinder.length === 0);
  return { noder: egna, lankar: goda.map((l) => ({ ...l, skal: 'därför' })) };
});

function harCirkel(lankar: readonly Kedjelank[]): boolean {
  const [klara, pa] = [new Set<string>(), new Set<string>()];
  const besok = (id: string): boolean => {
    if (pa.has(id)) return true;
    if (klara.has(id)) return false;
    pa.add(id);
    const cirkel = lankar.some((l) => l.fran === id && besok(l.till));
    pa.delete(id);
    klara.add(id);
    return cirkel;
  };
  return lankar.some((l) => besok(l.fran));
}

describe('granskaKedjeplan – vad som hindrar att en kedja sparas (regler §10)', () => {
  it.each<[string, Kedjeplan, unknown[]]>([
    ['framåt, nivå för nivå', plan([['a', 'aktivitet'], ['p', 'prestation'], ['k', 'effekt_kort']], 'a>p p>k'), []],
    ['bakåt utan cirkel', plan([['p', 'prestation'], ['k', 'effekt_kort']], 'k>p'), [{ kod: 'lank', lank: 0, cirkel: false, fel: { kod: 'lank_ej_framat', fran: 'k', till: 'p', franNiva: 'effekt_kort', tillNiva: 'prestation' } }]],
    ['bakåt i en cirkel av tre', plan([['a', 'aktivitet'], ['p', 'prestation'], ['k', 'effekt_kort']], 'a>p p>k k>a'), [{ kod: 'lank', lank: 2, cirkel: true, fel: { kod: 'lank_ej_framat', fran: 'k', till: 'a', franNiva: 'effekt_kort', tillNiva: 'aktivitet' } }]],
    ['över en nivå', plan([['a', 'aktivitet'], ['k', 'effekt_kort']], 'a>k'), [{ kod: 'lank', lank: 0, cirkel: false, fel: { kod: 'hoppar_over_niva_utan_skal', fran: 'a', till: 'k', overhoppade: ['prestation'] } }]],
    ['samma länk igen', plan([['a', 'aktivitet'], ['p', 'prestation']], 'a>p a>p'), [{ kod: 'lank', lank: 1, cirkel: false, fel: { kod: 'lank_dubblett', fran: 'a', till: 'p' } }]],
    ['samma id igen', plan([['a', 'aktivitet'], ['a', 'prestation']], ''), [{ kod: 'nod_dubblett', nod: 1 }]],
    ['ett effektmål utan registrets', { noder: [tomNod('m', 'effektmal', 'Mål')], lankar: [] }, [{ kod: 'effektmal_saknas', nod: 0 }]],
    ['registrets mål på en effekt', { noder: [tomNod('k', 'effekt_lang', 'Effekt', 'id')], lankar: [] }, [{ kod: 'effektmal_pa_annan_niva', nod: 0 }]],
    ['registrets indikator på en aktivitet och ett effektmål', { noder: [{ ...tomNod('a', 'aktivitet', 'A'), strategiindikator: 'i' }, { ...tomNod('m', 'effektmal', 'M', 'mål'), strategiindikator: 'i' }], lankar: [] }, [{ kod: 'indikator_utan_resultat', nod: 0 }, { kod: 'indikator_utan_resultat', nod: 1 }]],
    ['registrets indikator på en effekt', { noder: [{ ...tomNod('k', 'effekt_lang', 'K'), strategiindikator: 'i' }], lankar: [] }, []],
    ['ett läge på en aktivitet', { noder: [{ ...tomNod('a', 'aktivitet', 'A'), lage: 'forvantad' }], lankar: [] }, [{ kod: 'lage_utan_resultat', nod: 0 }]],
    ['uppnådd nästa år', { noder: [{ ...tomNod('p', 'prestation', 'P'), lage: 'uppnadd', ar: 2027 }], lankar: [] }, [{ kod: 'uppnadd_i_framtiden', nod: 0, ar: 2027, hogst: 2026 }]],
    ['förväntad nästa år, uppnådd i år', { noder: [{ ...tomNod('p', 'prestation', 'P'), lage: 'forvantad', ar: 2027 }, { ...tomNod('q', 'prestation', 'Q'), lage: 'uppnadd', ar: 2026 }], lankar: [] }, []],
  ])('%s', (_, p, fel) => expect(granskaKedjeplan(p, IDAG)).toEqual(fel));

  it('en kedja som godtas är utan cirklar och går bara framåt', () => {
    const niva = (p: Kedjeplan, id: string): number => NIVAER.indexOf(p.noder.find((n) => n.id === id)?.niva ?? 'aktivitet');
    let godtagna = 0;
    fc.assert(
      fc.property(fc.oneof(godtycklig, sparbar), (p) => {
        if (granskaKedjeplan(p, IDAG).length > 0) return;
        godtagna += 1;
        expect(harCirkel(p.lankar)).toBe(false);
        for (const l of p.lankar) expect(niva(p, l.till)).toBeGreaterThan(niva(p, l.fran));
      }),
    );
    expect(godtagna).toBeGreaterThan(10);
  });
});

describe('infoga – en mall eller en tidigare kedja i den som finns', () => {
  const fore = plan([['x', 'aktivitet', 'Kurser'], ['y', 'prestation', 'Deltagare']], 'x>y');
  it('led som finns dubbleras inte, länkarna följer med, och inga resultat kommer med', () => {
    const mall = plan([['1', 'aktivitet', ' kurser '], ['2', 'prestation', 'Deltagare'], ['3', 'effekt_kort', 'Kunskap']], '1>2 2>3');
    mall.noder[2] = { ...(mall.noder[2] ?? tomNod('3', 'effekt_kort', 'Kunskap')), lage: 'uppnadd', grund: 'utvardering', ar: 2020, ansvarig: 'Kommunen', klartSenast: '2020-01-01', indikator: 'Kunskap', strategiindikator: 'i-1', enhet: '%', baslinje: 100 };
    const blir = infoga(fore, mall);
    expect(blir.noder.map((n) => [n.id, n.text])).toEqual([['x', 'Kurser'], ['y', 'Deltagare'], ['ny-1', 'Kunskap']]);
    expect(blir.noder[2]).toEqual({ ...tomNod('ny-1', 'effekt_kort', 'Kunskap'), indikator: 'Kunskap', strategiindikator: 'i-1', enhet: '%' });
    expect(texter(blir)).toEqual(['Kurser > Deltagare', 'Deltagare > Kunskap']);
    expect(infoga(blir, mall)).toEqual(blir);
  });

  it('varje länk i båda kedjorna finns kvar, inga led dubbleras, och det som gick att spara går att spara', () => {
    fc.assert(
      fc.property(sparbar, sparbar, (a, b) => {
        const blir = infoga(a, b);
        expect(blir.lankar.slice(0, a.lankar.length)).toEqual(a.lankar);
        const normal = (p: Kedjeplan): string[] => texter(p).map((t) => t.toLowerCase().replace(/(^| > ) +/g, '$1'));
        expect(normal(blir)).toEqual(expect.arrayContaining(normal(b)));
        expect(new Set(blir.noder.map((n) => n.id)).size).toBe(blir.noder.length);
        if (granskaKedjeplan(a, IDAG).length === 0) expect(granskaKedjeplan(blir, IDAG)).toEqual([]);
      }),
    );
  });
});

it('franAnsokan – aktiviteter leder till sitt delmål, effektmålet står sist, och samma aktivitet står en gång', () => {
  const p = franAnsokan([{ rubrik: 'Utbilda', aktiviteter: ['Planera', 'Hålla kurser'] }, { rubrik: 'Sprida', aktiviteter: ['Planera'] }], [{ id: 'm', namn: 'Kompetens' }]);
  expect(p.noder.map((n) => [n.niva, n.text, n.effektmal ?? null])).toEqual([
    ['aktivitet', 'Planera', null],
    ['aktivitet', 'Hålla kurser', null],
    ['prestation', 'Utbilda', null],
    ['prestation', 'Sprida', null],
    ['effektmal', 'Kompetens', 'm'],
  ]);
  expect(texter(p)).toEqual(['Planera > Utbilda', 'Hålla kurser > Utbilda', 'Planera > Sprida']);
  expect(granskaKedjeplan(p, IDAG)).toEqual([]);
});

it('vagGenom – allt som leder till ett led eller följer av det', () => {
  const { lankar } = plan([['a', 'aktivitet'], ['b', 'aktivitet'], ['p', 'prestation'], ['q', 'prestation'], ['k', 'effekt_kort']], 'a>p b>q p>k q>k');
  expect([...vagGenom('p', lankar)].sort()).toEqual(['a', 'k', 'p']);
  expect([...vagGenom('k', lankar)].sort()).toEqual(['a', 'b', 'k', 'p', 'q']);
  expect([...vagGenom('ensam', lankar)]).toEqual(['ensam']);
});
