import fc from 'fast-check';
import { granskaDelbidrag, kvarAttDela, type Ramlage } from './delbidrag';

const RAM: Ramlage = { ramprojekt: true, tak: 1_000_000, projektperiod: { fran: '2024-01-01', till: '2026-12-31' }, upphavd: null, aterfort: 0, delat: 900_000, idag: '2025-06-01' };

describe('granskaDelbidrag – ramen räcker till det som delas ut', () => {
  it.each([
    // 1 000 000 − 900 000 = 100 000
    [{ belopp: 100_000, beslutat: '2025-06-01' }, {}, []],
    [{ belopp: 100_001, beslutat: '2025-06-01' }, {}, ['over_kvar']],
    [{ belopp: 1, beslutat: '2025-06-02' }, {}, ['beslutat_i_framtiden']],
    [{ belopp: 1, beslutat: '2023-12-31' }, {}, ['beslutat_utanfor_perioden']],
    [{ belopp: 1, beslutat: '2024-01-01' }, {}, []],
    [{ belopp: 1, beslutat: '2027-01-01' }, {}, ['beslutat_i_framtiden', 'beslutat_utanfor_perioden']],
    [{ belopp: 1, beslutat: '2023-01-01' }, { projektperiod: { fran: null, till: null } }, []],
    [{ belopp: 1, beslutat: '2025-01-01' }, { ramprojekt: false }, ['inget_ramprojekt']],
    [{ belopp: 1, beslutat: '2025-01-01' }, { tak: null }, ['inget_beviljat']],
    [{ belopp: 1, beslutat: '2025-01-01' }, { upphavd: 3 }, ['upphavt']],
    // 1 000 000 − 60 000 återfört − 900 000 = 40 000
    [{ belopp: 40_000, beslutat: '2025-06-01' }, { aterfort: 60_000 }, []],
    [{ belopp: 40_001, beslutat: '2025-06-01' }, { aterfort: 60_000 }, ['over_kvar']],
    // The tak has been lowered below what is handed out: nothing is left, and less than nothing is never said.
    [{ belopp: 1, beslutat: '2025-01-01' }, { tak: 800_000 }, ['over_kvar']],
  ])('%j i %j', (bidrag, andring, koder) => expect(granskaDelbidrag(bidrag, { ...RAM, ...andring }).map((f) => f.kod)).toEqual(koder));

  it('det som har delats ut ett och ett är aldrig mer än taket utan det återförda', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.array(fc.integer({ min: 1, max: 5_000 }), { maxLength: 20 }), (tak, aterfortav, belopp) => {
        const aterfort = Math.min(tak, aterfortav);
        let delat = 0;
        for (const b of belopp) if (granskaDelbidrag({ belopp: b, beslutat: '2025-01-01' }, { ...RAM, tak, aterfort, delat }).length === 0) delat += b;
        expect(delat + aterfort).toBeLessThanOrEqual(tak);
        expect(kvarAttDela({ tak, aterfort, delat })).toBe(tak - aterfort - delat);
      }),
    );
  });
});
