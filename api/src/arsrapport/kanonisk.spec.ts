import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { kanoniskJson, kontrollsumma } from './kanonisk';

describe('kanoniskJson – one form for the same value (RFC 8785)', () => {
  it('keys in order at every level, nothing else between', () => {
    expect(kanoniskJson({ b: [{ z: 1, a: null }], a: 'å', utelamnad: undefined })).toBe('{"a":"å","b":[{"a":null,"z":1}]}');
  });

  it('keys that are whole numbers in the order of their characters, not of their size', () => {
    expect(kanoniskJson({ perAr: { 9: 1, 10: 2 } })).toBe('{"perAr":{"10":2,"9":1}}');
  });

  it('a number that JSON cannot hold is refused', () => {
    expect(() => kanoniskJson({ andel: NaN })).toThrow('NaN');
  });

  it('is what the canonicalize library gives, whatever the value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (varde) => kanoniskJson(varde) === canonicalize(varde)),
      { numRuns: 500 },
    );
  });
});

it('kontrollsumma – SHA-256 of the text in UTF-8', () => {
  // printf 'å' | sha256sum
  expect(kontrollsumma('å')).toBe('e83979df9d36090142f23051f8e8d7ad48e5c20dff5c9e7b92ca3454f67469f9');
});
