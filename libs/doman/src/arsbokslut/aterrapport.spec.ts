import { nastaAterrapport } from './aterrapport';

describe('återrapporten lämnas senast den 21 februari året efter det den avser (blanketten för 2023)', () => {
  it.each([
    // The day itself is in time; the day after, the next year's report is the next.
    { idag: '2024-01-01', avserAr: 2023, senast: '2024-02-21' },
    { idag: '2024-02-21', avserAr: 2023, senast: '2024-02-21' },
    { idag: '2024-02-22', avserAr: 2024, senast: '2025-02-21' },
    { idag: '2024-12-31', avserAr: 2024, senast: '2025-02-21' },
  ])('$idag: för $avserAr senast $senast', ({ idag, avserAr, senast }) => expect(nastaAterrapport(idag)).toEqual({ avserAr, senast }));
});
