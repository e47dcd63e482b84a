import { axeltext, indikatorstatusnamn, linje, maltext, utfallsar, utfallstext, versionsnamn } from './mal.formulering';

const utfall = (ar: number, varde: number | null, avser: string | null = null): { ar: number; avser: string | null; varde: number | null; text: null; status: null; kalla: null } => ({ ar, avser, varde, text: null, status: null, kalla: null });

describe('maltext', () => {
  it.each([
    [{ mal: { ar: 2025, varde: 7000 }, malriktning: null, jamforelse: null, enhet: 'procent' }, '70\u00a0procent senast 2025'],
    [{ mal: null, malriktning: 'öka', jamforelse: 'jämfört med år 2019', enhet: null }, 'öka (jämfört med år 2019)'],
    [{ mal: { ar: null, varde: 300 }, malriktning: 'högst', jamforelse: null, enhet: null }, '3, högst'],
    [{ mal: null, malriktning: null, jamforelse: null, enhet: 'procent' }, null],
  ])('%j', (i, text) => expect(maltext(i)).toBe(text));
});

describe('linje', () => {
  it('has baseline, outcomes and target in their years', () => {
    expect(linje({ baslinje: { ar: 2016, varde: 5000 }, utfall: [utfall(2019, 6250), utfall(2018, null)], mal: { ar: 2025, varde: 7000 } })).toEqual([
      { ar: 2016, varde: 5000, mal: null },
      { ar: 2019, varde: 6250, mal: null },
      { ar: 2025, varde: null, mal: 7000 },
    ]);
  });

  it('is none of a single year, since a point is no line', () => {
    expect(linje({ baslinje: { ar: 2016, varde: 5000 }, utfall: [], mal: { ar: 2025, varde: 7000 } })).toEqual([]);
    expect(linje({ baslinje: null, utfall: [], mal: null })).toEqual([]);
  });

  it('leaves out what is only of a part of the year or of some, as women', () => {
    expect(linje({ baslinje: { ar: 2018, varde: 5000 }, utfall: [utfall(2019, 6000), utfall(2019, 4000, 'kvinnor')], mal: null }).map((p) => p.varde)).toEqual([5000, 6000]);
  });

  it('lets an outcome of the year of the baseline stand', () => {
    expect(linje({ baslinje: { ar: 2016, varde: 5000 }, utfall: [utfall(2016, 5100), utfall(2017, 5200)], mal: null }).map((p) => p.varde)).toEqual([5100, 5200]);
  });
});

it('an outcome is told by its value, words and state', () => {
  expect(utfallstext({ varde: 6250, text: 'Ökar', status: 'delvis' }, 'procent')).toBe('62,5\u00a0procent. Ökar. Nåddes delvis');
  expect(utfallstext({ varde: null, text: null, status: 'varde_saknas' }, null)).toBe('Värde saknas');
  expect([utfallsar({ ar: 2020, avser: 'januari–juli' }), utfallsar({ ar: 2019, avser: null })]).toEqual(['januari–juli 2020', '2019']);
  expect(indikatorstatusnamn('inte_alls')).toBe('Nåddes inte');
  expect(axeltext(6250.4)).toBe('62,5');
});

it('versions of the same name are told apart by their first day', () => {
  const v = (namn: string, gallerFran: string): { namn: string; gallerFran: string } => ({ namn, gallerFran });
  expect(versionsnamn([v('RUS', '2022-03-01'), v('RUS', '2018-01-01'), v('RUP', '2010-01-01')]).map((x) => x.namn)).toEqual(['RUS, från 2022-03-01', 'RUS, från 2018-01-01', 'RUP']);
});
