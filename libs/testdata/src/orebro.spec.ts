import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { raderBakom, sammanstall } from '@anslag/doman';
import type { Arsbokslutsinnehall, TabellId } from '@anslag/doman';
import type { Ramfil } from '@anslag/kontrakt';
import { foretagsstod2020, historisktAr, orebro2020, projekt2021 } from './index';

/** The figures of a row in the order of the columns asked for; undefined where the table has no such row or column. */
function rad(i: Arsbokslutsinnehall, tabell: TabellId, id: string, ...kolumner: string[]): (number | null | undefined)[] {
  const t = i.tabeller.find((x) => x.id === tabell);
  return kolumner.map((k) => t?.rader.find((r) => r.id === id)?.celler[t.kolumner.findIndex((x) => x.id === k)]);
}

describe('Örebro 2020: de 20 företagsstöden (delegationsbeslut anmälda 2020-08-24)', () => {
  const i = sammanstall(orebro2020());

  it('20 beslut, 17 beviljade, 3 avslag: beviljandegrad 17/20 = 85 %', () => {
    expect(rad(i, 'ansokningar', 'summa', 'beslutade', 'beviljade', 'avslag', 'avskrivna', 'beviljandegrad')).toEqual([
      20, 17, 3, 0, 8500,
    ]);
  });

  it.each([
    // 3 588 981 − 957 717 − 82 346 = 2 548 918; 2 548 918/3 588 981 = 71,02 %
    ['foretagsstod', 13, 2_548_918, 7102],
    // 957 717 + 82 346 = 1 040 063; 1 040 063/3 588 981 = 28,98 %
    ['kommersiell_service', 4, 1_040_063, 2898],
    ['projekt', 0, 0, 0],
    ['foretagsstod_totalt', 17, 3_588_981, 10_000],
    ['summa', 17, 3_588_981, 10_000],
  ])('stödtyp %s: %i ärenden, %i kr', (id, antal, kronor, andel) => {
    expect(rad(i, 'stodtyp', id, 'antal', 'kronor', 'andel')).toEqual([antal, kronor, andel]);
  });

  it.each([
    // beslutade, beviljade, avslag, kr, medel per beslut (halva kronor uppåt)
    ['Kommersiell service', 3, 3, 0, 957_717, 319_239],
    ['Särskilt driftstöd till utsatta butiker', 1, 1, 0, 82_346, 82_346],
    ['Omställningscheck', 4, 4, 0, 290_700, 72_675],
    // 53 180/3 = 17 726,67
    ['Mikrobidrag', 4, 3, 1, 53_180, 17_727],
    ['Såddbidrag', 4, 2, 2, 300_000, 150_000],
    // 1 866 638/3 = 622 212,67
    ['Investeringsbidrag', 3, 3, 0, 1_866_638, 622_213],
    ['Konsulttjänst', 1, 1, 0, 38_400, 38_400],
    ['Hemsändningsbidrag', 0, 0, 0, 0, null],
    ['okant', 0, 0, 0, 0, null],
    // 3 588 981/17 = 211 116,53
    ['summa', 20, 17, 3, 3_588_981, 211_117],
  ])('stödform %s', (id, ...varden) => {
    expect(rad(i, 'stodform', id, 'beslutade', 'beviljade', 'avslag', 'kronor', 'medel')).toEqual(varden);
  });

  it.each([
    ['Örebro', 11, 1_548_600],
    ['Askersund', 1, 8_680],
    ['Karlskoga', 1, 677_500],
    ['Laxå', 1, 759_805],
    ['Ljusnarsberg', 1, 429_333],
    ['Hallsberg', 1, 82_717],
    ['Lindesberg', 1, 82_346],
    ['Nora', 0, 0],
    ['summa', 17, 3_588_981],
  ])('kommun %s: %i ärenden, %i kr', (id, antal, kronor) => {
    expect(rad(i, 'kommun', id, 'antal', 'kronor')).toEqual([antal, kronor]);
  });

  it('kvinnor 7 av 17 (41,18 %) och 247 280 kr (6,89 %), räknat per stöd: ett företag har två', () => {
    expect(rad(i, 'kon', 'K', 'antal', 'kronor', 'andel_antal', 'andel')).toEqual([7, 247_280, 4118, 689]);
    expect(rad(i, 'kon', 'M', 'antal', 'kronor', 'andel_antal', 'andel')).toEqual([10, 3_341_701, 5882, 9311]);
    expect(raderBakom(i, 'kon', 'K', 'andel').beslut.map((b) => b.sokande)).toEqual(
      expect.arrayContaining(['Carmentus AB', 'Neurolarm AB', 'Blå Bergen Kraft & Hälsa AB']),
    );
    expect(raderBakom(i, 'kon', 'K', 'kronor').beslut.reduce((s, b) => s + (b.del ?? 0), 0)).toBe(247_280);
  });

  it('utan plan är utfallet känt men ingenting att jämföra med, och kommersiell service står för sig', () => {
    expect(rad(i, 'plan', 'kommersiell_service', 'plan', 'utfall', 'avvikelse')).toEqual([null, 1_040_063, null]);
    expect(rad(i, 'ram', 'tilldelat', 'kronor')).toEqual([null]);
    expect(rad(i, 'ram', 'beslutat', 'kronor')).toEqual([3_588_981]);
    expect(rad(i, 'effektmal', 'okant', 'antal', 'kronor')).toEqual([17, 3_588_981]);
    expect(i.tabeller.find((t) => t.id === 'effektmal')?.okandaMal).toBe(8);
  });
});

