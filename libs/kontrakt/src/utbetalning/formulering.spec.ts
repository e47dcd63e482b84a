import { type Rekvisition, rekvisitionsutfall, type Saldon, saldo } from '@anslag/doman';
import { avrakningsmening, bindandeMening, rekvisitionensFel, saldoMening } from './formulering';

const lasbar = (text: string) => text.replaceAll('\u00a0', ' ');
const saldon = (tak: number, andring: Partial<Saldon> = {}): Saldon => ({ tak, betalt: 0, aterbetalt: 0, oppnaOrdrar: 0, aterfort: 0, aterkrav: 0, aterbetaltPaKrav: 0, aterfortAterkravt: 0, ingaendeGodkant: 0, betaltUtanKostnad: 0, ...andring });
const kostnad = (bokfort: number, andring: Partial<Rekvisition> = {}): Rekvisition => ({
  nummer: 1,
  slag: 'rekvisition',
  status: 'granskad',
  period: { fran: '2021-01-01', till: '2021-06-30' },
  inkom: '2021-08-01',
  begart: null,
  bestallt: 0,
  rattar: null,
  rader: [{ kostnadsslag: 'egen_personal', bokfort, ejGodkant: 0, skal: null }],
  ...andring,
});
const forskott = (begart: number): Rekvisition => kostnad(0, { slag: 'forskott', period: null, rader: [], begart });

describe('bindandeMening – vad som binder och vad som betalas, i en mening', () => {
  it.each([
    [10_00, 5_174_529, saldon(474_529), '10 % av godkända 5 174 529 kr är 517 452,90 kr, men taket 474 529 kr binder, så 474 529 kr betalas ut.'],
    [13_00, 15_861_000, saldon(1_912_400, { betalt: 400_000 }), '13 % av godkända 15 861 000 kr är 2 061 930 kr, men taket 1 912 400 kr binder; 400 000 kr är redan utbetalt, så 1 512 400 kr betalas ut.'],
    [25_00, 1_440_000, saldon(360_000), '25 % av godkända 1 440 000 kr är 360 000 kr, precis lika mycket som taket 360 000 kr, så 360 000 kr betalas ut.'],
    [25_00, 1_439_999, saldon(360_000), '25 % av godkända 1 439 999 kr är 359 999,75 kr, och andelen binder eftersom det är mindre än taket 360 000 kr, avrundat nedåt, så 359 999 kr betalas ut.'],
    [25_00, 1_000_000, saldon(360_000, { betalt: 250_000 }), '25 % av godkända 1 000 000 kr är 250 000 kr, och andelen binder eftersom det är mindre än taket 360 000 kr; 250 000 kr är redan utbetalt, så inget återstår att betala ut.'],
    [25_00, 1_000_000, saldon(360_000, { betalt: 300_000 }), '25 % av godkända 1 000 000 kr är 250 000 kr, och andelen binder eftersom det är mindre än taket 360 000 kr; 300 000 kr är redan utbetalt: 50 000 kr för mycket, så inget betalas ut.'],
    [
      100_00,
      100_001,
      saldon(300_000, { betalt: 100_000, aterbetalt: 40_000, oppnaOrdrar: 500, aterkrav: 40_000, aterbetaltPaKrav: 40_000 }),
      '100 % av godkända 100 001 kr är 100 001 kr, och andelen binder eftersom det är mindre än taket 300 000 kr; 60 000 kr är redan utbetalt, 500 kr är redan attesterat men inte betalt och 40 000 kr är återkrävt och betalas inte ut igen, så inget återstår att betala ut.',
    ],
    [25_00, 1_000_000, saldon(360_000, { oppnaOrdrar: 50_000 }), '25 % av godkända 1 000 000 kr är 250 000 kr, och andelen binder eftersom det är mindre än taket 360 000 kr; 50 000 kr är redan attesterat men inte betalt, så 200 000 kr betalas ut.'],
    [25_00, 0, saldon(360_000), '25 % av godkända 0 kr är 0 kr, och andelen binder eftersom det är mindre än taket 360 000 kr, så inget betalas ut.'],
    [25_00, 1_440_000, saldon(360_000, { aterfort: 60_000 }), '25 % av godkända 1 440 000 kr är 360 000 kr, men det som är kvar av taket sedan 60 000 kr har återförts till ramen, 300 000 kr, binder, så 300 000 kr betalas ut.'],
  ])('%i hundradelar av %i', (andel, bokfort, s, mening) => expect(lasbar(bindandeMening(rekvisitionsutfall(kostnad(bokfort), [], s, andel)))).toBe(mening));

  it('ett förskott som kostnaderna inte täcker', () => {
    const fore = { ...forskott(200_000), bestallt: 200_000, status: 'attesterad' } as const;
    expect(lasbar(bindandeMening(rekvisitionsutfall(kostnad(300_000, { nummer: 2 }), [fore], saldon(600_000, { betalt: 200_000 }), 5000)))).toBe(
      '50 % av godkända 300 000 kr är 150 000 kr, och andelen binder eftersom det är mindre än taket 600 000 kr; 200 000 kr är redan utbetalt, och förskottet är ännu inte täckt av kostnader (50 000 kr återstår), så inget betalas ut nu.',
    );
  });

  it.each([
    [50_000, 0, 'Förskottet på 50 000 kr ryms i taket 100 000 kr, så 50 000 kr betalas ut.'],
    [50_000, 20_000, 'Förskottet på 50 000 kr ryms i taket 100 000 kr; 20 000 kr är redan utbetalt, så 50 000 kr betalas ut.'],
    [50_000, 70_000, 'Förskottet på 50 000 kr ryms inte i taket 100 000 kr; 70 000 kr är redan utbetalt, så 30 000 kr betalas ut.'],
  ])('ett förskott på %i när %i är utbetalt', (begart, betalt, mening) => expect(lasbar(bindandeMening(rekvisitionsutfall(forskott(begart), [], saldon(100_000, { betalt }), null), begart))).toBe(mening));
});

