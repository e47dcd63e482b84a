import { kroppsfel } from './kropp';

function inuti(nivaer: number): unknown {
  let kropp: unknown = 1;
  for (let i = 0; i < nivaer; i++) kropp = [kropp];
  return kropp;
}

describe('kroppsfel', () => {
  it.each([[{ namn: 'Örebro\tlän\r\nrad 2 ☒ 😀', tal: 1, nej: null, lista: [{ a: ['b'] }] }], [undefined], ['text'], [inuti(10)]])('finner inget i %j', (kropp) => expect(kroppsfel(kropp)).toBeNull());

  it.each([
    [{ villkor: [{ text: 'a\u0000b' }] }, 'villkor.0.text'],
    [{ namn: '\ud800' }, 'namn'],
    [{ namn: 'a\u001b[31m' }, 'namn'],
    [inuti(11), '0.0.0.0.0.0.0.0.0.0.0'],
  ])('%j har fel vid %s', (kropp, falt) => expect(kroppsfel(kropp)?.falt).toBe(falt));

  it('en halv miljon nivåer är ett fel, inte ett avbrott', () => expect(kroppsfel(inuti(500_000))?.meddelande).toContain('för många nivåer'));
});
