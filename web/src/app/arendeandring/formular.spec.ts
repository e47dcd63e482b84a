import { andrade, brister, Formular, sammanfoga, somBegaran } from './formular';

const GRUND: Formular = {
  namn: 'Prov',
  sokande: 'Almi',
  egetProjekt: false,
  ramprojekt: false,
  sammanfattning: 'Kort',
  bransch: 'Skog',
  kommun: 'Örebro',
  kommuner: ['Kumla', 'Örebro'],
  foregangare: '17RS1250',
  gemensamtMed: '',
  varAndel: '50',
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

describe('somBegaran', () => {
  it.each<[Partial<Formular>, object]>([
    [{ bransch: 'Jord' }, { bransch: 'Jord' }],
    [{ foregangare: ' 17RS1250\n\n17RS1250\n18RS1 ' }, { foregangare: ['17RS1250', '18RS1'] }],
    [{ gemensamtMed: '' }, { gemensamtMed: [] }],
    // 33,5 % is 3350 hundredths of a percent.
    [{ varAndel: '33,5' }, { varAndel: 3350 }],
    [{ varAndel: ' ' }, { varAndel: null }],
  ])('%j', (falt, begaran) => expect(somBegaran(falt)).toEqual(begaran));
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

  it('says that a part is no share of anything', () => {
    expect(brister({ ...GRUND, varAndel: 'hälften' }, 'Skäl')?.falt.map((f) => f.falt)).toEqual(['varAndel']);
  });
});
