import fc from 'fast-check';
import { lokaltMal } from './mal';

const HAR = new URL('https://anslag.example.se');

describe('where a login may lead', () => {
  it.each([
    ['/', 'https://anslag.example.se/'],
    ['/arenden/20RS3419?datum=2020-08-24#beslut', 'https://anslag.example.se/arenden/20RS3419?datum=2020-08-24#beslut'],
    ['/arenden?sok=å', 'https://anslag.example.se/arenden?sok=%C3%A5'],
    ['/apiet', 'https://anslag.example.se/apiet'],
    // The whole address is given, so that two slashes left over are no other host.
    ['/.//annan.example.se', 'https://anslag.example.se//annan.example.se'],
    ['/https://annan.example.se', 'https://anslag.example.se/https://annan.example.se'],
  ])('%s leads to %s', (mal, till) => expect(lokaltMal(mal, HAR)).toBe(till));

  it.each(['', 'arenden', '//annan.example.se', '/\\annan.example.se', '/\t/annan.example.se', '/\n/annan.example.se', '\\\\annan.example.se', 'https://annan.example.se', 'javascript:alert(1)', ' //annan.example.se', '/api', '/api/v1/inloggning', '/./api/v1', '//api/v1', `/${'a'.repeat(2000)}`])(
    '%j is refused',
    (mal) => expect(lokaltMal(mal, HAR)).toBeNull(),
  );

  it('never leads anywhere else, whatever is written', () => {
    const bit = fc.constantFrom('/', '\\', '.', ':', '@', '\t', '\r', '\n', '\0', '%2f', '%5c', 'https', 'annan.example.se', '?', '#', ' ', '.anslag.example.se');
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 8 }), (bitar) => {
        const till = lokaltMal(`/${bitar.join('')}`, HAR);
        return till === null || (till.startsWith('https://anslag.example.se/') && new URL(till).origin === HAR.origin);
      }),
      { numRuns: 2_000 },
    );
  });
});
