import fc from 'fast-check';
import { ical, type Kalenderdag } from './ical';

const DAG: Kalenderdag = { uid: 'a-kallelse@anslag', slag: 'kallelse', dag: '2020-12-31', rubrik: 'Kallelsen till Nämnden', beskrivning: null, plats: null, sekvens: 3, installd: false };

/** Unfolded lines. */
const rader = (fil: string) => fil.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('iCalendar (RFC 5545)', () => {
  it('en heldag slutar dagen efter, också över årsskiftet', () => {
    expect(rader(ical([DAG], 'Anslag 1:1'))).toEqual(
      expect.arrayContaining(['BEGIN:VCALENDAR', 'UID:a-kallelse@anslag', 'DTSTART;VALUE=DATE:20201231', 'DTEND;VALUE=DATE:20210101', 'SEQUENCE:3', 'END:VEVENT', 'END:VCALENDAR']),
    );
  });

  it('ett inställt sammanträde står kvar som inställt och upptar ingen', () => {
    const fil = rader(ical([{ ...DAG, slag: 'sammantrade', installd: true }], 'Anslag 1:1'));
    expect(fil).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE']));
    expect(rader(ical([{ ...DAG, slag: 'sammantrade' }], 'Anslag 1:1'))).not.toContain('STATUS:CANCELLED');
  });

  it.each([
    ['Nämnd; beredning, och mer', 'SUMMARY:Nämnd\\; beredning\\, och mer'],
    ['rad ett\nrad två', 'SUMMARY:rad ett\\nrad två'],
    ['C:\\mapp', 'SUMMARY:C:\\\\mapp'],
  ])('skyddar tecken som annars betyder något: %j', (rubrik, rad) => {
    expect(rader(ical([{ ...DAG, rubrik }], 'Anslag'))).toContain(rad);
  });

  it('ingen text kan lägga till en rad: varje rad slutar med CRLF, är högst 75 oktetter och texten är kvar', () => {
    const text = fc.string({ unit: fc.constantFrom('å', 'ö', 'x', ' ', '\n', '\r', ',', ';', '\\', ':', '€', '😀', 'BEGIN:VEVENT'), minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(text, text, (rubrik, plats) => {
        const fil = ical([{ ...DAG, rubrik, plats, beskrivning: rubrik }], 'Anslag');
        const vikta = fil.split('\r\n');
        expect(fil.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(Math.max(...vikta.map((r) => Buffer.byteLength(r)))).toBeLessThanOrEqual(75);
        expect(rader(fil).filter((r) => r === 'BEGIN:VEVENT')).toHaveLength(1);
        expect(vikta.every((r) => !r.includes('\ufffd'))).toBe(true);
      }),
    );
  });

  it('utan dagar är det ändå en kalender', () => {
    expect(rader(ical([], 'Anslag'))).toEqual(expect.arrayContaining(['BEGIN:VCALENDAR', 'END:VCALENDAR']));
  });
});
