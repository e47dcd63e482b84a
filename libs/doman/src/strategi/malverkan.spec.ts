import fc from 'fast-check';
import { granskaMalverkan, malkonflikter, MALVERKAN, MalMedVerkan } from './malverkan';

const mal = (effektmal: string, del: Partial<MalMedVerkan> = {}): MalMedVerkan => ({ effektmal, huvudmal: false, andel: null, verkan: 'bidrar', not: null, ...del });

describe('mål med verkan (regler §9)', () => {
  it.each<[string, MalMedVerkan[], unknown[]]>([
    // 60 + 40 = 100 %
    ['andelarna av målen som projektet bidrar till är 100 %', [mal('a', { andel: 6000, huvudmal: true }), mal('b', { andel: 4000 }), mal('c', { verkan: 'motverkar', not: 'mer trafik' })], []],
    // 60 + 39,99 = 99,99 %
    ['andelar som inte blir 100 %', [mal('a', { andel: 6000 }), mal('b', { andel: 3999 })], [{ kod: 'mal_andelar_summa', summa: 9999, skaVara: 10_000 }]],
    ['andel på ett och inte på ett annat', [mal('a', { andel: 10_000 }), mal('b')], [{ kod: 'mal_andel_saknas', effektmal: ['b'] }]],
    ['andel på ett mål som motverkas', [mal('a'), mal('b', { verkan: 'motverkar', andel: 100, not: 'x' })], [{ kod: 'mal_andel_utan_bidrag', effektmal: 'b', verkan: 'motverkar' }]],
    ['huvudmål som projektet inte bidrar till', [mal('a', { verkan: 'neutral', huvudmal: true })], [{ kod: 'huvudmal_bidrar_inte', effektmal: 'a', verkan: 'neutral' }]],
    ['motverkar utan förklaring', [mal('a', { verkan: 'motverkar', not: ' ' })], [{ kod: 'motverkar_utan_not', effektmal: 'a' }]],
    ['samma mål som bidrar och motverkas', [mal('a'), mal('a', { verkan: 'motverkar', not: 'x' })], [{ kod: 'mal_dubblett', effektmal: 'a' }]],
  ])('%s', (_, m, fel) => expect(granskaMalverkan(m)).toEqual(fel));

  it('konflikter visas alla: vart mål står på en av sidorna, inget tar ut ett annat', () => {
    const mal = fc.uniqueArray(fc.record({ effektmal: fc.string({ minLength: 1 }), verkan: fc.constantFrom(...MALVERKAN) }), { selector: (m) => m.effektmal });
    fc.assert(
      fc.property(mal, (m) => {
        const { motverkar, bidrar } = malkonflikter(m);
        expect(motverkar.length + bidrar.length + m.filter((x) => x.verkan === 'neutral').length).toBe(m.length);
        expect(motverkar).toEqual(m.filter((x) => x.verkan === 'motverkar').map((x) => x.effektmal));
      }),
    );
  });
});
