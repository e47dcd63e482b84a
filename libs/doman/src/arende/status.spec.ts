import * as fc from 'fast-check';
import { ARENDESTATUSAR, type Arendestatus, bristerFor, handlingForSteg, mojligaSteg, provaBeslut, provaSteg, statusAvBeslut, type Stegfakta, statusEfterBeslut, statusEfterForslag } from './status';

const ALLT: Stegfakta = {
  stodtyp: 'projekt',
  handlaggare: true,
  sokande: true,
  sammanfattning: true,
  bedomning: true,
  prioritering: true,
  huvudmal: true,
  riktlinjefragor: [],
  riktlinjeavvikelser: [],
  oppetForslag: true,
  platshallare: [],
  framlagt: true,
  fattatBeslut: true,
  expedierat: true,
  avskrivet: false,
  beviljat: true,
  analysFaststalld: true,
  slutrekvirerat: true,
};

describe('the way of an ärende from application to close', () => {
  it('goes inkommen → under beredning → klar → föreslagen → beslutad → verkställd → avslutad when nothing is missing', () => {
    const vag: Arendestatus[] = ['inkommen', 'under_beredning', 'klar_for_beslut', 'foreslagen', 'beslutad', 'verkstalld', 'avslutad'];
    for (let i = 1; i < vag.length; i++) expect([vag[i], provaSteg(vag[i - 1]!, vag[i]!, ALLT)]).toEqual([vag[i], { far: true }]);
  });

  it('only the way back from what has been handed over asks for another right than the others', () => {
    const andra = ARENDESTATUSAR.flatMap((fran) => mojligaSteg(fran).filter((till) => handlingForSteg(fran, till) !== 'arende.andra').map((till) => [fran, till]));
    expect(andra).toEqual([['foreslagen', 'under_beredning']]);
  });

  it.each<[till: Arendestatus, saknas: Partial<Stegfakta>, koder: string[]]>([
    ['under_beredning', { handlaggare: false }, ['handlaggare']],
    ['klar_for_beslut', { bedomning: false, prioritering: false }, ['bedomning', 'prioritering']],
    ['klar_for_beslut', { riktlinjefragor: ['barn_och_unga'], riktlinjeavvikelser: ['egen_kontant_medfinansiering'] }, ['riktlinjefragor', 'riktlinjeavvikelser']],
    ['klar_for_beslut', { oppetForslag: false }, ['oppet_forslag']],
    ['klar_for_beslut', { platshallare: ['[projektnamn]'] }, ['platshallare']],
    ['foreslagen', { framlagt: false }, ['framlagt']],
    ['beslutad', { fattatBeslut: false }, ['fattat_beslut']],
    ['verkstalld', { expedierat: false }, ['expedierat']],
    // Nothing is decided: only a withdrawal or a dismissal closes it.
    ['avslutad', { fattatBeslut: false }, ['avskrivet']],
    ['avslutad', { fattatBeslut: false, avskrivet: true, expedierat: false }, []],
    // A granted project is closed when it is analysed and its last claim approved; a refusal, a grant taken back and other supports are not.
    ['avslutad', { analysFaststalld: false, slutrekvirerat: false }, ['sammanfattande_analys', 'slutrekvisition']],
    ['avslutad', { analysFaststalld: false, slutrekvirerat: false, beviljat: false }, []],
    ['avslutad', { analysFaststalld: false, slutrekvirerat: false, stodtyp: 'foretagsstod' }, []],
  ])('%s with %j misses %j', (till, saknas, koder) => {
    expect(bristerFor(till, { ...ALLT, ...saknas }).map((b) => b.kod)).toEqual(koder);
  });

  it.each([
    ['projekt', ['prioritering', 'huvudmal']],
    ['uppfoljning_utvardering', ['prioritering', 'huvudmal']],
    ['foretagsstod', []],
    ['kommersiell_service', []],
  ] as const)('an application for %s without priority and goals misses %j', (stodtyp, koder) => {
    expect(bristerFor('klar_for_beslut', { ...ALLT, stodtyp, prioritering: false, huvudmal: false }).map((b) => b.kod)).toEqual(koder);
  });

  it('names the checks of the riktlinje that are missing', () => {
    expect(bristerFor('klar_for_beslut', { ...ALLT, riktlinjefragor: ['hallbarhet', 'jamstalldhet'] })).toEqual([
      { kod: 'riktlinjefragor', koder: ['hallbarhet', 'jamstalldhet'] },
    ]);
  });

  it('jumps over nothing, and tells which steps there are', () => {
    expect(provaSteg('inkommen', 'beslutad', ALLT)).toEqual({ far: false, hinder: 'steget_finns_inte', mojliga: ['komplettering', 'under_beredning', 'avslutad'] });
  });

  it('never reaches beslutad but through föreslagen, and never leaves avslutad', () => {
    expect(ARENDESTATUSAR.filter((s) => mojligaSteg(s).includes('beslutad'))).toEqual(['foreslagen']);
    expect(mojligaSteg('avslutad')).toEqual([]);
  });

  it('with more facts never misses more', () => {
    const fakta = fc.record({
      stodtyp: fc.constant('projekt'),
      ...Object.fromEntries(Object.entries(ALLT).filter(([k]) => k !== 'stodtyp').map(([k, v]) => [k, Array.isArray(v) ? fc.subarray(['a', 'b']) : fc.boolean()])),
    }) as fc.Arbitrary<Stegfakta>;
    fc.assert(
      fc.property(fakta, fc.constantFrom(...ARENDESTATUSAR), (f, till) => {
        expect(bristerFor(till, { ...f, handlaggare: true }).length).toBeLessThanOrEqual(bristerFor(till, { ...f, handlaggare: false }).length);
        expect(provaSteg('inkommen', till, f).far).toBe(mojligaSteg('inkommen').includes(till) && bristerFor(till, f).length === 0);
      }),
    );
  });
});

