import { platshallare } from './platshallare';

describe('platshallare – kvarglömd malltext (regler §2, §13)', () => {
  it.each([
    // 20RS5938, as decided
    ['för genomförande av projekt projektnamn.', ['projektnamn']],
    ['Projekt\u00a0Projektnamn', ['Projektnamn']],
    ['Under XX genomfördes XXX insatser', ['XX', 'XXX']],
    ['senast [datum] hos [...]', ['[datum]', '[...]']],
    ['till <sökande> och <...>', ['<sökande>', '<...>']],
    ['Klicka här för att ange text.', ['Klicka här för att ange text']],
    ['Klicka eller tryck här för att ange text.', ['Klicka eller tryck här för att ange text']],
    ['Antal företag (hur många?) under året', ['(hur många?)']],
    // Återrapport 2021
    ['Bidrar till att nå målet om Minskad klimatpåverkan. - fel Medfinansiering', ['- fel']],
    ['[a] XX <ange belopp>', ['[a]', 'XX', '<ange belopp>']],
    ['Beviljas {{belopp}} till {{ sökande }}', ['{{belopp}}', '{{ sökande }}']],
    ['Underskrift ____ den ___', ['____', '___']],
    ['TODO: motivera för NN', ['TODO', 'NN']],
  ])('%j', (text, hittat) => expect(platshallare(text)).toEqual(hittat));

  it.each([
    '',
    'Projektnamn: Smart tillväxt 2021–2023',
    'för genomförande av projekt Smart tillväxt',
    'TAXXI och xx-large i storlek XXL',
    'Enligt protokollet [1] är 3 < 5 och 7 > 2',
    '- fel rättas inom en månad',
    'AB <Test> & Co',
    'Rörelsen <b>',
    'Xx Teknik AB och N-N Bygg, INN och todo',
    'fil__namn {a}',
    'en felfri rapport – felaktigheter rättas',
  ])('%j är rent', (text) => expect(platshallare(text)).toEqual([]));
});
