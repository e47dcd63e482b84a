import { bevillningensFalt } from '../beslut/kontroll';
import { ANSOKANSDELAR, ansokansdelar } from './delar';

describe('what an ärende has by its stödtyp', () => {
  it.each([
    ['projekt', 12, true],
    ['uppfoljning_utvardering', 12, true],
    ['foretagsstod', 0, false],
    ['kommersiell_service', 0, false],
  ] as const)('%s: %i parts of a project description; a share and a period: %s', (stodtyp, antal, medAndel) => {
    expect(ansokansdelar(stodtyp)).toHaveLength(antal);
    expect(ANSOKANSDELAR).toHaveLength(12);
    expect(['beviljadAndel', 'projektperiod.fran', 'projektperiod.till'].map((falt) => (bevillningensFalt(stodtyp) as readonly string[]).includes(falt))).toEqual([medAndel, medAndel, medAndel]);
    expect(bevillningensFalt(stodtyp)).toContain('tak');
  });
});
