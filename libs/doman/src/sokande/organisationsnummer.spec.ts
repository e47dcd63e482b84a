import fc from 'fast-check';
import { formateraOrganisationsnummer, tolkaOrganisationsnummer } from './organisationsnummer';

describe('tolkaOrganisationsnummer', () => {
  // 2120000142: 4+1+4+0+0+0+0+1+8+2 = 20
  it.each(['212000-0142', '2120000142', ' 212000 0142 ', '16212000-0142', 'Org.nr: 212000-0142', 'organisationsnummer 212000–0142', 'org nr 212000-0142', '21 20 00-01 42'])(
    '%j läses som tio siffror',
    (s) => expect(tolkaOrganisationsnummer(s)).toEqual({ ok: true, varde: '2120000142' }),
  );

  it('fel kontrollsiffra sägs för sig', () => {
    expect(tolkaOrganisationsnummer('212000-0143')).toEqual({ ok: false, fel: [{ kod: 'organisationsnummer_kontrollsiffra', last: '212000-0143', exempel: '212000-0142' }] });
  });

  it.each(['', '212000-014', '212000-01421', '12212000-0142', 'SE212000014201', 'okänt', '2120OO-0142'])('%j har fel form', (s) => {
    expect(tolkaOrganisationsnummer(s)).toEqual({ ok: false, fel: [{ kod: 'organisationsnummer_form', last: s, exempel: '212000-0142' }] });
  });

  it('bara nollor är ogiltigt och inte ett personnummer', () => {
    expect(tolkaOrganisationsnummer('000000-0000')).toEqual({ ok: false, fel: [{ kod: 'organisationsnummer_ogiltigt', last: '000000-0000', exempel: '212000-0142' }] });
  });

  // Month 01–12 in the third and fourth place: a person, whether the check digit is right or not.
  it.each(['811218-9876', '8112189876', '19811218-9876', '811218+9876', '19811218+9876', '16811218-9876', '010101-0000', '20010101-0000'])(
    '%j är ett personnummer och återges inte',
    (s) => expect(tolkaOrganisationsnummer(s)).toEqual({ ok: false, fel: [{ kod: 'personnummer' }] }),
  );

  it('exakt en kontrollsiffra av tio passar, och formen läses likadant igen', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{2}[2-9]\d{6}$/), (nio) => {
        const passar = [...Array(10).keys()].map((k) => tolkaOrganisationsnummer(`${nio}${k}`)).flatMap((svar) => (svar.ok ? [svar.varde] : []));
        expect(passar).toHaveLength(1);
        expect(tolkaOrganisationsnummer(formateraOrganisationsnummer(passar[0] ?? ''))).toEqual({ ok: true, varde: passar[0] });
      }),
    );
  });

  it('inget nummer vars tredje siffra är 0 eller 1 tas emot', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{2}[01]\d{7}$/).filter((s) => s !== '0000000000'), (s) => expect(tolkaOrganisationsnummer(s)).toEqual({ ok: false, fel: [{ kod: 'personnummer' }] })));
  });
});
