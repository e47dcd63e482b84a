import { NIVAER, tomNod } from '@anslag/doman';
import fc from 'fast-check';
import { KORTGLAPP, RUBRIKHOJD, placera, utanOverlapp } from './placering';

describe('places without overlap', () => {
  it.each([
    // wished apart: middles 50 and 200 of things 40 high are upper edges 30 and 180
    [[50, 200], [30, 180]],
    // both wish 100: 40 + 10 + 40 around 100 is 55 and 105
    [[100, 100], [55, 105]],
    // in the wrong order they meet halfway: mean of the wished upper edges, 180 and 30 less the 50 the second stands below
    [[200, 50], [80, 130]],
    // none above the edge
    [[0, 0], [0, 50]],
  ])('middles wished at %j give upper edges %j', (onskade, ut) => expect(utanOverlapp(onskade, [40, 40], 10)).toEqual(ut));
});

describe('the drawing of any chain', () => {
  const kedja = fc.array(fc.record({ niva: fc.constantFrom(...NIVAER), hojd: fc.integer({ min: 30, max: 260 }) }), { minLength: 1, maxLength: 60 }).chain((noder) => {
    const nr = fc.integer({ min: 0, max: noder.length - 1 });
    return fc.record({ noder: fc.constant(noder), lankar: fc.array(fc.record({ fran: nr, till: nr }), { maxLength: 90 }) });
  });
  it('has no two cards over each other, none over the headings and none outside', () => {
    fc.assert(
      fc.property(kedja, ({ noder, lankar }) => {
        const alla = noder.map((n, i) => ({ ...tomNod(`n${i}`, n.niva, ''), hojd: n.hojd }));
        const ritning = placera(
          alla,
          lankar.map((l) => ({ fran: `n${l.fran}`, till: `n${l.till}` })),
          (id) => alla.find((n) => n.id === id)?.hojd ?? 0,
        );
        expect(ritning.rutor.size).toBe(noder.length);
        for (const { noder: ids } of ritning.kolumner) {
          const rutor = ids.flatMap((id) => ritning.rutor.get(id) ?? []);
          rutor.forEach((r, i) => {
            const fore = rutor[i - 1];
            expect(r.y).toBeGreaterThanOrEqual(fore ? fore.y + fore.hojd + KORTGLAPP - 1 : RUBRIKHOJD);
            expect(r.y + r.hojd).toBeLessThanOrEqual(ritning.hojd);
            expect(r.x + r.bredd).toBeLessThanOrEqual(ritning.bredd);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
  it('draws only links that go forward between nodes that are there', () => {
    const noder = [tomNod('a', 'aktivitet', ''), tomNod('p', 'prestation', ''), tomNod('q', 'prestation', '')];
    const lankar = [
      { fran: 'a', till: 'p' },
      { fran: 'p', till: 'a' },
      { fran: 'p', till: 'q' },
      { fran: 'a', till: 'x' },
    ];
    expect(placera(noder, lankar, () => 40).lankar.map((l) => l.fran + l.till)).toEqual(['ap']);
  });
  it('stands a node beside the only one it is linked to', () => {
    const noder = [...['a', 'b', 'c'].map((id) => tomNod(id, 'aktivitet', '')), tomNod('p', 'prestation', '')];
    const { rutor } = placera(noder, [{ fran: 'c', till: 'p' }], () => 40);
    expect(rutor.get('p')?.y).toBe(rutor.get('c')?.y);
  });
});
