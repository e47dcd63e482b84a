import { convertToParamMap } from '@angular/router';
import { arForfluten, lasTid } from './tid';

describe('the time in the address', () => {
  it.each([
    [{}, {}],
    [{ dag: '2020-12-31' }, { dag: '2020-12-31' }],
    [{ registrerat: '2026-11-20' }, { registrerat: '2026-11-20' }],
    [
      { dag: '2020-12-31', registrerat: '2026-11-20T10:00:00Z' },
      { dag: '2020-12-31', registrerat: '2026-11-20T10:00:00Z' },
    ],
    [{ dag: '2020-02-30', registrerat: 'i går' }, {}],
    [{ dag: '', registrerat: '2026-02-30T10:00:00Z' }, {}],
  ])('%j is read as %j', (adress, tid) => {
    expect(lasTid(convertToParamMap(adress))).toEqual(tid);
    expect(arForfluten(lasTid(convertToParamMap(adress)))).toBe(Object.keys(tid).length > 0);
  });
});
