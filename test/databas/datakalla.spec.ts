import { types } from 'pg';
import type { DataSource } from 'typeorm';
import { skapaDatakalla } from '../../api/src/plattform/databas/datakalla';
import { Utbetalning } from '../../api/src/utbetalning/utbetalning.entity';
import { Vaktprov } from './vaktprov';

describe('datakällan – amounts are exact numbers and days are YYYY-MM-DD, from entities and from SQL alike', () => {
  const prov = new Vaktprov();

  beforeAll(() => prov.oppna());
  afterAll(() => prov.stang());

  it('reads the same row the same way through an entity and through SQL', async () => {
    const { arendeId } = await prov.nyttBeslut({ takKr: 10_000_000_000 });
    await prov.spara(Utbetalning, { arendeId, beloppKr: 10_000_000_000, utbetald: '2020-12-31' });

    expect(await prov.db.findOneByOrFail(Utbetalning, { arendeId })).toMatchObject({
      beloppKr: 10_000_000_000,
      bokfortKr: null,
      utbetald: '2020-12-31',
    });
    const sql = 'SELECT belopp_kr, bokfort_kr, utbetald, count(*) OVER () AS antal FROM utbetalning WHERE arende_id = $1';
    expect(await prov.kalla.query(sql, [arendeId])).toEqual([
      { belopp_kr: 10_000_000_000, bokfort_kr: null, utbetald: '2020-12-31', antal: 1 },
    ]);
  });

  it('refuses a number it cannot hold exactly, and goes on working', async () => {
    await expect(prov.kalla.query('SELECT 9007199254740993::bigint AS tal')).rejects.toThrow(/9007199254740993 is not a whole number that can be held exactly/);
    expect(await prov.kalla.query('SELECT 9007199254740991::bigint AS tal')).toEqual([{ tal: 9_007_199_254_740_991 }]);
  });

  it('keeps the clock of PostgreSQL in UTC', async () => {
    expect(await prov.kalla.query("SELECT current_setting('TimeZone') AS zon")).toEqual([{ zon: 'UTC' }]);
  });

  it('leaves how other users of the driver read numbers alone', () => {
    expect(types.getTypeParser(types.builtins.INT8)('5')).toBe('5');
  });

  it('an unopened one does not connect', async () => {
    const stangd: DataSource = skapaDatakalla('postgres://ingen@127.0.0.1:1/ingenstans');
    expect(stangd.isInitialized).toBe(false);
    await expect(stangd.initialize()).rejects.toThrow(/ECONNREFUSED/);
  });
});
