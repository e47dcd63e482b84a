import { RamAvvikelse, ramtabell } from '@anslag/doman';
import { budskap, differens, fordelningsnamn, ramavvikelse, utanBelopp } from './anslag.formulering';

const H = '\u00a0';
const tom = {
  budgetar: 2021,
  tilldelat: null,
  bemyndiganderam: null,
  utbetalningsram: null,
  uppfoljningHogst: null,
  fordelningar: [],
  utfall: [],
};
const fordelning = (revision: number, projekt: number, foretagsstod: number) => ({
  revision,
  datum: null,
  poster: [
    { stodtyp: 'projekt' as const, kronor: projekt },
    { stodtyp: 'foretagsstod' as const, kronor: foretagsstod },
  ],
});

describe('the check of the frame in words', () => {
  it.each<[RamAvvikelse, string]>([
    [
      { kod: 'fordelning_summa', niva: 'varning', revision: 1, tilldelat: 34_000_000, summa: 33_500_000, differens: -500_000 },
      `Fördelning 1 summerar till 33${H}500${H}000${H}kr, 500${H}000${H}kr mindre än de tilldelade 34${H}000${H}000${H}kr.`,
    ],
    [
      { kod: 'utfall_summa', niva: 'varning', tilldelat: 10, summa: 12, differens: 2 },
      `Utfallet är 12${H}kr, 2${H}kr mer än de tilldelade 10${H}kr.`,
    ],
    [
      { kod: 'uppfoljning_over_hogst', niva: 'varning', revision: null, kronor: 12, hogst: 10, differens: 2 },
      `Utfallet ger 12${H}kr till uppföljning och utvärdering, 2${H}kr mer än de högst 10${H}kr som får användas.`,
    ],
    [
      { kod: 'stodtyp_dubblett', niva: 'varning', revision: 0, stodtyp: 'foretagsstod' },
      'Fördelning 0 har flera poster för företagsstöd.',
    ],
    [{ kod: 'revision_dubblett', niva: 'varning', revision: 2 }, 'Det finns flera fördelningar med nummer 2.'],
  ])('%j', (a, text) => expect(ramavvikelse(a)).toBe(text));
});

describe('plan against outcome in one message', () => {
  const svar = (fordelningar: ReturnType<typeof fordelning>[], projekt: number, foretagsstod: number) => ({
    budgetar: 2021,
    beslutat: projekt + foretagsstod,
    tabell: ramtabell({ ...tom, fordelningar }, fordelning(0, projekt, foretagsstod).poster),
  });

  it.each([
    // 18 700 000 − 21 000 000 = −2 300 000; 11 200 000 − 11 500 000 = −300 000
    [[fordelning(0, 21_000_000, 11_500_000)], 18_700_000, 11_200_000, `Projekt fick 2${H}300${H}000${H}kr mindre än planerat`],
    [[fordelning(0, 5, 5), fordelning(1, 5, 2)], 5, 9, `Företagsstöd fick 7${H}kr mer än i den reviderade planen`],
    [[fordelning(0, 5, 5)], 5, 5, 'Utfallet följer planen för alla stödtyper'],
    [[], 5, 9, `Företagsstöd fick mest: 9${H}kr`],
    [[], 0, 0, 'Inget är beviljat 2021'],
  ] as const)('%j, %d, %d', (fordelningar, projekt, foretagsstod, text) => {
    expect(budskap(svar([...fordelningar], projekt, foretagsstod))).toBe(text);
  });

  it('does not call unknown amounts an outcome of nothing', () => {
    expect(budskap({ ...svar([fordelning(0, 5, 5)], 0, 0), beslutat: null })).toBe(
      'Handlingarna anger inga belopp för utfallet 2021',
    );
  });
});

describe('small words', () => {
  it('a difference has its sign', () => expect([differens(5), differens(-5), differens(0)]).toEqual(['+5', '−5', '0']));
  it('the first split is not a revision', () =>
    expect([fordelningsnamn(0, true), fordelningsnamn(1, false)]).toEqual(['Ursprunglig fördelning', 'Revidering 1']));
  it('tells of amounts that are not known', () =>
    expect([utanBelopp(0), utanBelopp(1)]).toEqual([
      '',
      '1 ärende saknar uppgift om belopp i handlingarna och ingår inte i utfallet.',
    ]));
});
