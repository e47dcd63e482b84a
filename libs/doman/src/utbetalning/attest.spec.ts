import type { Beslut } from '../beslut/beslut';
import { gallande } from '../beslut/gallande';
import { Attestlage, gallandeVillkor, hinderForAttest, sparrandeVillkor } from './attest';
import { Rekvisition } from './rekvisition';

const villkor = (text: string, sparrarUtbetalning = true) => ({ kod: 'EGET', text, senast: null, bevis: null, sparrarUtbetalning });
const beslut = (nummer: number, andring: Partial<Beslut> = {}): Beslut => ({
  nummer,
  slag: 'bifall',
  lage: 'beslutad',
  beviljadAndel: 5000,
  tak: 100_000,
  aterkrav: null,
  avskrivningsgrund: null,
  projektperiod: { fran: '2021-01-01', till: '2023-12-31' },
  beslutat: { fran: `2020-08-${nummer + 10}`, till: `2020-08-${nummer + 10}` },
  villkor: [],
  allmannaVillkor: null,
  rattarBeslut: null,
  ofullstandigt: false,
  beslutsniva: 'namnd',
  rattsligRam: null,
  ...andring,
});
const r: Rekvisition = { nummer: 1, slag: 'rekvisition', status: 'granskad', period: { fran: '2021-01-01', till: '2021-06-30' }, inkom: '2021-08-01', begart: null, bestallt: 0, rattar: null, rader: [] };
const lage = (beslutade: Beslut[], andring: Partial<Attestlage> = {}): Attestlage => ({ galler: gallande(beslutade), uppfyllda: [], alla: [r], kvar: 100_000, ...andring });
function kand<T>(varde: T | null): T {
  if (varde === null) throw new Error('something is granted');
  return varde;
}
const koder = (rekvisition: Rekvisition, l: Attestlage) => hinderForAttest(rekvisition, l).map((h) => h.kod);

describe('hinderForAttest – vad som hindrar att en rekvisition attesteras', () => {
  it.each<[string, Rekvisition, Attestlage, string[]]>([
    ['inget', r, lage([beslut(1)]), []],
    ['inget är beviljat', r, lage([]), ['inget_beviljat']],
    ['inte granskad', { ...r, status: 'inkommen' }, lage([beslut(1)]), ['ej_granskad']],
    ['återlämnad', { ...r, status: 'aterlamnad' }, lage([beslut(1)]), ['ej_granskad']],
    ['redan attesterad', { ...r, status: 'attesterad' }, lage([beslut(1)]), ['avgjord']],
    ['upphävt', r, lage([beslut(1), beslut(2, { slag: 'upphavande', tak: null, beviljadAndel: null })]), ['upphavt']],
    ['taket okänt', r, lage([beslut(1, { tak: null, ofullstandigt: true })]), ['tak_okant']],
    ['andelen okänd', r, lage([beslut(1, { beviljadAndel: null })]), ['andel_okand']],
    ['andelen okänd, men ett förskott', { ...r, slag: 'forskott', period: null, begart: 1 }, lage([beslut(1, { beviljadAndel: null })]), []],
    ['ett förskott när inget är kvar', { ...r, slag: 'forskott', period: null, begart: 1 }, lage([beslut(1)], { kvar: 0 }), ['inget_kvar']],
    ['kostnader när inget är kvar', r, lage([beslut(1)], { kvar: 0 }), []],
    ['perioden har kortats av ett senare beslut', r, lage([beslut(1), beslut(2, { slag: 'andring', tak: null, projektperiod: { fran: null, till: '2021-06-29' } })]), ['period_utanfor']],
    ['ett villkor som inte är uppfyllt', r, lage([beslut(1, { villkor: [villkor('Full finansiering.'), villkor('Logotyp.', false)] })]), ['sparrande_villkor']],
    ['slutrekvisition före en annan', { ...r, slag: 'slutrekvisition' }, lage([beslut(1)], { alla: [{ ...r, slag: 'slutrekvisition' }, { ...r, nummer: 2, status: 'inkommen' }] }), ['oppna_rekvisitioner']],
    ['slutrekvisition efter en avslagen', { ...r, slag: 'slutrekvisition' }, lage([beslut(1)], { alla: [{ ...r, slag: 'slutrekvisition' }, { ...r, nummer: 2, status: 'avslagen' }] }), []],
    ['en annan rättelse hann före', { ...r, nummer: 3, rattar: 1 }, lage([beslut(1)], { alla: [r, { ...r, nummer: 2, rattar: 1, status: 'attesterad' }, { ...r, nummer: 3, rattar: 1 }] }), ['ersatt_av_annan']],
  ])('%s', (_, rekvisition, l, hinder) => expect(koder(rekvisition, l)).toEqual(hinder));
});

describe('villkor som spärrar utbetalning', () => {
  const forsta = beslut(1, { villkor: [villkor('Full finansiering.')] });
  const galler = (...alla: Beslut[]) => kand(gallande(alla));
  it('är uppfyllda där de står, eller där ett tidigare beslut sade detsamma', () => {
    const senare = beslut(2, { slag: 'tillagg', villkor: [villkor('Nytt krav.'), villkor('Full finansiering.')] });
    const uppfyllt = [{ beslut: 1, ordning: 0, kod: 'EGET', text: 'Full finansiering.' }];
    expect(sparrandeVillkor(galler(forsta), [])).toMatchObject([{ beslut: 1, ordning: 0 }]);
    expect(sparrandeVillkor(galler(forsta), uppfyllt)).toEqual([]);
    expect(gallandeVillkor(galler(forsta, senare)).map((v) => [v.beslut, v.ordning])).toEqual([
      [2, 0],
      [2, 1],
    ]);
    expect(sparrandeVillkor(galler(forsta, senare), uppfyllt)).toMatchObject([{ beslut: 2, ordning: 0, text: 'Nytt krav.' }]);
  });
  it('samma kod med andra ord är ett annat villkor', () => {
    expect(sparrandeVillkor(galler(beslut(1, { villkor: [villkor('Nytt krav.')] })), [{ beslut: 9, ordning: 0, kod: 'EGET', text: 'Full finansiering.' }])).toHaveLength(1);
  });
});
