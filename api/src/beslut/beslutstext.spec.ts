import { type Beslut, BESLUTSSLAG } from '@anslag/doman';
import type { Ordalytt } from './beslutsfakta';
import { beslutstext } from './beslutstext';
import { brevtext } from './brevtext';

const smartTillvaxt: Beslut = {
  nummer: 2,
  slag: 'bifall',
  lage: 'beslutad',
  beviljadAndel: 1300,
  tak: 1_912_400,
  projektperiod: { fran: '2021-01-01', till: '2023-03-31' },
  beslutat: { fran: '2020-08-24', till: '2020-08-24' },
  villkor: [{ kod: 'FULL_FINANSIERING', text: 'Beslutet gäller under förutsättning att projektets budget är fullt finansierad.', senast: null, bevis: null, sparrarUtbetalning: false }],
  allmannaVillkor: null,
  rattarBeslut: null,
  aterkrav: null,
  avskrivningsgrund: null,
  ofullstandigt: false,
  beslutsniva: 'namnd',
  rattsligRam: 'regionalt utvecklingsstöd – statligt stöd',
};
const almi = { nyckel: '20RS3419', stodtyp: 'projekt' as const, stodform: null, namn: 'Smart tillväxt 2021–2023', sokande: 'Almi Företagspartner Mälardalen AB' };
const lasbar = (text: string) => text.replaceAll('\u00a0', ' ');

