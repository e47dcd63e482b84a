import {
  antalsrader,
  framstegstext,
  granskningsbesked,
  hinder,
  klassnamn,
  platsFor,
  resultatbesked,
  slagord,
} from './inlasning.formulering';

const H = '\u00a0';
const antal = { nya: 2, oforandrade: 1, andrade: 1, fel: 0, utelamnade: 3 };
const inget = { ...antal, nya: 0, andrade: 0 };
const fel = [{ falt: 'blad Beslut, rad 7', last: '0', meddelande: 'Fel.', ratt: null }];

describe('an import in words', () => {
  it.each([
    [antal, [], true, 'Filen kan läsas in. Nya: 2. Ändras: 1.', ''],
    [inget, [], false, 'Filen innehåller inget nytt. Allt i den är redan inläst.', 'Det finns inget att läsa in.'],
    [
      { ...antal, fel: 1 },
      fel,
      false,
      'Filen har 1 fel. Inget kan läsas in förrän de är rättade.',
      'Rätta felen i filen, välj den igen och granska på nytt.',
    ],
  ])('%j with %j', (a, f, kanBekraftas, besked, varfor) => {
    expect(granskningsbesked({ antal: a, fel: f })).toBe(besked);
    expect(hinder({ antal: a, fel: f, kanBekraftas })).toBe(varfor);
  });

  it('every row is in one of the counts', () => {
    expect(antalsrader({ antal: { ...antal, fel: 1 }, fel }).slice(0, 2)).toEqual([
      { namn: 'Fel i filen', antal: 1 },
      { namn: 'Rader med fel', antal: 1 },
    ]);
    expect(antalsrader({ antal, fel })[0]).toEqual({ namn: 'Fel i filen', antal: 1 });
    expect(antalsrader({ antal, fel: [] }).reduce((s, a) => s + a.antal, 0)).toBe(2 + 1 + 1 + 0 + 3);
  });

  it('says what was done and where it can be seen', () => {
    expect(resultatbesked({ filnamn: 'beslut.json', antal })).toBe('beslut.json är inläst. Nya: 2. Ändrade: 1. Oförändrade: 1.');
    expect([platsFor('ram').vag, platsFor('tabellbilaga').fraga]).toEqual(['/anslag', { matt: 'insatser' }]);
  });

  it.each([
    [{ gjort: 0, totalt: null, steg: 'laser' }, 'Läser filen …'],
    [{ gjort: 1200, totalt: null, steg: 'granskar' }, `Granskar: 1${H}200 rader`],
    [{ gjort: 1200, totalt: 5000, steg: 'skriver' }, `Sparar: 1${H}200 av 5${H}000 rader`],
  ])('progress %j', (f, text) => expect(framstegstext(f)).toBe(text));

  it('a class of lines that has no words is shown as it is', () => {
    expect([klassnamn('hanvisning'), klassnamn('nyklass')]).toEqual(['Hänvisning till annat ställe', 'nyklass']);
  });

  it('offers templates only where there are any', () => {
    expect([slagord('beslut').mallar, slagord('ram').mallar]).toEqual([['beslut.xlsx'], []]);
  });
});
