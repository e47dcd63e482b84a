import { apiAdress, fragestrang } from './adress';

describe('apiAdress', () => {
  it.each([
    [apiAdress('arenden'), '/api/v1/arenden'],
    [apiAdress('arende', { nyckel: 'Regt-53-20' }), '/api/v1/arenden/Regt-53-20'],
    [apiAdress('arende', { nyckel: 'a/b' }), '/api/v1/arenden/a%2Fb'],
    [apiAdress('anslagsar', { ar: 2021 }), '/api/v1/anslag/2021'],
  ])('%s is %s', (fick, ska) => expect(fick).toBe(ska));

  it('refuses a path whose parameter is missing', () => expect(() => apiAdress('arende')).toThrow(RangeError));
});

describe('fragestrang', () => {
  it.each([
    [{ ar: [2020, 2021], sok: 'å & ö' }, '?ar=2020&ar=2021&sok=%C3%A5+%26+%C3%B6'],
    [{ sok: '', lage: null, sida: undefined }, ''],
    [{ ar: [], sida: 0 }, '?sida=0'],
  ])('%j → %s', (fraga, text) => expect(fragestrang(fraga)).toBe(text));
});