describe('the status that decisions alone speak for', () => {
  it.each<[string, Parameters<typeof statusAvBeslut>[0], Arendestatus | null]>([
    ['nothing', [], null],
    ['a proposal', [{ slag: 'bifall', lage: 'forslag' }], 'foreslagen'],
    ['a grant and a proposal to more', [{ slag: 'bifall', lage: 'beslutad' }, { slag: 'tillagg', lage: 'forslag' }], 'beslutad'],
    ['a refusal', [{ slag: 'avslag', lage: 'beslutad' }], 'beslutad'],
    ['a withdrawal', [{ slag: 'avskrivning', lage: 'beslutad' }], 'avslutad'],
  ])('%s', (_, beslut, status) => expect(statusAvBeslut(beslut)).toBe(status));
});

describe('the status that follows from proposals and decisions', () => {
  const lage = { fattatBeslut: false, oppna: 1, varFramlagt: false, framlagt: false };
  it.each<[string, Arendestatus, Partial<typeof lage>, Arendestatus]>([
    ['one is handed over to who decides by delegation', 'klar_for_beslut', { framlagt: true }, 'foreslagen'],
    ['while the beredning goes on it stays there', 'under_beredning', { framlagt: true }, 'under_beredning'],
    ['one is written to the nämnd: it waits for an agenda', 'klar_for_beslut', {}, 'klar_for_beslut'],
    ['the delegated one is written to the nämnd instead', 'foreslagen', { varFramlagt: true }, 'klar_for_beslut'],
    ['the last one is taken back', 'foreslagen', { oppna: 0, varFramlagt: true }, 'under_beredning'],
    ['the last one is taken back before it was handed over', 'klar_for_beslut', { oppna: 0 }, 'under_beredning'],
    ['a follow-up never moves it', 'verkstalld', { fattatBeslut: true, framlagt: true }, 'verkstalld'],
    ['nor is one taken back', 'beslutad', { fattatBeslut: true, oppna: 0 }, 'beslutad'],
  ])('%s', (_, nu, andring, ska) => expect(statusEfterForslag(nu, { ...lage, ...andring })).toBe(ska));

  it.each<[Arendestatus, Parameters<typeof statusEfterBeslut>[1], boolean, Arendestatus]>([
    ['foreslagen', 'bifall', false, 'beslutad'],
    ['foreslagen', 'avslag', false, 'beslutad'],
    ['under_beredning', 'avskrivning', false, 'avslutad'],
    ['verkstalld', 'tillagg', true, 'verkstalld'],
    ['beslutad', 'avskrivning', true, 'beslutad'],
    ['avslutad', 'aterkrav', true, 'avslutad'],
  ])('%s, %s (decided before: %p) → %s', (nu, slag, tidigare, ska) => expect(statusEfterBeslut(nu, slag, tidigare)).toBe(ska));
});

describe('a decision outside a meeting', () => {
  it.each<[nu: Arendestatus, slag: 'bifall' | 'avslag' | 'avskrivning' | 'tillagg', tidigare: boolean, fakta: Partial<Stegfakta>, vantat: object]>([
    ['foreslagen', 'bifall', false, { bedomning: false }, { far: true }],
    ['under_beredning', 'bifall', false, { bedomning: false }, { far: false, brister: [{ kod: 'bedomning', koder: [] }] }],
    ['inkommen', 'avslag', false, { handlaggare: false, huvudmal: false }, { far: false, brister: [{ kod: 'handlaggare', koder: [] }, { kod: 'huvudmal', koder: [] }] }],
    ['klar_for_beslut', 'bifall', false, { framlagt: false }, { far: false, brister: [{ kod: 'framlagt', koder: [] }] }],
    // Nothing is missing, and the step is still to be taken.
    ['klar_for_beslut', 'bifall', false, {}, { far: false, hinder: 'steget_finns_inte' }],
    // An application that is withdrawn is closed without being assessed.
    ['inkommen', 'avskrivning', false, { bedomning: false }, { far: true }],
    ['beslutad', 'tillagg', true, { bedomning: false }, { far: true }],
  ])('from %s, %s, with an earlier one %s and %j', (nu, slag, tidigare, fakta, vantat) => {
    expect(provaBeslut(nu, slag, tidigare, { ...ALLT, ...fakta })).toMatchObject(vantat);
  });
});
