import { Loggnod } from '@anslag/kontrakt';
import { matvardefel, matvardetext } from '../ui/matvarde.formulering';
import { GRUNDVAL, MALL, Resultatformular, nyttResultat, perNiva, rattelseAv, tolkaResultat } from './resultatformular';

const IDAG = '2026-11-21';
const PERIOD = { fran: '2021-02-01', till: '2026-12-31' };
const PERSONER: Loggnod = { id: 'n1', beteckning: 'p1', niva: 'prestation', text: 'Kurser', indikator: 'Deltagare i kurs', enhet: 'personer', avser: null, mal: null, senaste: null };
const OMATT: Loggnod = { ...PERSONER, id: 'n2', indikator: null, enhet: null };
const skrivet = (annat: Partial<Resultatformular> = {}): Resultatformular => ({ ...nyttResultat(IDAG), nod: 'n1', lage: 'uppnadd', ...annat });
const felen = (f: Resultatformular, nod: Loggnod | null = PERSONER): [string, string][] => tolkaResultat(f, nod, IDAG, PERIOD).fel.map((x) => [x.falt, x.meddelande]);

describe('tolkaResultat', () => {
  it('begins as seen today and of this year, and asks for what it is about and where it stands', () => {
    expect(nyttResultat(IDAG)).toMatchObject({ ar: '2026', datum: IDAG, lage: '', grund: '' });
    expect(felen(nyttResultat(IDAG), null)).toEqual([
      ['nod', 'Välj vad resultatet gäller.'],
      ['lage', 'Välj om resultatet är uppnått eller förväntat.'],
    ]);
  });

  it('sends what is written, exact, and nothing of what is left empty', () => {
    const { begaran, fel } = tolkaResultat(skrivet({ varde: '1 250,5', grund: 'uppfoljning', kalla: ' Lägesrapport ' }), { ...PERSONER, enhet: 'timmar' }, IDAG, PERIOD);
    expect(fel).toEqual([]);
    // 1 250,5 is 125050 hundredths.
    expect(begaran).toEqual({ ar: 2026, datum: IDAG, lage: 'uppnadd', grund: 'uppfoljning', varde: 125050, kvinnor: null, man: null, okant: null, kommentar: null, kalla: 'Lägesrapport', lank: null, bilaga: null });
  });

  it('takes the sum of who took part as the value when none is written', () => {
    // 12 + 9 persons are 2100 hundredths of one.
    expect(tolkaResultat(skrivet({ kvinnor: '12', man: '9' }), PERSONER, IDAG, PERIOD)).toMatchObject({ varde: 2100, deltagare: 21, fel: [] });
    expect(tolkaResultat(skrivet({ kvinnor: '12', man: '9', varde: '30' }), PERSONER, IDAG, PERIOD)).toMatchObject({ varde: 3000, deltagare: 21, fel: [] });
  });

  it('keeps back a value and persons of what is not measured so', () => {
    expect(tolkaResultat(skrivet({ varde: '7', kvinnor: '2' }), OMATT, IDAG, PERIOD)).toMatchObject({ varde: null, deltagare: null, begaran: { varde: null, kvinnor: null }, fel: [] });
  });

  it('says which result is put right', () => {
    expect(tolkaResultat(skrivet(), PERSONER, IDAG, PERIOD, 'u1').begaran).toMatchObject({ rattar: 'u1' });
    expect(tolkaResultat(skrivet(), PERSONER, IDAG, PERIOD).begaran).not.toHaveProperty('rattar');
  });

  it.each<[string, Partial<Resultatformular>, string]>([
    ['a coming year as achieved', { ar: '2027' }, 'ar'],
    ['a coming day as achieved', { datum: '2026-11-22' }, 'datum'],
    ['a day before the year', { ar: '2026', datum: '2025-12-31' }, 'datum'],
    ['a year that is none', { ar: 'i år' }, 'ar'],
    ['a year long ago', { ar: '1994' }, 'ar'],
    ['a year before the project', { ar: '2020' }, 'ar'],
    ['fewer persons than none', { varde: '−3' }, 'varde'],
    ['no day', { datum: null }, 'datum'],
    ['a value that is no number', { varde: 'många' }, 'varde'],
    ['more decimals than are kept', { varde: '1,234' }, 'varde'],
    ['a number of women that is none', { kvinnor: 'tre' }, 'kvinnor'],
    ['fewer than took part', { varde: '3', kvinnor: '2', man: '2' }, 'varde'],
    ['a link that is not of the web', { lank: 'javascript:alert(1)' }, 'lank'],
  ])('refuses %s', (_, annat, falt) => {
    expect(felen(skrivet(annat)).map(([f]) => f)).toEqual([falt]);
  });

  it('lets what is expected lie ahead', () => {
    expect(felen(skrivet({ lage: 'forvantad', ar: '2028', datum: '2028-06-30' }))).toEqual([]);
  });
});

describe('rattelseAv', () => {
  it('begins as the result stands', () => {
    const utfall = { id: 'u', ar: 2024, datum: '2024-05-02', lage: 'uppnadd' as const, grund: null, varde: 6250, avser: 'var_del' as const, kvinnor: 0, man: null, okant: null, kommentar: null, kalla: 'Enkät', lank: null, bilaga: { id: 'b', namn: 'x.pdf' }, registrerad: '', registreradAv: '', rattar: null, rattatAv: null, makulerad: null };
    expect(rattelseAv('n', utfall)).toEqual({ ...MALL, nod: 'n', lage: 'uppnadd', ar: '2024', datum: '2024-05-02', varde: '62,5', avser: 'var_del', kvinnor: '0', kalla: 'Enkät', bilaga: 'b' });
  });
});

it('the grounds begin with a capital, and none comes last', () => {
  expect(GRUNDVAL.map((g) => g.namn)).toEqual(['Uppföljning', 'Utvärdering', 'Egen bedömning', 'Ej angiven']);
});

it('nodes come level by level in the order of the chain', () => {
  const noder = [{ ...OMATT, niva: 'effekt_lang' as const }, PERSONER, OMATT];
  expect(perNiva(noder).map((g) => [g.niva, g.noder.length])).toEqual([
    ['prestation', 2],
    ['effekt_lang', 1],
  ]);
});

describe('matvärden i ord', () => {
  it.each([
    [{ kod: 'matvarde_tomt' } as const, 'Skriv ett värde.'],
    [{ kod: 'matvarde_form', last: 'x', exempel: '62,5' } as const, '”x” går inte att läsa som ett tal. Skriv till exempel 62,5.'],
    [{ kod: 'matvarde_decimaler', last: '1,234', hogstDecimaler: 2 } as const, '”1,234” har fler än 2 decimaler. Avrunda till högst 2.'],
    [{ kod: 'matvarde_for_stort', last: '9' } as const, '”9” är för stort för att vara ett värde.'],
  ])('%j', (fel, text) => expect(matvardefel(fel)).toBe(text));

  it.each([
    [6250, 'procent', '62,5\u00a0procent'],
    [30000, null, '300'],
  ])('%i %s', (varde, enhet, text) => expect(matvardetext(varde, enhet)).toBe(text));
});
