import { type Analys, analysbrister, HALLBARHETSDIMENSIONER, utlovatOm } from './analys';
import { FRAGEKODER, granskaSvar, UPPFOLJNINGSFRAGOR } from './fragor';
import { UPPFOLJNINGSSLAG } from './plan';

const bedomd = { bedomning: 3 as const, motivering: 'Tre av fyra mål nåddes.' };
const HEL: Analys = {
  maluppfyllelse: bedomd,
  genomforande: bedomd,
  langsiktighet: bedomd,
  hallbarhet: HALLBARHETSDIMENSIONER.map((dimension) => ({ dimension, utlovat: null, levererat: null, bedomning: null })),
  effektmal: [{ effektmal: 'a', bidrag: 'i_viss_utstrackning', motivering: 'Fler företag exporterar.' }],
};

describe('vad som saknas innan analysen fastställs', () => {
  it.each<[string, Partial<Analys>, object[]]>([
    ['inget', {}, []],
    ['bedömning och motivering', { genomforande: { bedomning: null, motivering: ' ' } }, [{ kod: 'bedomning_saknas', del: 'genomforande' }, { kod: 'motivering_saknas', del: 'genomforande' }]],
    ['det levererade, när något utlovades', { hallbarhet: [{ dimension: 'social', utlovat: 'Fler i arbete', levererat: null, bedomning: 1 }] }, [{ kod: 'levererat_saknas', dimension: 'social' }]],
    ['verdiktet', { effektmal: [{ effektmal: 'a', bidrag: null, motivering: null }] }, [{ kod: 'verdikt_saknas', effektmal: 'a' }]],
    ['skälet till att det inte kan bedömas', { effektmal: [{ effektmal: 'a', bidrag: 'kan_inte_bedomas', motivering: null }] }, [{ kod: 'verdikt_utan_motivering', effektmal: 'a' }]],
  ])('%s', (_, andring, brister) => expect(analysbrister({ ...HEL, ...andring })).toEqual(brister));
});

it('det utlovade är styckena om ämnet och beredningens egen del om det', () => {
  const texter = { perspektiv: 'Jämställdhet: lika många kvinnor och män.\nKlimatet: färre resor.\nSocialt: mentorer.', konsekvenser_miljo: 'Utsläppen minskar.' };
  expect(utlovatOm('ekologisk', texter)).toBe('Klimatet: färre resor.\nUtsläppen minskar.');
  expect(utlovatOm('jamstalldhet', texter)).toBe('Jämställdhet: lika många kvinnor och män.');
  expect(utlovatOm('integration', texter)).toBeNull();
});

describe('formulären', () => {
  it('varje fråga ställs någonstans, och i varje formulär en gång', () => {
    expect(new Set(UPPFOLJNINGSSLAG.flatMap((s) => UPPFOLJNINGSFRAGOR[s].map((f) => f.kod)))).toEqual(new Set(FRAGEKODER));
    for (const slag of UPPFOLJNINGSSLAG) expect(new Set(UPPFOLJNINGSFRAGOR[slag].map((f) => f.kod)).size).toBe(UPPFOLJNINGSFRAGOR[slag].length);
  });

  it('det som krävs behövs först när posten är gjord', () => {
    expect(granskaSvar('lagesrapport', [], false)).toEqual([]);
    expect(granskaSvar('lagesrapport', [{ fraga: 'genomfort', svar: ' ', bedomning: null }], true)).toEqual([{ kod: 'svar_saknas', fraga: 'genomfort' }]);
    expect(granskaSvar('lagesrapport', [{ fraga: 'genomfort', svar: 'Två kurser', bedomning: null }], true)).toEqual([]);
  });

  it.each([
    ['fraga_okand', [{ fraga: 'deltagare' as const, svar: 'x', bedomning: null }]],
    ['bedoms_inte', [{ fraga: 'genomfort' as const, svar: 'x', bedomning: 2 as const }]],
    ['fraga_dubblett', [{ fraga: 'genomfort' as const, svar: 'x', bedomning: null }, { fraga: 'genomfort' as const, svar: 'y', bedomning: null }]],
  ])('%s', (kod, svar) => expect(granskaSvar('lagesrapport', svar, false)).toMatchObject([{ kod }]));
});
