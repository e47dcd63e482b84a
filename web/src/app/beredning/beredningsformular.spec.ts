import { Malverkan } from '@anslag/doman';
import { Beredningsformular, Malformular, TOMT, begaran, saknadAndel, tolka } from './beredningsformular';

const mal = (effektmal: string, andel: string, over: Partial<Malformular> = {}): Malformular => ({ effektmal, namn: effektmal, strategi: '', huvudmal: false, andel, verkan: 'bidrar', not: '', ...over });
const form = (...m: Malformular[]): Beredningsformular => ({ ...TOMT, mal: m });

describe('målen', () => {
  it.each<[string, Malformular[], string[]]>([
    ['hela', [mal('a', '60', { huvudmal: true }), mal('b', '40')], []],
    ['utan andelar', [mal('a', '', { huvudmal: true }), mal('b', '')], []],
    ['summan är 99 %', [mal('a', '60'), mal('b', '39')], ['mal']],
    ['en andel saknas', [mal('a', '60'), mal('b', '')], ['mal']],
    ['en andel som ingen är', [mal('a', 'tolv'), mal('b', '40')], ['mal-0-andel']],
    ['motverkar utan förklaring', [mal('a', ''), mal('b', '', { verkan: 'motverkar' satisfies Malverkan })], ['mal-1-not']],
  ])('%s', (_, m, vantat) => expect(tolka(form(...m), undefined).fel.map((f) => f.falt)).toEqual(vantat));

  it('det som saknas av andelarna: 100 − 60 − 39,5 = 0,5 %', () => {
    expect(saknadAndel(tolka(form(mal('a', '60'), mal('b', '39,5')), undefined))).toBe(50);
    expect(saknadAndel(tolka(form(mal('a', '')), undefined))).toBe(0);
  });
});

it('bara ändrade texter och svar sänds', () => {
  const f: Beredningsformular = { ...TOMT, bedomning: ' Bra. ', riktlinje: [{ kod: 'period', svar: 'nej', motivering: '', avsteg: ' Skäl ' }] };
  expect(begaran({ bedomning: f.bedomning, riktlinje: f.riktlinje }, f, undefined)).toEqual({
    texter: [{ del: 'bedomning', innehall: 'Bra.' }],
    riktlinje: [{ kod: 'period', svar: false, motivering: null, avsteg: 'Skäl' }],
  });
  expect(begaran({ prioritering: '' }, f, undefined)).toMatchObject({ prioritering: null });
});
