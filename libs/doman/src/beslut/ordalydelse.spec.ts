import fc from 'fast-check';
import { formateraAndel, formateraKronor } from '../tal/format';
import { Beslut } from './beslut';
import { gallande } from './gallande';
import { granskaOrdalydelse, ordalydelsefakta } from './ordalydelse';

const VILLKOR = { kod: 'FULL_FINANSIERING', text: 'Beslutet gäller under förutsättning att projektets budget är fullt finansierad.', senast: null, bevis: null, sparrarUtbetalning: true };
const smart: Beslut = {
  nummer: 2,
  slag: 'bifall',
  lage: 'forslag',
  beviljadAndel: 1300,
  tak: 1_912_400,
  projektperiod: { fran: '2021-01-01', till: '2023-03-31' },
  beslutat: { fran: '2020-08-24', till: '2020-08-24' },
  villkor: [VILLKOR],
  allmannaVillkor: { datum: '2019-11-05', diarienummer: '19RS9026' },
  rattarBeslut: null,
  aterkrav: null,
  avskrivningsgrund: null,
  ofullstandigt: false,
  beslutsniva: 'namnd',
  rattsligRam: 'regionalt utvecklingsstöd – statligt stöd',
};
const NAMN = ['Smart tillväxt 2021–2023', 'Almi Företagspartner Mälardalen AB'];
const prova = (text: string, b: Beslut = smart) => granskaOrdalydelse(text, ordalydelsefakta(b, gallande([{ ...b, lage: 'beslutad' }]), NAMN));

/** The wording of 20RS3419 in the kallelse of 2020-08-24: joined in a way of its own. */
const SATSER = [
  'att Almi Företagspartner Mälardalen AB beviljas 13 procent av projektets bokförda kostnader, dock högst 1 912 400 kronor för genomförande av projekt Smart tillväxt 2021 – 2023,',
  'att finansiering sker inom ramen för regionalt utvecklingsstöd – statligt stöd, samt',
  'att projektet får påbörjas tidigast 2021-01-01 och avslutas senast 2023-03-31.',
  'att följande villkor gäller för Region Örebro läns beslut:',
];
const TEXT = SATSER.join('\n');

