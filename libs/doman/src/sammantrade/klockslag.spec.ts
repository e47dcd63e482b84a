import fc from 'fast-check';
import { tolkaKlockslag } from './klockslag';

describe('tolkaKlockslag', () => {
  it.each([
    ['13.00', '13.00'],
    ['13:00', '13.00'],
    [' 9.30 ', '09.30'],
    ['00.00', '00.00'],
    ['23.59', '23.59'],
    ['24.00', null],
    ['25.99', null],
    ['12.60', null],
    ['13', null],
    ['kl. 13', null],
    ['', null],
  ])('%j is %j', (text, tid) => expect(tolkaKlockslag(text)).toBe(tid));

  it('what it gives is read as itself', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), fc.constantFrom('.', ':'), (t, m, mellan) => {
        const tid = tolkaKlockslag(`${t}${mellan}${String(m).padStart(2, '0')}`);
        expect(tid === null).toBe(t > 23 || m > 59);
        if (tid !== null) expect(tolkaKlockslag(tid)).toBe(tid);
      }),
    );
  });
});
