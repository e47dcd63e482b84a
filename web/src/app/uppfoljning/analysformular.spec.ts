import { analysbrister, HALLBARHETSDIMENSIONER } from '@anslag/doman';
import type { AnalysSvar } from '@anslag/kontrakt';
import { Analysformular, begaran, bristId, somAnalys, somFormular, verdiktId } from './analysformular';

const lagrad: AnalysSvar = {
  nyckel: '20RS3419',
  namn: 'Smart tillväxt',
  version: 2,
  maluppfyllelse: { bedomning: 3, motivering: 'Målen nåddes.' },
  genomforande: { bedomning: null, motivering: null },
  langsiktighet: { bedomning: null, motivering: null },
  hallbarhet: HALLBARHETSDIMENSIONER.map((dimension) => ({ dimension, utlovat: dimension === 'ekologisk' ? 'Färre resor' : null, levererat: null, bedomning: null })),
  effektmal: [{ effektmal: 'm1', namn: 'Ökad tillväxt', strategi: 'RUS', huvudmal: true, bidrag: null, motivering: null }],
  faststalld: null,
  faststalldAv: null,
  brister: [],
  undanhallet: false,
  min: { eget: true, otilldelat: false, javig: false },
};

describe('the form of the analysis', () => {
  it('is the same analysis as was read', () => {
    const { maluppfyllelse, hallbarhet } = somAnalys(somFormular(lagrad));
    expect([maluppfyllelse, hallbarhet]).toEqual([lagrad.maluppfyllelse, lagrad.hallbarhet]);
  });

  it('sends the parts that are changed, each whole, and nothing else', () => {
    const andrade: Partial<Analysformular> = { motivering_maluppfyllelse: 'Alla mål nåddes.', levererat_ekologisk: 'Hälften så många' };
    expect(begaran(andrade, { ...somFormular(lagrad), ...andrade })).toEqual({
      delar: [{ del: 'maluppfyllelse', bedomning: 3, motivering: 'Alla mål nåddes.' }],
      hallbarhet: [{ dimension: 'ekologisk', utlovat: 'Färre resor', levererat: 'Hälften så många', bedomning: null }],
    });
    const mal = [{ effektmal: 'm1', namn: 'Ökad tillväxt', huvudmal: true, bidrag: 'i_hog_grad' as const, motivering: ' Ja ' }];
    expect(begaran({ mal }, { ...somFormular(lagrad), mal })).toEqual({ effektmal: [{ effektmal: 'm1', bidrag: 'i_hog_grad', motivering: 'Ja' }] });
    expect(begaran({}, somFormular(lagrad))).toEqual({});
  });

  it('leads from what is missing to where it is written', () => {
    const brister = analysbrister(somAnalys(somFormular(lagrad)));
    expect(brister.map(bristId)).toEqual([
      'bedomning_genomforande',
      'motivering_genomforande',
      'bedomning_langsiktighet',
      'motivering_langsiktighet',
      'levererat_ekologisk',
      verdiktId('m1'),
    ]);
  });
});
