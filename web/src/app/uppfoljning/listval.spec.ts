import { lasVal, listfraga } from './listval';

const fraga = (text: string): URLSearchParams => new URLSearchParams(text);

describe('the choice of posts in the address', () => {
  it('shows one’s own or all when the address does not say whose, as the role has it', () => {
    expect(lasVal(fraga(''), true).mina).toBe(true);
    expect(lasVal(fraga(''), false).mina).toBe(false);
    expect(lasVal(fraga('vilka=alla'), true).mina).toBe(false);
    expect(lasVal(fraga('vilka=mina'), false).mina).toBe(true);
  });

  it('is asked for as it is read, and what is no choice is left out', () => {
    const val = lasVal(fraga('vilka=alla&lage=forsenad&slag=slutrapport&fran=2026-01-01&till=2026-02-30&sok= Almi &sida=3'), true);
    expect(listfraga(val)).toEqual({ mina: 'false', lage: 'forsenad', slag: 'slutrapport', fran: '2026-01-01', till: null, sok: 'Almi', sida: 3 });
    expect(listfraga(lasVal(fraga('lage=ofta&slag=fika&sida=0'), false))).toEqual({ mina: 'false', lage: null, slag: null, fran: null, till: null, sok: '', sida: null });
  });
});
