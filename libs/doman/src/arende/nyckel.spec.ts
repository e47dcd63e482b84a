import fc from 'fast-check';
import { tolkaArendenyckel, tolkaDiarienummer, tolkaNypsId } from './nyckel';

describe('tolkaDiarienummer (regler §1)', () => {
  it.each([
    ['20RS3419', '20RS3419'],
    ['20rs3419', '20RS3419'],
    [' 20 RS 3419 ', '20RS3419'],
    ['20\u00a0RS\u00a03419', '20RS3419'],
    ['Dnr: 20RS3419', '20RS3419'],
    ['dnr 20RS3419', '20RS3419'],
    ['Dnr:20RS3419', '20RS3419'],
    ['Diarienummer: 19RS10494', '19RS10494'],
    ['DIARIENUMMER 17rs1250', '17RS1250'],
    ['23RS11869', '23RS11869'],
    ['20R1', '20R1'],
    ['20ABCD123456', '20ABCD123456'],
  ])('%j → %s', (s, varde) => expect(tolkaDiarienummer(s)).toEqual({ ok: true, varde }));

  it.each([
    '',
    '2020RS3419',
    '2RS3419',
    '20RS',
    '20RS1234567',
    '20ABCDE1',
    'RS20-3419',
    '20-RS-3419',
    '203419',
    '20RS34x',
    '20ſS1',
    '20RS3419 och 20RS4642',
  ])('%j vägras med exempel', (s) => {
    expect(tolkaDiarienummer(s)).toEqual({ ok: false, fel: [{ kod: 'diarienummer_form', last: s, exempel: '20RS3419' }] });
  });
});

describe('tolkaNypsId (regler §1)', () => {
  it.each([
    ['216029', '216029'],
    [' 216 029 ', '216029'],
    ['Regt-53-20', 'Regt-53-20'],
    ['regt-53-20', 'Regt-53-20'],
    ['REGT – 53 – 20', 'Regt-53-20'],
    ['Regt- 53-20', 'Regt-53-20'],
    ['Regt\u201053\u201120', 'Regt-53-20'],
    ['NypsID 216029', '216029'],
    ['NYPS-id: Regt-71-20', 'Regt-71-20'],
  ])('%j → %s', (s, varde) => expect(tolkaNypsId(s)).toEqual({ ok: true, varde }));

  it.each(['', 'Regt-53', 'Regt-53-2020', 'Regt5320', '21a', '1234567890123'])('%j vägras', (s) => {
    expect(tolkaNypsId(s)).toEqual({ ok: false, fel: [{ kod: 'nyps_form', last: s, exempel: ['216029', 'Regt-53-20'] }] });
  });
});

describe('tolkaArendenyckel', () => {
  it.each([
    ['Dnr 20RS4806', { slag: 'diarienummer', varde: '20RS4806' }],
    ['Regt–53–20', { slag: 'nyps', varde: 'Regt-53-20' }],
    ['216029', { slag: 'nyps', varde: '216029' }],
  ])('%j', (s, varde) => expect(tolkaArendenyckel(s)).toEqual({ ok: true, varde }));

  it('vägrar annat med exempel på båda', () => {
    expect(tolkaArendenyckel('projekt 3')).toEqual({
      ok: false,
      fel: [{ kod: 'arendenyckel_form', last: 'projekt 3', exempel: ['20RS3419', '216029', 'Regt-53-20'] }],
    });
  });

  it('det som lästs läses likadant igen', () => {
    const nyckel = fc.oneof(fc.stringMatching(/^\d\d[a-zA-Z]{1,4}\d{1,6}$/), fc.stringMatching(/^regt-\d{1,6}-\d\d$/));
    fc.assert(
      fc.property(nyckel, (s) => {
        const svar = tolkaArendenyckel(s);
        expect(svar.ok && tolkaArendenyckel(svar.varde.varde)).toEqual(svar);
      }),
    );
  });
});
