import { lasVal, listfraga } from './listval';

const fraga = (text: string): URLSearchParams => new URLSearchParams(text);
const PERSON = '3f0f6c1e-6a57-4a8e-9d0e-0c1f2a3b4c5d';

describe('the choice of posts in the address', () => {
  it('shows one’s own or all when the address does not say whose, as the role has it', () => {
    expect(lasVal(fraga(''), 'mina').vilka).toBe('mina');
    expect(lasVal(fraga(''), 'alla').vilka).toBe('alla');
    expect(lasVal(fraga('vilka=alla'), 'mina').vilka).toBe('alla');
    expect(lasVal(fraga('vilka=mina'), 'alla').vilka).toBe('mina');
    expect(lasVal(fraga('vilka=grannens'), 'mina').vilka).toBe('mina');
  });

  it('asks for one person’s ärenden, for one’s own, or for all', () => {
    const fragad = (vilka: string) => listfraga(lasVal(fraga(`vilka=${vilka}`), 'alla'));
    expect([fragad(PERSON).handlaggare, fragad(PERSON).mina]).toEqual([PERSON, undefined]);
    expect([fragad('mina').handlaggare, fragad('mina').mina]).toEqual([undefined, 'true']);
    expect([fragad('alla').handlaggare, fragad('alla').mina]).toEqual([undefined, null]);
  });

  it('is asked for as it is read, and what is no choice is left out', () => {
    const val = lasVal(fraga('vilka=alla&lage=forsenad&slag=slutrapport&fran=2026-01-01&till=2026-02-30&sok= Almi &sida=3'), 'mina');
    expect(listfraga(val)).toEqual({ mina: null, lage: 'forsenad', slag: 'slutrapport', fran: '2026-01-01', till: null, sok: 'Almi', sida: 3 });
    expect(listfraga(lasVal(fraga('lage=ofta&slag=fika&sida=0'), 'alla'))).toEqual({ mina: null, lage: null, slag: null, fran: null, till: null, sok: '', sida: null });
  });
});
