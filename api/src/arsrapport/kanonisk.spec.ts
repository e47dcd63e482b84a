import { kanoniskJson, kontrollsumma } from './kanonisk';

describe('årsbokslutets form och kontrollsumma', () => {
  it('samma uppgifter ger samma text, i vilken ordning de än lades till', () => {
    expect(kanoniskJson({ b: [{ å: 1, a: null }], a: 'x' })).toBe('{"a":"x","b":[{"a":null,"å":1}]}');
    expect(kanoniskJson({ a: 'x', b: [{ a: null, å: 1 }] })).toBe(kanoniskJson({ b: [{ å: 1, a: null }], a: 'x' }));
  });

  it('är SHA-256 av texten i UTF-8', () => {
    // FIPS 180-4, the example "abc"
    expect(kontrollsumma('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(kontrollsumma('å')).not.toBe(kontrollsumma('a'));
  });
});
