import fc from 'fast-check';
import { Registermal, hittaEffektmal } from './matchning';

const register: Registermal[] = [
  { id: 'innovation', namn: 'Ökad innovationskraft', varianter: [] },
  { id: 'tillvaxt', namn: 'Ökad tillväxt i näringslivet', varianter: [] },
  { id: 'uppvaxt', namn: 'Goda uppväxtvillkor', varianter: [] },
  { id: 'forsorjning', namn: 'Goda försörjningsmöjligheter', varianter: ['goda försörjningsvillkor'] },
  { id: 'folkhalsa', namn: 'God och jämlik folkhälsa', varianter: [] },
  { id: 'vard', namn: 'God och jämlik hälso- och sjukvård', varianter: [] },
  { id: 'delaktighet', namn: 'Ökad grad av delaktighet och inflytande', varianter: [] },
  { id: 'boende', namn: 'Attraktiv boende- och närmiljö', varianter: [] },
  { id: 'klimat', namn: 'Minskad klimatpåverkan', varianter: [] },
  { id: 'bio', namn: 'Mer bioekonomi och cirkulära flöden', varianter: [] },
  { id: 'global', namn: 'Ökad global konkurrenskraft', varianter: [] },
];

describe('hittaEffektmal – hela namn och kända varianter i löpande text (regler §9)', () => {
  it.each([
    [
      'RUS övergripande mål Hög och jämlik livskvalitet och dess effektmål Goda uppväxtvillkor, God och jämlik folkhälsa samt Goda försörjningsmöjligheter.',
      ['uppvaxt', 'folkhalsa', 'forsorjning'],
    ],
    // spelt so in tabellbilaga 2023, chapter 7
    ['dess effektmål om minskad klimatpåverkan, mer bioekonomi och cirkulära flöden.\nEU-finansierat', ['klimat', 'bio']],
    ['dess effektmål Goda uppväxt villkor,\nGoda försörjningsvillkor', ['uppvaxt', 'forsorjning']],
    ['• -ökad\u00a0INNOVATIONSKRAFT (ökad innovationskraft)', ['innovation']],
    ['Målet ”Attraktiv boende- och närmiljö”'.normalize('NFD'), ['boende']],
    ['Ökad konkurrenskraft', []],
    ['dess effektmål Ökad konkurrenskraft.\nInnovations- och smart specialiseringsstrategin', []],
    ['Ökad innovationskraften', []],
    ['Samökad innovationskraft', []],
    ['Ökad innovationskraft-index', []],
    ['', []],
  ])('%j', (text, ider) => expect(hittaEffektmal(text, register)).toEqual(ider));

  it('ett namn inne i ett längre hittas inte; står det även för sig hittas båda i textens ordning', () => {
    const fler = [...register, { id: 'flode', namn: 'cirkulära flöden', varianter: [] }];
    expect(hittaEffektmal('Mer bioekonomi och cirkulära flöden', fler)).toEqual(['bio']);
    expect(hittaEffektmal('cirkulära flöden före Mer bioekonomi och cirkulära flöden', fler)).toEqual(['flode', 'bio']);
    expect(hittaEffektmal('Ökad global konkurrenskraft', [{ id: 'x', namn: 'Ökad konkurrenskraft', varianter: [] }])).toEqual([]);
  });

  it('en stavning som två mål delar väljs inte, och inte heller ett kortare namn i den', () => {
    const delad = [
      { id: 'a', namn: 'A', varianter: ['Grön tillväxt'] },
      { id: 'b', namn: 'B', varianter: ['Grön tillväxt'] },
      { id: 'c', namn: 'Tillväxt', varianter: [] },
    ];
    expect(hittaEffektmal('Grön tillväxt', delad)).toEqual([]);
    expect(hittaEffektmal('Grön tillväxt, tillväxt', delad)).toEqual(['c']);
  });

  it('varje mål som skrivs in mellan andra ord hittas, i ordning', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: register.length - 1 }), { maxLength: 6 }), (val) => {
        const mal = val.flatMap((i) => register[i] ?? []);
        const text = mal.map((m) => `bidrar till ${m.namn.toUpperCase()}`).join(' och även ');
        expect(hittaEffektmal(text, register)).toEqual(mal.map((m) => m.id));
      }),
    );
  });
});