describe('beslutstexten – protokollets formel (kallelse 2020-08-24)', () => {
  it('ett bifall till ett projekt (20RS3419)', () => {
    expect(beslutstext(smartTillvaxt, almi, 'Region Örebro län').satser.map(lasbar)).toEqual([
      'att Almi Företagspartner Mälardalen AB beviljas 13 procent av projektets bokförda kostnader, dock högst 1 912 400 kronor för genomförande av projekt Smart tillväxt 2021–2023,',
      'att finansiering sker inom ramen för regionalt utvecklingsstöd – statligt stöd,',
      'att projektet får påbörjas tidigast 2021-01-01 och avslutas senast 2023-03-31 samt',
      'att följande villkor gäller för Region Örebro läns beslut:',
    ]);
  });

  it('allmänna villkor står sist, både i protokollet och i brevet', () => {
    const villkor = ['ALLMANNA_VILLKOR', 'SYNLIGHET', 'EGET'].map((kod) => ({ kod, text: kod === 'EGET' ? 'I övrigt gäller avtalet.' : kod, senast: null, bevis: null, sparrarUtbetalning: false }));
    const b = { ...smartTillvaxt, villkor };
    expect(beslutstext(b, almi, 'Region Örebro län').villkor).toEqual(['SYNLIGHET', 'ALLMANNA_VILLKOR', 'I övrigt gäller avtalet.']);
    expect(brevtext(b, almi, 'Region Örebro län').villkor).toEqual(['SYNLIGHET', 'ALLMANNA_VILLKOR', 'I övrigt gäller avtalet.']);
  });

  it('ett tillägg (17RS1250)', () => {
    const tillagg: Beslut = { ...smartTillvaxt, slag: 'tillagg', beviljadAndel: null, tak: 2_300_000, projektperiod: { fran: '2017-08-01', till: '2023-04-30' }, villkor: [] };
    expect(beslutstext(tillagg, { ...almi, namn: 'TransMission', sokande: 'Mälardalens högskola' }, 'Region Örebro län').satser.map(lasbar)).toEqual([
      'att Mälardalens högskola beviljas ytterligare högst 2 300 000 kronor för genomförande av projekt TransMission under perioden 2017-08-01--2023-04-30 samt',
      'att finansiering sker inom ramen för regionalt utvecklingsstöd – statligt stöd.',
    ]);
  });

  it('ett företagsstöd är inget projekt', () => {
    const stod: Beslut = { ...smartTillvaxt, beviljadAndel: null, tak: 45_000, rattsligRam: null, villkor: [] };
    const arende = { ...almi, stodtyp: 'foretagsstod' as const, stodform: 'Omställningscheck', namn: 'Omställningscheck: Carmentus AB', sokande: 'Carmentus AB' };
    expect(beslutstext(stod, arende, 'Region Örebro län').satser.map(lasbar)).toEqual([
      'att Carmentus AB beviljas stöd i form av omställningscheck med högst 45 000 kronor.',
    ]);
  });

  it('ett avslag', () => {
    expect(beslutstext({ ...smartTillvaxt, slag: 'avslag', tak: null, beviljadAndel: null }, almi, 'Region Örebro län').satser).toEqual([
      'att avslå ansökan från Almi Företagspartner Mälardalen AB om stöd till Smart tillväxt 2021–2023.',
    ]);
  });

  const tomt: Partial<Beslut> = { beviljadAndel: null, tak: null, projektperiod: { fran: null, till: null }, villkor: [], rattsligRam: null };
  it.each<[string, Partial<Ordalytt>, string[]]>([
    ['en avskrivning', { slag: 'avskrivning' }, ['att avskriva ärendet om stöd till Smart tillväxt 2021–2023 från vidare handläggning.']],
    ['en återkallad ansökan', { slag: 'avskrivning', avskrivningsgrund: 'aterkallad' }, ['att avskriva ärendet om stöd till Smart tillväxt 2021–2023 från vidare handläggning, eftersom ansökan har återkallats.']],
    ['en avvisning', { slag: 'avskrivning', avskrivningsgrund: 'avvisad' }, ['att avvisa ansökan från Almi Företagspartner Mälardalen AB om stöd till Smart tillväxt 2021–2023.']],
    ['ett återkrav', { slag: 'aterkrav', aterkrav: 45_000 }, ['att Almi Företagspartner Mälardalen AB ska betala tillbaka 45 000 kronor av stödet till projekt Smart tillväxt 2021–2023.']],
    [
      'ett upphävande',
      { slag: 'upphavande' },
      ['att stödet till Almi Företagspartner Mälardalen AB för genomförande av projekt Smart tillväxt 2021–2023 upphävs samt', 'att inget mer av stödet betalas ut.'],
    ],
    [
      'en ändring av andel, slut, budget, allmänna villkor och villkor',
      {
        slag: 'andring',
        beviljadAndel: 1250,
        projektperiod: { fran: null, till: '2023-06-30' },
        budget: {},
        allmannaVillkor: { datum: '2019-11-05', diarienummer: '19RS9026' },
        villkor: smartTillvaxt.villkor,
      },
      [
        'att villkoren för stödet till Almi Företagspartner Mälardalen AB för genomförande av projekt Smart tillväxt 2021–2023 ändras,',
        'att stödet är 12,5 procent av projektets bokförda kostnader,',
        'att projektet får avslutas senast 2023-06-30,',
        'att projektets budget ersätts av den som hör till beslutet,',
        'att allmänna villkor för medfinansiering gäller i versionen som beslutades 2019-11-05 med dnr 19RS9026 samt',
        'att följande villkor gäller för Region Örebro läns beslut:',
      ],
    ],
    ['en förlängning', { slag: 'forlangning', projektperiod: { fran: null, till: '2023-06-30' } }, ['att projekt Smart tillväxt 2021–2023 får avslutas senast 2023-06-30.']],
    ['handläggarens egen ordalydelse', { ordalydelse: ' att A,\n\natt B. ' }, ['att A,', 'att B.']],
  ])('%s', (_, andring, satser) => expect(beslutstext({ ...smartTillvaxt, ...tomt, ...andring }, almi, 'Region Örebro län').satser.map(lasbar)).toEqual(satser));

  it('varje slag i ett brev är hela meningar', () => {
    const brev = (andring: Partial<Ordalytt>) => brevtext({ ...smartTillvaxt, ...tomt, ...andring }, almi, 'Region Örebro län').meningar.map(lasbar);
    expect(brev({ slag: 'avslag' })).toEqual(['Ansökan från Almi Företagspartner Mälardalen AB om stöd till Smart tillväxt 2021–2023 avslås.']);
    expect(brev({ slag: 'avskrivning', avskrivningsgrund: 'aterkallad' })).toEqual(['Ansökan har återkallats.', 'Ärendet om stöd till Smart tillväxt 2021–2023 avskrivs från vidare handläggning.']);
    expect(brev({ slag: 'aterkrav', aterkrav: 45_000 })).toEqual(['Almi Företagspartner Mälardalen AB ska betala tillbaka 45 000 kr av stödet till projekt Smart tillväxt 2021–2023.']);
    expect(brev({ slag: 'andring', beviljadAndel: 1250 }).at(-1)).toBe('Stödet är 12,5 % av projektets bokförda kostnader.');
    for (const slag of BESLUTSSLAG) {
      const meningar = brev({ slag, tak: 1, aterkrav: 1, projektperiod: { fran: '2021-01-01', till: '2021-12-31' } });
      expect(meningar.filter((m) => !/^[A-ZÅÄÖ].*\.$/.test(m))).toEqual([]);
    }
  });

  it('ett brev har ordalydelsen som den är beslutad, och dess egen rad före villkoren', () => {
    const brev = (ordalydelse: string, villkor = smartTillvaxt.villkor) => brevtext({ ...smartTillvaxt, ordalydelse, villkor }, almi, 'Region Örebro län');
    expect(brev('att A, samt\natt detta gäller:')).toMatchObject({ meningar: ['att A, samt'], villkorsrubrik: 'att detta gäller:' });
    expect(brev('att A.')).toMatchObject({ meningar: ['att A.'], villkorsrubrik: 'Följande villkor gäller för Region Örebro läns beslut:' });
    expect(brev('att A.', [])).toMatchObject({ meningar: ['att A.'], villkorsrubrik: null });
  });

  it.each([
    ['en platshållare som är kvar', { ...almi, namn: 'projektnamn' }, smartTillvaxt, /platshållare: projektnamn/],
    ['ett okänt tak', almi, { ...smartTillvaxt, tak: null }, /taket framgår inte av handlingarna/],
    ['en okänd sökande', { ...almi, sokande: null }, smartTillvaxt, /sökande framgår inte/],
  ])('skrivs inte med %s', (_, arende, b, fel) => expect(() => beslutstext(b, arende, 'Region Örebro län')).toThrow(fel));
});
