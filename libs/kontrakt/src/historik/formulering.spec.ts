import { andringstext, gjordestext, handelsenamn, historikmening, historiktid, visadAndring, visadeAndringar } from './formulering';
import { HANDELSER, type Handelse, UNDANHALLET, VERSIONSFALT } from './svar';

it.each<[Handelse, string, string]>([
  ['arende.andrat', '20RS3419', 'Handläggaren Anna Berg ändrade ärendet 20RS3419.'],
  ['arsbokslut.gjort', 'Årsbokslut 2020 nr 1', 'Handläggaren Anna Berg gjorde årsbokslut 2020 nr 1.'],
  ['anvandare.inloggad', 'Anna Berg', 'Handläggaren Anna Berg loggade in.'],
  ['anvandare.utloggad', 'Anna Berg', 'Handläggaren Anna Berg loggade ut.'],
  ['anvandare.utloggad', 'Bo Ek', 'Handläggaren Anna Berg loggade ut Bo Ek.'],
])('%s of %s', (handelse, objekt, mening) => {
  expect(historikmening({ aktor: 'Anna Berg', roll: 'handlaggare', handelse, objekt })).toBe(mening);
});

it('what no person did is told by what did it', () => {
  expect(historikmening({ aktor: 'Schemalagt jobb', roll: null, handelse: 'arsbokslut.gjort', objekt: 'Årsbokslut 2020 nr 2' })).toBe('Schemalagt jobb gjorde årsbokslut 2020 nr 2.');
  expect(gjordestext({ aktor: 'x', roll: null, handelse: 'inlasning.gjord', objekt: 'beslut.json' })).toBe('Läste in filen beslut.json');
});

it('every kind has a name of its own', () => {
  expect(new Set(HANDELSER.map(handelsenamn)).size).toBe(HANDELSER.length);
});

it.each([
  [{ falt: 'Namn', fore: 'A', efter: 'B' }, 'Namn från A till B'],
  [{ falt: 'roller', fore: null, efter: 'chef' }, 'Roller: chef'],
  [{ falt: 'Sökande', fore: 'Almi', efter: null }, 'Sökande: Almi togs bort'],
  [{ falt: 'Villkor', fore: null, efter: null }, 'Villkor'],
  [{ falt: 'Sammanfattning', fore: UNDANHALLET, efter: UNDANHALLET }, 'Sammanfattning: omfattas av sekretess'],
  [{ falt: 'Sammanfattning', fore: null, efter: UNDANHALLET }, 'Sammanfattning: omfattas av sekretess'],
])('%j is "%s"', (andring, text) => {
  expect(andringstext(andring)).toBe(text);
});

it.each([
  ['2026-11-21T11:00:05.000001Z', '2026-11-21 kl. 12.00.05'],
  ['2026-06-30T22:30:00.999999Z', '2026-07-01 kl. 00.30.00'],
])('%s in Sweden is %s', (iso, text) => {
  expect(historiktid(iso)).toBe(text);
});

it.each<[string, string | null, string | null, string]>([
  ['Beslut 2: läge', 'forslag', 'beslutad', 'Beslut 2: läge från förslag till beslutat'],
  ['Beslut 2: slag', null, 'tillagg', 'Beslut 2: slag: tillägg'],
  ['Beslut 2: beslutsnivå', null, 'namnd', 'Beslut 2: beslutsnivå: nämnd'],
  ['Beslut 2: beslutat', '2026-11-20', '2026-11-21', 'Beslut 2: beslutsdag från 2026-11-20 till 2026-11-21'],
  ['Beslut 2', null, 'forlangning, forslag, 500 000 kr', 'Beslut 2: förlängning, förslag, 500 000 kr'],
  ['Stödtyp', 'projekt', 'foretagsstod', 'Stödtyp från projekt till företagsstöd'],
  // What somebody has written is no code.
  ['Namn', 'forslag', 'tillagg, constructor', 'Namn från forslag till tillagg, constructor'],
])('%s %s → %s is shown as "%s"', (falt, fore, efter, text) => {
  expect(andringstext(visadAndring({ falt, fore, efter }))).toBe(text);
});

it('the day of a proposal is a planned one, and the version is not for people', () => {
  const andringar = [{ falt: VERSIONSFALT, fore: '5', efter: '6' }, { falt: 'Beslut 2: beslutat', fore: null, efter: '2026-12-01' }];
  expect(visadeAndringar({ handelse: 'forslag.skrivet', andringar }).map(andringstext)).toEqual(['Beslut 2: planerad beslutsdag: 2026-12-01']);
  expect(visadeAndringar({ handelse: 'beslut.fattat', andringar }).map(andringstext)).toEqual(['Beslut 2: beslutsdag: 2026-12-01']);
});