describe('granskaOrdalydelse – handläggarens egen ordalydelse mot beslutets uppgifter', () => {
  it('20RS3419 som den står i kallelsen', () => expect(prova(TEXT)).toEqual([]));

  it.each<[string, string, unknown[]]>([
    ['fel tak', TEXT.replace('1 912 400', '1 921 400'), [{ kod: 'belopp_saknas', belopp: 1_912_400 }, { kod: 'frammande_belopp', belopp: 1_921_400 }]],
    ['fel andel', TEXT.replace('13 procent', '12,5 procent'), [{ kod: 'andel_saknas', andel: 1300 }, { kod: 'frammande_andel', andel: 1250 }]],
    ['fel slut', TEXT.replace('2023-03-31', '2023-04-30'), [{ kod: 'datum_saknas', datum: '2023-03-31' }, { kod: 'frammande_datum', datum: '2023-04-30' }]],
    ['utan period', SATSER.filter((_, i) => i !== 2).join('\n'), [{ kod: 'datum_saknas', datum: '2021-01-01' }, { kod: 'datum_saknas', datum: '2023-03-31' }]],
    ['ett belopp till', TEXT.replace('statligt stöd,', 'statligt stöd med 50 000 kr,'), [{ kod: 'frammande_belopp', belopp: 50_000 }]],
    ['ett belopp utan kronor', TEXT.replace('statligt stöd,', 'statligt stöd (500 000),'), [{ kod: 'frammande_belopp', belopp: 500_000 }]],
    ['en sats utan att', `${TEXT.replace('att finansiering', 'finansiering')}`, [{ kod: 'sats_utan_att', sats: 'finansiering sker inom ramen för regionalt utvecklingsstöd – statligt stöd, samt' }]],
    ['ett belopp i ingressen', `Regional tillväxtnämnd har 40 000 000 kronor och beslutar:\n${TEXT}`, [{ kod: 'frammande_belopp', belopp: 40_000_000 }]],
    ['en dag som inte finns', TEXT.replace('tidigast 2021-01-01', 'tidigast 32 januari 2021'), [{ kod: 'datum_saknas', datum: '2021-01-01' }, { kod: 'olaslig_uppgift', last: '32 januari 2021' }]],
    ['villkor som inte inleds', SATSER.slice(0, 3).join('\n'), [{ kod: 'villkoren_inleds_inte' }]],
    ['en platshållare', TEXT.replace('Smart tillväxt 2021 – 2023', 'projektnamn'), [{ kod: 'platshallare_i_ordalydelsen', hittat: 'projektnamn' }]],
    ['ett belopp med :-', TEXT.replace('statligt stöd,', 'statligt stöd, 5000:-,'), [{ kod: 'frammande_belopp', belopp: 5000 }]],
    ['ett belopp i SEK', TEXT.replace('statligt stöd,', 'statligt stöd, 5000 SEK,'), [{ kod: 'frammande_belopp', belopp: 5000 }]],
    ['ett belopp i euro', TEXT.replace('statligt stöd,', 'statligt stöd, 5000 euro,'), [{ kod: 'olaslig_uppgift', last: '5000 euro' }]],
    ['kronor före beloppet', TEXT.replace('statligt stöd,', 'statligt stöd, kronor 900,'), [{ kod: 'frammande_belopp', belopp: 900 }]],
    ['en dag med snedstreck', TEXT.replace('statligt stöd,', 'statligt stöd från 2027/01/01,'), [{ kod: 'frammande_datum', datum: '2027-01-01' }]],
    ['en dag med punkter', TEXT.replace('statligt stöd,', 'statligt stöd från 01.02.2027,'), [{ kod: 'frammande_datum', datum: '2027-02-01' }]],
    ['en dag utan år', TEXT.replace('statligt stöd,', 'statligt stöd från den 1 juli,'), [{ kod: 'olaslig_uppgift', last: '1 juli' }]],
    ['en andel i pct', TEXT.replace('statligt stöd,', 'statligt stöd med 30 pct,'), [{ kod: 'frammande_andel', andel: 3000 }]],
  ])('%s nekas', (_, text, fel) => expect(prova(text)).toEqual(fel));

  it.each<[string, string]>([
    ['en ingress', `Regional tillväxtnämnd beslutar:\n${TEXT}`],
    ['beloppet i miljoner', TEXT.replace('1 912 400 kronor', '1,9124 mkr')],
    ['beloppet med hårda mellanslag', TEXT.replace('1 912 400', '1\u00a0912\u00a0400')],
    ['beloppet i SEK', TEXT.replace('1 912 400 kronor', 'SEK 1 912 400')],
    ['dagen med snedstreck', TEXT.replace('2021-01-01', '2021/1/1')],
    ['dagen i ord', TEXT.replace('2021-01-01', '1 januari 2021')],
    ['procenttecken', TEXT.replace('13 procent', '13 %')],
    ['dagen för de allmänna villkoren', TEXT.replace('samt', 'enligt villkor från 2019-11-05, samt')],
  ])('%s går bra', (_, text) => expect(prova(text)).toEqual([]));

  it('utan villkor finns inget att inleda', () => {
    expect(prova(TEXT, { ...smart, villkor: [] })).toEqual([{ kod: 'inga_villkor_att_inleda' }]);
    expect(prova(SATSER.slice(0, 3).join('\n'), { ...smart, villkor: [] })).toEqual([]);
  });

  it('ett tillägg får säga vad stödet blir tillsammans: 1 310 000 + 2 300 000 = 3 610 000', () => {
    const grund: Beslut = { ...smart, nummer: 1, lage: 'beslutad', tak: 1_310_000, villkor: [] };
    const tillagg: Beslut = { ...smart, nummer: 3, slag: 'tillagg', beviljadAndel: null, tak: 2_300_000, villkor: [] };
    const fakta = ordalydelsefakta(tillagg, gallande([grund, { ...tillagg, lage: 'beslutad' }]), NAMN);
    const text = 'att bevilja ytterligare 2 300 000 kronor, så att stödet är 13 procent, högst 3 610 000 kronor, för tiden 2021-01-01--2023-03-31.';
    expect(granskaOrdalydelse(text, fakta)).toEqual([]);
    expect(granskaOrdalydelse(text.replace('2 300 000', '2 200 000'), fakta)).toEqual([
      { kod: 'belopp_saknas', belopp: 2_300_000 },
      { kod: 'frammande_belopp', belopp: 2_200_000 },
    ]);
  });

  it('för varje belopp och andel: de egna godtas, andra nekas', () => {
    const tak = fc.integer({ min: 100_000, max: 9_999_999 });
    const andel = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(tak, andel, tak, andel, (kr, del, annat, annan) => {
        const b = { ...smart, tak: kr, beviljadAndel: del };
        const text = TEXT.replace('1 912 400', formateraKronor(kr)).replace('13 procent', `${formateraAndel(del)} procent`);
        expect(prova(text, b)).toEqual([]);
        expect(prova(text, { ...b, tak: annat }).length).toBe(annat === kr ? 0 : 2);
        expect(prova(text, { ...b, beviljadAndel: annan }).length).toBe(annan === del ? 0 : 2);
      }),
    );
  });
});
