import { kort } from './kort';
import { antalRader } from './textmatt';

describe('how many lines a text takes', () => {
  it.each([
    ['', 1],
    ['kort', 1],
    // "nnnnn" is 5 · 5.5 = 27.5 px, a space 2: three with two spaces are 86.5 px, four 116
    ['nnnnn nnnnn nnnnn', 1],
    ['nnnnn nnnnn nnnnn nnnnn', 2],
    // 30 characters in one word are 165 px
    ['n'.repeat(30), 2],
    ['kort ' + 'n'.repeat(30), 3],
  ])('%j: %i lines of 100 px', (text, rader) => expect(antalRader(text, 100, 10)).toBe(rader));
});

describe('the height of a card', () => {
  const tomt = { id: 'a', text: 'Kort', rader: [], resultat: null };
  it('grows with what is said', () => {
    // padding 18 and a line of 19; then 17 and 3 between for each line more
    expect(kort(tomt).hojd).toBe(37);
    expect(kort({ ...tomt, rader: ['Antal'] }).hojd).toBe(57);
    expect(kort({ ...tomt, rader: ['Antal'], resultat: { lage: 'uppnadd', text: 'Uppnådd' } }).hojd).toBe(77);
  });
  it('stops at six lines of a long text', () => {
    expect(kort({ ...tomt, text: 'ett långt ord '.repeat(60) })).toMatchObject({ textrader: 6, hojd: 18 + 6 * 19 });
  });
});
