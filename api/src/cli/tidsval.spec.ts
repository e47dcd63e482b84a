import 'reflect-metadata';
import { lasTid } from './tidsval';

describe('--dag and --registrerat', () => {
  it('are read as a request is; left out, things are as they are', async () => {
    expect(await lasTid({ dag: '2020-12-31', registrerat: '2026-11-20', json: true })).toEqual({ dag: '2020-12-31', registrerat: '2026-11-20' });
    expect(await lasTid({})).toEqual({});
  });

  it.each([
    [{ dag: '2020-02-30' }, 'dag'],
    [{ dag: true }, 'dag'],
    [{ registrerat: 'i går' }, 'registrerat'],
  ])('%j is refused with the field', async (val, falt) => {
    await expect(lasTid(val)).rejects.toMatchObject({ kod: 'formfel', falt: [{ falt }] });
  });
});
