import type { Beslut } from '@anslag/doman';
import { beslutstext } from './beslutstext';

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

  it.each([
    ['en platshållare som är kvar', { ...almi, namn: 'projektnamn' }, smartTillvaxt, /platshållare: projektnamn/],
    ['ett okänt tak', almi, { ...smartTillvaxt, tak: null }, /taket framgår inte av handlingarna/],
    ['en okänd sökande', { ...almi, sokande: null }, smartTillvaxt, /sökande framgår inte/],
  ])('skrivs inte med %s', (_, arende, b, fel) => expect(() => beslutstext(b, arende, 'Region Örebro län')).toThrow(fel));
});
