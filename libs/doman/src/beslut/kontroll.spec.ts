import { STODTYPER } from '../arende/arende';
import { Beslut } from './beslut';
import { aterkravbart, BeslutFel, kontrolleraBeslut } from './kontroll';

/** 20RS4642 as proposed: the region's own project, started before the meeting. */
const vagar: Beslut = {
  nummer: 1,
  slag: 'bifall',
  lage: 'forslag',
  beviljadAndel: 1000,
  tak: 474_529,
  projektperiod: { fran: '2020-05-01', till: '2022-09-20' },
  beslutat: { fran: '2020-08-24', till: '2020-08-24' },
  villkor: [
    { kod: 'FULL_FINANSIERING', text: 'Beslutet gäller under förutsättning att projektets budget är fullt finansierad.', senast: null, bevis: null, sparrarUtbetalning: false },
  ],
  allmannaVillkor: { datum: '2019-11-05', diarienummer: '19RS9026' },
  rattarBeslut: null,
  aterkrav: null,
  avskrivningsgrund: null,
  ofullstandigt: false,
  beslutsniva: 'namnd',
  rattsligRam: 'regionalt utvecklingsstöd – statligt stöd',
};
const rent: Beslut = { ...vagar, projektperiod: { fran: '2020-09-01', till: '2022-09-20' } };
const projekt = { stodtyp: 'projekt', sokandeArRegionen: false, utbetalt: null } as const;
const saknas = (...falt: Extract<BeslutFel, { kod: 'falt_saknas' }>['falt'][]): BeslutFel[] =>
  falt.map((f) => ({ kod: 'falt_saknas', falt: f }));

