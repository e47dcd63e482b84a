import { Formular, nyttFormular, tolka } from './nyttformular';

const form = (over: Partial<Formular>): Formular => ({ ...nyttFormular('2026-11-21', false), stodtyp: 'projekt', diarienummer: '26rs 77', namn: ' Provet ', organisation: { id: 'o1', namn: 'Örebro kommun', organisationsnummer: null }, ...over });
const falt = (over: Partial<Formular>): string[] => tolka(form(over)).fel.map((f) => f.falt);

describe('ett nytt ärende', () => {
  it('har sitt nummer som det lagras och bara det som stödtypen har', () => {
    expect(tolka(form({ bransch: 'Handel', kommuner: ['Nora'] }))).toEqual({
      fel: [],
      begaran: {
        stodtyp: 'projekt',
        diarienummer: '26RS77',
        nypsId: null,
        namn: 'Provet',
        inkom: '2026-11-21',
        organisation: 'o1',
        sokande: 'Örebro kommun',
        kommuner: ['Nora'],
        sammanfattning: null,
        tarArendet: null,
      },
    });
  });

  it.each<[string, Partial<Formular>, string[]]>([
    ['utan stödtyp frågas bara efter den', { stodtyp: '', namn: '' }, ['stodtyp']],
    ['utan nummer', { diarienummer: '' }, ['diarienummer']],
    ['med nummer som inga är', { diarienummer: 'abc', nypsId: 'x' }, ['diarienummer', 'nypsId']],
    ['tomt, i formulärets ordning', { namn: ' ', inkom: null, organisation: null }, ['namn', 'inkom', 'sokande']],
    ['företagsstöd', { stodtyp: 'foretagsstod' }, ['stodform', 'bransch', 'kommun']],
    ['kommersiell service', { stodtyp: 'kommersiell_service' }, ['stodform', 'mottagartyp', 'kommun']],
    ['uppföljning behöver ingen sökande', { stodtyp: 'uppfoljning_utvardering', organisation: null }, []],
  ])('%s', (_, over, vantat) => expect(falt(over)).toEqual(vantat));
});
