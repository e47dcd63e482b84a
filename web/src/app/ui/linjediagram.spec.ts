import { arsrad } from './linjediagram.rita';

describe('arsrad', () => {
  const p = (ar: number, varde: number | null, mal: number | null = null): { ar: number; varde: number | null; mal: number | null } => ({ ar, varde, mal });

  it('gives each year between the first and the last its place, unknown where nothing is known', () => {
    expect(arsrad([p(2019, 6250), p(2016, 5000), p(2021, null, 7000)])).toEqual([
      p(2016, 5000),
      p(2017, null),
      p(2018, null),
      p(2019, 6250),
      p(2020, null),
      p(2021, null, 7000),
    ]);
  });

  it('is empty without points, and one year alone is one', () => {
    expect(arsrad([])).toEqual([]);
    expect(arsrad([p(2020, 0)])).toEqual([p(2020, 0)]);
  });
});
