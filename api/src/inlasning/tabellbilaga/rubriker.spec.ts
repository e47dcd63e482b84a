import { titelar } from './rubriker';

describe('året i dokumentets titel', () => {
  it.each<[string[], number | null]>([
    [['# Tabellbilaga', '', 'Regionalt utvecklingsarbete 2023'], 2023],
    [['**Regionalt utvecklingsarbete 2022**\r'], 2022],
    [['# Tabellbilaga till regionernas redovisning 2024'], 2024],
    [['TABELLBILAGA 2023'], 2023],
    // years that stand elsewhere say nothing of the report's year
    [['# Tabellbilaga', 'Enligt villkorsbeslut 2022 ska regionerna senast 2024 …', 'Projekt 2021–2027'], null],
    [['Skåne\tTabellbilaga 2021'], null],
    [['Se tabellbilaga 2021'], null],
    [['Regionalt utvecklingsarbete 2022', 'Tabellbilaga 2023'], null],
    [[], null],
  ])('%j → %s', (rader, ar) => expect(titelar(rader)).toBe(ar));
});