it.each([
  [saldon(100_000), 'Av taket 100 000 kr: 0 kr är utbetalt, 100 000 kr är kvar.'],
  [
    saldon(100_000, { betalt: 60_000, aterbetalt: 10_000, oppnaOrdrar: 20_000, aterfort: 5_000 }),
    'Av taket 100 000 kr: 50 000 kr är utbetalt (60 000 kr minus 10 000 kr som har betalats tillbaka), 20 000 kr är attesterat men inte betalt, 5 000 kr är återfört till ramen, 25 000 kr är kvar.',
  ],
  [saldon(100_000, { betalt: 100_001 }), 'Av taket 100 000 kr: 100 001 kr är utbetalt, det är 1 kr mer än taket.'],
])('saldoMening %#', (s, mening) => expect(lasbar(saldoMening(saldo(s)))).toBe(mening));

it.each([
  [{ forskott: 0, avraknat: 0, kvar: 0, attAterkrava: 0 }, ''],
  [{ forskott: 200, avraknat: 150, kvar: 50, attAterkrava: 0 }, 'Av förskott på 200 kr är 150 kr avräknat mot godkända kostnader; 50 kr återstår.'],
  [{ forskott: 200, avraknat: 200, kvar: 0, attAterkrava: 0 }, 'Förskott på 200 kr är avräknat.'],
  [{ forskott: 0, avraknat: 0, kvar: 0, attAterkrava: 7 }, '7 kr är för mycket utbetalt och ska återkrävas genom ett beslut.'],
])('avrakningsmening %j', (a, mening) => expect(lasbar(avrakningsmening(a))).toBe(mening));

it('felen står vid sina fält, med vad som vore rätt', () => {
  const period = { fran: '2021-06-30', till: '2021-12-31' };
  const fel = rekvisitionensFel([
    { kod: 'period_overlappar', last: period, nummer: 1, period: { fran: '2021-01-01', till: '2021-06-30' } },
    { kod: 'bokfort_utanfor', nr: 2, last: -1 },
    { kod: 'skal_saknas', nr: 0 },
  ]);
  expect(fel).toEqual([
    { falt: 'periodFran', last: null, meddelande: 'Perioden 2021-06-30–2021-12-31 överlappar rekvisition 1, 2021-01-01–2021-06-30.', ratt: 'en period som inte har någon dag gemensam med en annan rekvisition' },
    { falt: 'rader.2.bokfort', last: '-1', meddelande: 'Kostnaden är negativ. En kostnad som har minskat rättas med en rekvisition som rättar den förra.', ratt: 'hela kronor från 0' },
    { falt: 'rader.0.skal', last: null, meddelande: 'Skriv varför kostnaden inte godkänns.', ratt: 'ett skäl' },
  ]);
});
