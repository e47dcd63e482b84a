import { lokaltMal } from './mal';

describe('where one goes after the login', () => {
  it.each(['/', '/arenden', '/arenden/20RS3419?bokfort=1000#beslut', '/portfolj?ar=2020&ar=2021', '/logga-integritet'])(
    '%s is within the service',
    (mal) => expect(lokaltMal(mal)).toBe(mal),
  );
  it.each([
    null,
    undefined,
    '',
    'arenden',
    'https://annan.example/',
    '//annan.example/',
    '/\\annan.example/',
    '/arenden\\..\\..',
    '/\t/annan.example',
    '/\n/annan.example',
    'javascript:alert(1)',
    '/logga-in',
    '/logga-in?mal=/logga-in',
    '/logga-in/',
  ])('%j is not, and becomes the start page', (mal) => expect(lokaltMal(mal)).toBe('/'));
});
