import { tolkaOre } from './ore';

describe('tolkaOre läser kronor och öre siffra för siffra', () => {
  it.each([
    ['1234', 123_400],
    ['1234.5', 123_450],
    ['1234.05', 123_405],
    ['1 234,50', 123_450],
    ['-0.01', -1],
    ['−10', -1_000],
    ['+7', 700],
    ['-0', 0],
    // The largest: 10 000 000 000 kr.
    ['10000000000.00', 1_000_000_000_000],
    ['10000000000.01', null],
    ['1.234', null],
    ['1,2,3', null],
    ['', null],
    ['.5', null],
    ['1e3', null],
    ['kr 5', null],
    ['9'.repeat(41), null],
  ])('%j är %p', (skrivet, ore) => expect(tolkaOre(skrivet)).toBe(ore));
});
