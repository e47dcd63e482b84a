import { convertToParamMap } from '@angular/router';
import { filterfraga, lasVal } from './historikval';

it('reads what the address says, and takes what cannot be as not chosen', () => {
  const hel = { sok: 'tak', handelse: 'arende.andrat', arende: '20RS1', aktor: 'Anna', fran: '2026-01-01', till: '2026-02-01' };
  expect(lasVal(convertToParamMap({ ...hel, sida: '3' }))).toEqual({ ...hel, sida: 3 });
  expect(lasVal(convertToParamMap({ handelse: 'x', fran: '2026-02-30', till: 'i går', sida: '0' }))).toEqual({
    sok: '',
    handelse: null,
    arende: '',
    aktor: '',
    fran: null,
    till: null,
    sida: 1,
  });
});

it('asks the exports for the filters, not for the page', () => {
  expect(filterfraga(lasVal(convertToParamMap({ sok: 'tak', sida: '3' })))).not.toHaveProperty('sida');
});