describe('kontroll av ett beslut (regler §2)', () => {
  it('ett fullständigt beslut har inget att anmärka på', () => {
    expect(kontrolleraBeslut(rent, projekt)).toEqual({ hinder: [], anmarkningar: [] });
  });

  it('20RS4642: start före beslutet och regionen som sökande får finnas men syns', () => {
    expect(kontrolleraBeslut(vagar, { stodtyp: 'projekt', sokandeArRegionen: true, utbetalt: null })).toEqual({
      hinder: [],
      anmarkningar: [{ kod: 'start_fore_beslut', start: '2020-05-01', beslutat: '2020-08-24' }, { kod: 'egen_sokande' }],
    });
  });

  const tomt: Partial<Beslut> = { beviljadAndel: null, tak: null, projektperiod: { fran: null, till: null }, rattsligRam: ' ' };
  const alltIProjekt = saknas('beviljadAndel', 'tak', 'projektperiod.fran', 'projektperiod.till', 'rattsligRam');

  it('ett bifall till ett projekt ska ange andel, tak, period och rättslig ram', () => {
    expect(kontrolleraBeslut({ ...rent, ...tomt }, projekt).hinder).toEqual(alltIProjekt);
  });

  it('i en ofullständig handling är det som saknas okänt, inte ett hinder', () => {
    expect(kontrolleraBeslut({ ...rent, ...tomt, ofullstandigt: true }, projekt)).toEqual({
      hinder: [],
      anmarkningar: alltIProjekt,
    });
  });

  it.each(STODTYPER.filter((s) => s !== 'projekt'))('ett bifall till %s behöver bara tak', (stodtyp) => {
    const b: Beslut = { ...rent, ...tomt, villkor: [], allmannaVillkor: null };
    expect(kontrolleraBeslut(b, { stodtyp, sokandeArRegionen: false, utbetalt: null })).toEqual({ hinder: saknas('tak'), anmarkningar: [] });
    expect(kontrolleraBeslut({ ...b, tak: 45_000 }, { stodtyp, sokandeArRegionen: false, utbetalt: null }).hinder).toEqual([]);
  });

  it.each([
    ['tillagg', saknas('tak'), [{ kod: 'tillagg_utan_andel' }]],
    ['forlangning', saknas('projektperiod.till'), []],
    ['avslag', [], []],
    ['avskrivning', [], []],
    ['andring', [], []],
    ['upphavande', [], []],
    ['aterkrav', saknas('aterkrav'), []],
  ] as const)('%s utan uppgifter', (slag, hinder, anmarkningar) => {
    expect(kontrolleraBeslut({ ...rent, ...tomt, slag }, projekt)).toEqual({ hinder, anmarkningar });
  });

  it.each<[Partial<Beslut>, BeslutFel]>([
    [{ beviljadAndel: 0 }, { kod: 'andel_utanfor', last: 0, lagst: 1, hogst: 10_000 }],
    [{ beviljadAndel: 10_001 }, { kod: 'andel_utanfor', last: 10_001, lagst: 1, hogst: 10_000 }],
    [{ tak: 0 }, { kod: 'tak_utanfor', last: 0, lagst: 1, hogst: 10_000_000_000 }],
    [{ tak: -1 }, { kod: 'tak_utanfor', last: -1, lagst: 1, hogst: 10_000_000_000 }],
    [{ tak: 1.5 }, { kod: 'tak_utanfor', last: 1.5, lagst: 1, hogst: 10_000_000_000 }],
    [{ tak: 1e15 }, { kod: 'tak_utanfor', last: 1e15, lagst: 1, hogst: 10_000_000_000 }],
    [
      { projektperiod: { fran: '2020-09-02', till: '2020-09-01' } },
      { kod: 'slut_fore_start', fran: '2020-09-02', till: '2020-09-01' },
    ],
    [
      { projektperiod: { fran: '2020-09-31', till: '2021-01-01' } },
      { kod: 'datum_form', falt: 'projektperiod.fran', last: '2020-09-31' },
    ],
    [{ projektperiod: { fran: '2020-09-01', till: 'juni' } }, { kod: 'datum_form', falt: 'projektperiod.till', last: 'juni' }],
    [
      { beslutat: { fran: '2020-09-01', till: '2020-08-31' } },
      { kod: 'beslutat_ogiltigt', last: { fran: '2020-09-01', till: '2020-08-31' } },
    ],
    [{ rattarBeslut: 1 }, { kod: 'rattar_sig_sjalv', nummer: 1 }],
    [{ slag: 'avslag' }, { kod: 'tak_utan_bevillning', slag: 'avslag', last: 474_529 }],
    [{ slag: 'andring' }, { kod: 'tak_utan_bevillning', slag: 'andring', last: 474_529 }],
    [{ slag: 'upphavande', aterkrav: null }, { kod: 'tak_utan_bevillning', slag: 'upphavande', last: 474_529 }],
    [{ slag: 'aterkrav', tak: null, aterkrav: 0 }, { kod: 'aterkrav_utanfor', last: 0, lagst: 1, hogst: 10_000_000_000 }],
    [{ slag: 'aterkrav', tak: null, aterkrav: 1.5 }, { kod: 'aterkrav_utanfor', last: 1.5, lagst: 1, hogst: 10_000_000_000 }],
    [{ aterkrav: 5 }, { kod: 'aterkrav_i_annat_beslut', slag: 'bifall', last: 5 }],
    [{ avskrivningsgrund: 'annan' }, { kod: 'avskrivningsgrund_i_annat_beslut', slag: 'bifall' }],
    [
      { villkor: [{ kod: 'A', text: 'Ett', senast: '2021-02-29', bevis: null, sparrarUtbetalning: false }] },
      { kod: 'villkorsdag_form', villkor: 'A', last: '2021-02-29' },
    ],
    [{ slag: 'avskrivning' }, { kod: 'tak_utan_bevillning', slag: 'avskrivning', last: 474_529 }],
  ])('hinder: %j', (del, fel) => expect(kontrolleraBeslut({ ...rent, ...del }, projekt).hinder).toEqual([fel]));

  it.each([
    [100_000, 100_000, []],
    [100_001, 100_000, [{ kod: 'aterkrav_over_utbetalt', last: 100_001, utbetalt: 100_000 }]],
    [1, 0, [{ kod: 'aterkrav_over_utbetalt', last: 1, utbetalt: 0 }]],
    [100_001, null, []],
  ])('ett återkrav på %i kr när %p kr är utbetalt', (aterkrav, utbetalt, hinder) => {
    const krav: Beslut = { ...rent, slag: 'aterkrav', tak: null, beviljadAndel: null, aterkrav };
    expect(kontrolleraBeslut(krav, { ...projekt, utbetalt }).hinder).toEqual(hinder);
  });

  it('det som ett annat beslut har krävt tillbaka kan inte krävas igen: 100 000 − 40 000 = 60 000', () => {
    const krav: Beslut = { ...rent, nummer: 2, slag: 'aterkrav', lage: 'beslutad', tak: null, aterkrav: 40_000 };
    const alla = [{ ...rent, lage: 'beslutad' as const }, krav, { ...krav, nummer: 3, lage: 'forslag' as const }];
    expect([3, 2].map((nummer) => aterkravbart({ utbetalt: 100_000, aterbetaltPaKrav: 0 }, alla, nummer))).toEqual([60_000, 100_000]);
    // Of 100 000 paid the 40 000 that were asked for have come back: the other 60 000 can still be asked for.
    expect(aterkravbart({ utbetalt: 60_000, aterbetaltPaKrav: 40_000 }, alla, 3)).toBe(60_000);
  });

  it('en period på en dag är en period', () => {
    expect(kontrolleraBeslut({ ...rent, projektperiod: { fran: '2020-09-01', till: '2020-09-01' } }, projekt).hinder).toEqual([]);
  });

  it('när bara beslutsåret är känt flaggas bara en start före året', () => {
    const ar = { beslutat: { fran: '2021-01-01', till: '2021-12-31' } };
    const start = (fran: string): BeslutFel[] =>
      kontrolleraBeslut({ ...rent, ...ar, projektperiod: { fran, till: '2022-09-20' } }, projekt).anmarkningar;
    expect(start('2021-06-01')).toEqual([]);
    expect(start('2020-12-31')).toEqual([{ kod: 'start_fore_beslut', start: '2020-12-31', beslutat: '2021-01-01' }]);
  });

  it('allmänna villkor utan version (20RS5938) och kvarglömd malltext syns', () => {
    const b: Beslut = {
      ...rent,
      allmannaVillkor: { datum: null, diarienummer: null },
      villkor: [{ kod: 'EGET', text: 'Gäller projekt projektnamn, dnr XX.', senast: null, bevis: null, sparrarUtbetalning: false }],
    };
    expect(kontrolleraBeslut(b, projekt).anmarkningar).toEqual([
      { kod: 'allmanna_villkor_utan_version' },
      { kod: 'platshallare', villkor: 'EGET', hittat: 'projektnamn' },
      { kod: 'platshallare', villkor: 'EGET', hittat: 'XX' },
    ]);
  });
});
