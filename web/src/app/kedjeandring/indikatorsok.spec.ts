import { Indikatorval } from '../arende/register';
import { sokta } from './indikatorsok';

const val = (varde: string, namn: string, grupp: string): Indikatorval => ({ varde, namn, grupp, enhet: null });
const alla = [val('a', 'Andel företag som växer', 'Stark konkurrenskraft'), val('b', 'Antal nätter', 'Besöksnäringen växer'), val('c', 'Elpris', 'Förnybar energi')];
const funna = (sok: string, vald = ''): string => sokta(alla, sok, vald).map((i) => i.varde).join('');

describe('indicators that can be chosen', () => {
  it.each<[string, string, string]>([
    ['', '', 'abc'],
    ['  ', '', 'abc'],
    ['VÄXER', '', 'ab'],
    ['växer andel', '', 'a'],
    ['förnybar', '', 'c'],
    // The chosen one is never hidden.
    ['förnybar', 'a', 'ac'],
    ['finns inte', '', ''],
  ])('%j with %j chosen gives %j', (sok, vald, blir) => expect(funna(sok, vald)).toBe(blir));
  it('a long title of a goal is cut between two words', () => {
    const [lang] = sokta([val('a', 'A', 'ordet '.repeat(30))], '', '');
    // 15 words of 5 letters with 14 spaces between them are 89 characters.
    expect(lang?.grupp).toBe(`${'ordet '.repeat(15).trim()} …`);
  });
});
