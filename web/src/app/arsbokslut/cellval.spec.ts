import { cellnyckel, lasCell } from './cellval';

describe('the chosen figure of an årsbokslut in the address', () => {
  it.each([
    ['tabell=kon&rad=K&kolumn=antal', { tabell: 'kon', rad: 'K', kolumn: 'antal' }],
    ['tabell=finnsinte&rad=K&kolumn=antal', null],
    ['tabell=kon&rad=K', null],
    ['', null],
  ])('%s', (text, vantat) => expect(lasCell(new URLSearchParams(text))).toEqual(vantat));

  it('no two figures share a key', () => {
    expect(cellnyckel({ tabell: 'kon', rad: 'a', kolumn: 'b","c' })).not.toBe(
      cellnyckel({ tabell: 'kon', rad: 'a","b', kolumn: 'c' }),
    );
  });
});
