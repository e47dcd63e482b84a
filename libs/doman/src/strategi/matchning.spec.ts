import fc from 'fast-check';
import { Registermal, hittaEffektmal, matchaEffektmal } from './matchning';

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

describe('matchaEffektmal – bara hela namn och kända varianter (regler §9)', () => {
  it.each([
    ['Ökad innovationskraft', ['innovation']],
    ['  ökad\u00a0INNOVATIONSKRAFT. ', ['innovation']],
    ['God och jämlik folkhälsa', ['folkhalsa']],
    [
      'Goda uppväxtvillkor, God och jämlik folkhälsa, Goda försörjningsmöjligheter samt Ökad grad av delaktighet och inflytande.',
      ['uppvaxt', 'folkhalsa', 'forsorjning', 'delaktighet'],
    ],
    [
      'God och jämlik hälso- och sjukvård och God och jämlik folkhälsa och mer bioekonomi och cirkulära flöden',
      ['vard', 'folkhalsa', 'bio'],
    ],
    // spelt so in Återrapport 2023
    [
      'Goda uppväxt villkor, Goda försörjningsvillkor, Attraktiv boende- och närmiljö samt Minskad klimatpåverkan',
      ['uppvaxt', 'forsorjning', 'boende', 'klimat'],
    ],
    [
      'Minskad klimatpåverkan; Ökad innovationskraft\nÖkad tillväxt i näringslivet, och Goda uppväxtvillkor',
      ['klimat', 'innovation', 'tillvaxt', 'uppvaxt'],
    ],
    ['Minskad klimatpåverkan, Minskad klimatpåverkan', ['klimat']],
    // å, ä, ö as letter + combining mark, as a PDF gives them
    ['Ökad tillväxt i näringslivet'.normalize('NFD'), ['tillvaxt']],
    ['', []],
    [' , och . ', []],
  ])('%j', (text, traffar) => expect(matchaEffektmal(text, register)).toEqual({ traffar, omatchat: null }));

  it.each([
    ['Ökad konkurrenskraft', [], 'Ökad konkurrenskraft'],
    ['God och jämlik hälsa', [], 'God och jämlik hälsa'],
    ['Ökad innovationskraften', [], 'Ökad innovationskraften'],
    ['Ökad innovationskraft i länet', [], 'Ökad innovationskraft i länet'],
    ['Ökad innovationskraft, Ökad konkurrenskraft och Minskad klimatpåverkan', ['innovation', 'klimat'], 'Ökad konkurrenskraft'],
    ['export, Ökad innovationskraft, tillväxt och jobb', ['innovation'], 'export, tillväxt och jobb'],
    [
      'så många som möjligt av utvecklingsstrategins effektmål (inget enskilt utpekat)',
      [],
      'så många som möjligt av utvecklingsstrategins effektmål (inget enskilt utpekat)',
    ],
  ])('%j gissas inte', (text, traffar, omatchat) => expect(matchaEffektmal(text, register)).toEqual({ traffar, omatchat }));

  it('väljer inte mellan två mål som delar en variant', () => {
    const delad = [
      { id: 'a', namn: 'Mål A', varianter: ['målet'] },
      { id: 'b', namn: 'Mål B', varianter: ['målet'] },
    ];
    expect(matchaEffektmal('målet, Mål B', delad)).toEqual({ traffar: ['b'], omatchat: 'målet' });
  });

  it('läser det längsta namnet när ett namn börjar som ett annat', () => {
    const lika = [
      { id: 'kort', namn: 'Ökad tillväxt', varianter: [] },
      { id: 'langt', namn: 'Ökad tillväxt och sysselsättning', varianter: [] },
    ];
    expect(matchaEffektmal('Ökad tillväxt och sysselsättning, Ökad tillväxt', lika).traffar).toEqual(['langt', 'kort']);
  });

  it('tecken med särskild betydelse i mönster läses som de står', () => {
    const eget = [{ id: 'a', namn: 'Mål 1.2 (C++) [a-b] $^|?*/\\', varianter: [] }];
    expect(matchaEffektmal('mål 1.2 (c++) [a-b] $^|?*/\\', eget).traffar).toEqual(['a']);
    expect(matchaEffektmal('Mål 1x2', eget).traffar).toEqual([]);
  });

  it('varje uppräkning av registrets namn läses tillbaka i ordning', () => {
    const namn = fc.uniqueArray(fc.constantFrom(...register), { selector: (m) => m.id, minLength: 1 });
    const skilje = fc.constantFrom(', ', ' och ', ' samt ', '; ', '\n', '. ');
    fc.assert(
      fc.property(namn, fc.array(skilje, { minLength: 11, maxLength: 11 }), (mal, s) => {
        const text = mal.map((m, i) => (i === 0 ? '' : (s[i] ?? ', ')) + m.namn).join('');
        expect(matchaEffektmal(text, register)).toEqual({ traffar: mal.map((m) => m.id), omatchat: null });
      }),
    );
  });

  it('tål en stor text med bara blanksteg och skiljetecken', () => {
    expect(matchaEffektmal(`x${' '.repeat(200_000)}y${' ,'.repeat(100_000)}`, register)).toEqual({
      traffar: [],
      omatchat: 'x y',
    });
  });
});

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
