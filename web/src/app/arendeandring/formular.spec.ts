import { andrade, brister, Formular, sammanfoga } from './formular';

const GRUND: Formular = {
  namn: 'Prov',
  sokande: 'Almi',
  egetProjekt: false,
  sammanfattning: 'Kort',
  bransch: 'Skog',
  kommun: 'Örebro',
  kommuner: ['Kumla', 'Örebro'],
};

describe('andrade', () => {
  it.each<[string, Partial<Formular>, Partial<Formular>]>([
    ['nothing', {}, {}],
    ['space around a text and another order of a list are no change', { namn: ' Prov ', kommuner: ['Örebro', 'Kumla'] }, {}],
    ['only what differs', { bransch: 'Jord', egetProjekt: true }, { bransch: 'Jord', egetProjekt: true }],
    ['what is taken away', { sokande: '', kommuner: [] }, { sokande: '', kommuner: [] }],
  ])('%s', (_, skrivet, ska) => expect(andrade(GRUND, { ...GRUND, ...skrivet })).toEqual(ska));
});

describe('sammanfoga', () => {
  it('keeps what was typed, follows what was not touched, and tells of what both have changed to different things', () => {
    const nu: Formular = { ...GRUND, namn: 'Mitt namn', bransch: 'Min bransch', kommun: 'Kumla' };
    const lagrat: Formular = { ...GRUND, namn: 'Deras namn', sammanfattning: 'Deras text', kommun: 'Kumla' };
    expect(sammanfoga(GRUND, nu, lagrat)).toEqual({ nu: { ...nu, sammanfattning: 'Deras text' }, krockar: ['namn'] });
  });

  it('what is then sent undoes nobody’s change', () => {
    const nu: Formular = { ...GRUND, bransch: 'Min bransch' };
    const lagrat: Formular = { ...GRUND, sokande: 'Deras sökande', kommuner: [] };
    expect(andrade(lagrat, sammanfoga(GRUND, nu, lagrat).nu)).toEqual({ bransch: 'Min bransch' });
  });
});

describe('brister', () => {
  it.each<[string, string, string[]]>([
    ['Namn', 'Skäl', []],
    [' ', 'Skäl', ['namn']],
    ['Namn', ' \n', ['skal']],
    ['', '', ['namn', 'skal']],
  ])('name %j and reason %j', (namn, skal, falt) => {
    expect((brister({ ...GRUND, namn }, skal)?.falt ?? []).map((f) => f.falt)).toEqual(falt);
  });
});
