import fc from 'fast-check';
import { Deltagare, deltagandehinder, deltarI, granskaBeslutsforhet, granskaOppnande, OppnandeFel, tjanstgorande } from './deltagande';
import { attesterar, justeringslage } from './justering';
import { DELTAGARUPPGIFTER, Deltagaruppgift } from './sammantrade';

const d = (id: string, uppgift: Deltagaruppgift, narvarande = true, justerare = false): Deltagare => ({ id, uppgift, narvarande, justerare });

const lista = fc
  .uniqueArray(fc.record({ id: fc.uuid(), uppgift: fc.constantFrom(...DELTAGARUPPGIFTER), narvarande: fc.boolean(), justerare: fc.boolean() }), { selector: (x) => x.id, maxLength: 15 });

describe('att öppna ett sammanträde (kommunallag 2017:725 6 kap. 27 §: fler än hälften av ledamöterna)', () => {
  const fall: [string, Deltagare[], OppnandeFel[]][] = [
    ['två av två', [d('o', 'ordforande'), d('a', 'ledamot', true, true)], []],
    // 3 / 2 = 1,5: två räcker, en räcker inte.
    ['två av tre', [d('o', 'ordforande'), d('a', 'ledamot', true, true), d('b', 'ledamot', false)], []],
    ['två av fyra', [d('o', 'ordforande'), d('a', 'ledamot', true, true), d('b', 'ledamot', false), d('c', 'ledamot', false)], [{ kod: 'inte_beslutsfor', narvarande: 2, kravs: 3, ledamoter: 4 }]],
    ['två av fyra och en ersättare', [d('o', 'ordforande'), d('a', 'ledamot', true, true), d('b', 'ledamot', false), d('c', 'ledamot', false), d('e', 'ersattare')], []],
    ['en frånvarande ordförande', [d('o', 'ordforande', false), d('a', 'ledamot', true, true), d('b', 'ledamot')], [{ kod: 'ordforande_saknas' }]],
    ['sekreteraren justerar inte', [d('o', 'ordforande'), d('a', 'ledamot'), d('s', 'sekreterare', true, true)], [{ kod: 'justerare_saknas' }]],
    ['ordföranden räcker inte som justerare', [d('o', 'ordforande', true, true), d('a', 'ledamot')], [{ kod: 'justerare_saknas' }]],
  ];
  it.each(fall)('%s', (_, deltagare, fel) => {
    expect(granskaOppnande(deltagare)).toEqual(fel);
  });

  it('det tjänstgör aldrig fler än det finns ledamöter, och ingen som är borta', () => {
    fc.assert(
      fc.property(lista, (deltagare) => {
        const tjanst = tjanstgorande(deltagare);
        expect(tjanst.length).toBeLessThanOrEqual(deltagare.filter((x) => x.uppgift === 'ordforande' || x.uppgift === 'ledamot').length);
        expect(tjanst.every((x) => x.narvarande && x.uppgift !== 'sekreterare')).toBe(true);
      }),
    );
  });
});

describe('jäv i en punkt (kommunallag 2017:725 6 kap. 28–30 §§)', () => {
  const deltagare = [d('o', 'ordforande'), d('a', 'ledamot'), d('b', 'ledamot', false), d('s', 'sekreterare')];
  it.each([
    ['o', [], null],
    ['o', ['o'], 'javig'],
    ['b', [], 'inte_narvarande'],
    ['b', ['b'], 'javig'],
    ['s', [], 'inte_narvarande'],
    ['ingen', [], 'inte_narvarande'],
  ] as const)('%s när %j är jäviga', (id, javiga, hinder) => {
    expect(deltagandehinder(deltagare, javiga, id)).toBe(hinder);
  });

  it('de som deltar är just de som inget hindrar', () => {
    fc.assert(
      fc.property(lista, fc.array(fc.nat(14)), (alla, platser) => {
        const javiga = platser.flatMap((p) => alla[p]?.id ?? []);
        expect(deltarI(alla, javiga).map((x) => x.id).sort()).toEqual(alla.filter((x) => deltagandehinder(alla, javiga, x.id) === null).map((x) => x.id).sort());
      }),
    );
  });
});

