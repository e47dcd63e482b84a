import * as fc from 'fast-check';
import { granskaLedamotskap, type Ledamotskap } from './ledamotskap';

const rad = (fran: string, till: string | null, organ = 'Nämnden'): Ledamotskap => ({ organ, fran, till });

describe('memberships of bodies', () => {
  it.each([
    ['none', [], []],
    ['one until further notice', [rad('2019-01-01', null)], []],
    ['one day', [rad('2019-01-01', '2019-01-01')], []],
    ['one mandate after the other', [rad('2019-01-01', '2022-12-31'), rad('2023-01-01', null)], []],
    ['two bodies at once', [rad('2019-01-01', null), rad('2019-01-01', null, 'Styrelsen')], []],
    ['that end before they begin', [rad('2023-01-01', '2022-12-31')], [{ index: 0, fel: 'till_fore_fran' }]],
    ['that share a day', [rad('2019-01-01', '2022-12-31'), rad('2022-12-31', null)], [{ index: 1, fel: 'overlappar' }]],
    ['the later first, without an end of the earlier', [rad('2023-01-01', null), rad('2019-01-01', null)], [{ index: 1, fel: 'overlappar' }]],
    ['three, the third within the first', [rad('2019-01-01', null), rad('2018-01-01', '2018-12-31'), rad('2020-01-01', '2020-02-01')], [{ index: 2, fel: 'overlappar' }]],
  ])('%s', (_, rader, fel) => expect(granskaLedamotskap(rader)).toEqual(fel));

  it('without a fault, no day falls in two periods of the same body', () => {
    const dag = fc.integer({ min: 1, max: 28 }).map((d) => `2020-02-${String(d).padStart(2, '0')}`);
    const rader = fc.array(fc.record({ organ: fc.constantFrom('A', 'B'), fran: dag, till: fc.option(dag) }), { maxLength: 4 });
    fc.assert(
      fc.property(rader, dag, fc.constantFrom('A', 'B'), (lista, nar, organ) => {
        const gallande = lista.filter((r) => r.organ === organ && r.fran <= nar && (r.till === null || r.till >= nar));
        return granskaLedamotskap(lista).length > 0 || gallande.length <= 1;
      }),
    );
  });
});
