import { Konfigurationsfel, lasKonfiguration } from './konfiguration';

describe('what is done with a decision that the frame does not hold', () => {
  it.each([
    [undefined, 'hindra'],
    ['hindra', 'hindra'],
    ['motivera', 'motivera'],
  ])('RAM_OVERSKRIDANDE=%s is %s', (varde, ska) => expect(lasKonfiguration(varde === undefined ? {} : { RAM_OVERSKRIDANDE: varde }).ramOverskridande).toBe(ska));

  it.each(['', 'tillat', 'Motivera'])('”%s” does not start, and says what would', (varde) => {
    expect(() => lasKonfiguration({ RAM_OVERSKRIDANDE: varde })).toThrow(new Konfigurationsfel([`RAM_OVERSKRIDANDE är "${varde}" men ska vara hindra eller motivera.`]));
  });
});
