import * as fc from 'fast-check';
import { heltal, lasHeltal } from './heltal';

describe('heltal – a bigint column as an exact number', () => {
  it('keeps every exact whole number through writing and reading', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (tal) => lasHeltal(String(heltal.to(tal))) === tal));
  });

  it.each([
    ['2^53', '9007199254740992'],
    ['a number of 19 digits', '9223372036854775807'],
    ['öre', '10.5'],
    ['nothing', ''],
    ['words', 'okänt'],
  ])('refuses to read %s', (_vad, text) => {
    expect(() => heltal.from(text)).toThrow(RangeError);
  });

  it.each([[10.5], [2 ** 53], [Number.NaN]])('refuses to write %s', (tal) => {
    expect(() => heltal.to(tal)).toThrow(RangeError);
  });

  it('keeps unknown as unknown, never as zero', () => {
    expect(heltal.from(null)).toBeNull();
    expect(heltal.to(null)).toBeNull();
  });
});