describe('en punkt avgörs av mer än hälften av ledamöterna (kommunallag 2017:725 5 kap. 45 §)', () => {
  const tre = [d('o', 'ordforande'), d('a', 'ledamot'), d('b', 'ledamot'), d('e', 'ersattare')];
  it.each([
    // 3 / 2 = 1,5, so 2 of 3 are needed; the ersättare does not serve while all three are there.
    ['ingen är jävig', tre, [], null],
    ['en är jävig', tre, ['o'], null],
    ['två är jäviga', tre, ['o', 'a'], { deltar: 1, kravs: 2, ledamoter: 3 }],
    ['två är jäviga och en annan borta, med ersättare', tre.map((x) => (x.id === 'b' ? { ...x, narvarande: false } : x)), ['o', 'a'], { deltar: 1, kravs: 2, ledamoter: 3 }],
  ])('%s', (_, deltagare, javiga, svar) => {
    expect(granskaBeslutsforhet(deltagare, javiga)).toEqual(svar);
  });

  it('beslutsför är precis den där mer än hälften deltar, och fler jäviga gör det aldrig lättare', () => {
    fc.assert(
      fc.property(lista, fc.array(fc.nat(14)), fc.nat(14), (alla, platser, en) => {
        const javiga = platser.flatMap((p) => alla[p]?.id ?? []);
        const fler = [...javiga, ...(alla[en] ? [alla[en].id] : [])];
        if (granskaBeslutsforhet(alla, javiga)) expect(granskaBeslutsforhet(alla, fler)).not.toBeNull();
        const svar = granskaBeslutsforhet(alla, javiga);
        expect(svar === null).toBe(2 * deltarI(alla, javiga).length > alla.filter((x) => x.uppgift === 'ordforande' || x.uppgift === 'ledamot').length);
      }),
    );
  });
});

describe('när ett protokoll är justerat (kommunallag 2017:725 5 kap. 69 §)', () => {
  const deltagare = [d('a', 'ledamot', true, true), d('o', 'ordforande'), d('b', 'ledamot')];
  it.each([
    ['ingen har signerat', [], { justerat: false, saknas: ['o', 'a'], inaktuella: [] }],
    ['bara ordföranden', [{ id: 'o', kontrollsumma: 'x' }], { justerat: false, saknas: ['a'], inaktuella: [] }],
    ['båda samma text', [{ id: 'o', kontrollsumma: 'x' }, { id: 'a', kontrollsumma: 'x' }], { justerat: true, saknas: [], inaktuella: [] }],
    ['en annan text', [{ id: 'o', kontrollsumma: 'y' }, { id: 'a', kontrollsumma: 'x' }], { justerat: false, saknas: ['o'], inaktuella: ['o'] }],
    ['någon som inte är utsedd', [{ id: 'o', kontrollsumma: 'x' }, { id: 'b', kontrollsumma: 'x' }], { justerat: false, saknas: ['a'], inaktuella: [] }],
  ])('%s', (_, signaturer, lage) => {
    expect(justeringslage(deltagare, signaturer, 'x')).toEqual(lage);
  });

  it('utan någon som ska justera är det aldrig justerat', () => {
    expect(justeringslage([d('s', 'sekreterare')], [{ id: 's', kontrollsumma: 'x' }], 'x')).toMatchObject({ justerat: false });
  });

  it('det är justerat precis när alla som ska har signerat texten, i vilken ordning som helst', () => {
    fc.assert(
      fc.property(lista, fc.array(fc.record({ plats: fc.nat(14), summa: fc.constantFrom('x', 'y') })), (alla, val) => {
        const signaturer = [...new Map(val.flatMap(({ plats, summa }) => (alla[plats] ? [[alla[plats].id, summa] as const] : []))).entries()].map(([id, kontrollsumma]) => ({ id, kontrollsumma }));
        const { justerat, saknas } = justeringslage(alla, signaturer, 'x');
        const ska = attesterar(alla);
        expect(saknas).toEqual(ska.filter((id) => !signaturer.some((s) => s.id === id && s.kontrollsumma === 'x')));
        expect(justerat).toBe(ska.length > 0 && saknas.length === 0);
        expect(justeringslage(alla, [...signaturer].reverse(), 'x')).toEqual({ justerat, saknas, inaktuella: justeringslage(alla, signaturer, 'x').inaktuella });
      }),
    );
  });
});