describe('Örebro 2021: ett historiskt år med angivna uppgifter (återrapport 2021)', () => {
  const fil = JSON.parse(readFileSync(join(__dirname, '../../../api/exempel/orebro/ram.json'), 'utf8')) as Ramfil;
  const i = sammanstall(historisktAr(fil, 2021, projekt2021()));

  it.each([
    // utfall − plan; andel av 40 480 000
    ['projekt', 26_520_000, 24_220_000, -2_300_000, 6551, 5983, -568],
    ['foretagsstod_totalt', 13_960_000, 15_360_000, 1_400_000, 3449, 3794, 345],
    ['uppfoljning_utvardering', 0, 900_000, 900_000, 0, 222, 222],
    ['summa', 40_480_000, 40_480_000, 0, 10_000, 10_000, 0],
  ])('plan och utfall: %s', (id, ...varden) => {
    const kolumner = ['plan', 'utfall', 'avvikelse', 'andel_plan', 'andel_utfall', 'avvikelse_andel'];
    expect(rad(i, 'plan', id, ...kolumner)).toEqual(varden);
    expect(rad(i, 'plan', id, 'reviderad')).toEqual([null]);
  });

  it('ramen: tilldelat 40 480 000, högst 1 000 000 till uppföljning, allt beslutat, utbetalt okänt', () => {
    const ram = (id: string) => rad(i, 'ram', id, 'kronor')[0];
    expect(['tilldelat', 'uppfoljning_hogst', 'beslutat', 'utbetalt'].map(ram)).toEqual([
      40_480_000,
      1_000_000,
      40_480_000,
      null,
    ]);
  });

  it.each([
    ['projekt', 14, 24_220_000, 5983],
    ['foretagsstod_totalt', 76, 15_360_000, 3794],
    // 76 − 12
    ['foretagsstod', 64, null, null],
    ['kommersiell_service', 12, null, null],
    ['uppfoljning_utvardering', null, 900_000, 222],
    ['summa', null, 40_480_000, 10_000],
  ])('stödtyp: %s', (id, antal, kronor, andel) => {
    expect(rad(i, 'stodtyp', id, 'antal', 'kronor', 'andel')).toEqual([antal, kronor, andel]);
  });

  it('139 ansökningar om företagsstöd, 76 beviljade: 76/139 = 54,68 %', () => {
    expect(rad(i, 'ansokningar', 'foretagsstod_totalt', 'beslutade', 'beviljade', 'beviljandegrad')).toEqual([139, 76, 5468]);
    expect(rad(i, 'ansokningar', 'projekt', 'beslutade', 'beviljade', 'avslag')).toEqual([null, 14, undefined]);
    expect(raderBakom(i, 'ansokningar', 'foretagsstod_totalt', 'beviljade').beslut).toEqual([]);
    expect(raderBakom(i, 'ansokningar', 'projekt', 'beviljade').beslut).toHaveLength(14);
  });

  it('korstabellen 11/1/1/1 över områdena 0/1/12/1, sammanlagt 14', () => {
    const t = i.tabeller.find((x) => x.id === 'korstabell');
    expect(t?.rader.map((r) => [r.id, ...r.celler])).toEqual([
      ['Hållbart näringsliv', 0, 0, 11, 0, 11],
      ['Hållbar omställning', 0, 0, 1, 0, 1],
      ['Attraktivt län', 0, 1, 0, 1, 2],
      ['Rusta barn och unga', 0, 0, 0, 0, 0],
      ['Minskat utanförskap', 0, 0, 0, 0, 0],
      ['summa', 0, 1, 12, 1, 14],
    ]);
    expect(t?.grund).toBe('angivet');
  });

  it('4 projekt har också medel från regionalfonden; övriga program är okända, inte noll', () => {
    expect(rad(i, 'eu', 'ERUF', 'antal', 'kronor')).toEqual([4, null]);
    expect(rad(i, 'eu', 'INTERREG', 'antal')).toEqual([null]);
    expect(rad(i, 'eu', 'inget_eu', 'antal')).toEqual([10]);
    expect(raderBakom(i, 'eu', 'ERUF', 'antal').beslut).toHaveLength(4);
  });

  it('cirka 23 av 76 stöd till kvinnor; hur exakt varje siffra är följer med', () => {
    const kon = i.tabeller.find((t) => t.id === 'kon');
    const rader = kon?.rader.map((r) => [r.id, r.celler[0], r.cellnoggrannhet?.[0]]);
    expect(rader).toEqual([
      ['K', 23, 'cirka'],
      ['M', null, null],
      ['summa', 76, 'exakt'],
    ]);
    // 23/76 = 30,26 %
    expect(rad(i, 'kon', 'K', 'andel_antal')).toEqual([3026]);
  });

  it('de 14 projekten fördelar sig på effektmål, med okända belopp', () => {
    expect(rad(i, 'effektmal', 'Ökad tillväxt i näringslivet', 'antal', 'kronor')).toEqual([7, null]);
    expect(rad(i, 'effektmal', 'God och jämlik folkhälsa', 'antal')).toEqual([null]);
    expect(rad(i, 'effektmal', 'summa', 'antal', 'kronor')).toEqual([14, null]);
    expect(i.tabeller.find((t) => t.id === 'effektmal')?.okandaBelopp).toBe(14);
  });

  it('varje angiven uppgift står på ett ställe: i sin tabell eller bland de övriga', () => {
    const aggregat = fil.ramar.find((r) => r.budgetar === 2021)?.angivnaAggregat ?? [];
    const iTabell = aggregat.filter((a) => rad(i, a.tabell as TabellId, a.rad, a.kolumn ?? '')[0] !== undefined);
    const ovriga = i.tabeller.find((t) => t.id === 'angivet')?.rader ?? [];
    expect(ovriga.map((r) => r.namn)).toContain('Företagsstöd: ansökningar som inte beviljades');
    expect(iTabell.length + ovriga.length).toBe(aggregat.length);
  });

  it('ett beräknat år visar angivna uppgifter vid sidan av, aldrig i stället för besluten', () => {
    const u = { ...historisktAr(fil, 2021, foretagsstod2020()), historiskt: false };
    const j = sammanstall({ ...u, ram: { ...u.ram, angivetUtfall: null } });
    expect(rad(j, 'ansokningar', 'summa', 'beslutade')).toEqual([20]);
    expect(j.tabeller.find((t) => t.id === 'angivet')?.rader).toHaveLength(u.aggregat.length);
  });
});
