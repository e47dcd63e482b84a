import { lagestext, ovisshetstext } from './tidsval.formulering';

it.each([
  [{}, ''],
  [{ dag: '2020-12-31' }, 'Läget den 31 december 2020.'],
  [{ registrerat: '2026-11-20' }, 'Enligt uppgifter registrerade till och med 20 november 2026.'],
  [
    { dag: '2020-12-31', registrerat: '2026-11-20' },
    'Läget den 31 december 2020, enligt uppgifter registrerade till och med 20 november 2026.',
  ],
  // 22.30 in UTC is 23.30 in a Swedish winter
  [{ registrerat: '2026-11-20T22:30:00Z' }, 'Enligt uppgifter registrerade till och med 20 november 2026 kl. 23.30.'],
])('%j: %s', (tid, text) => {
  expect(lagestext(tid)).toBe(text);
});

it.each([
  [0, ''],
  [
    1,
    '1 beslut kan ha fattats före den dagen men räknas inte med: handlingarna anger bara en period, och det räknas från periodens sista dag.',
  ],
  [
    14,
    '14 beslut kan ha fattats före den dagen men räknas inte med: handlingarna anger bara en period, och de räknas från periodens sista dag.',
  ],
])('%i decisions without a day', (antal, text) => {
  expect(ovisshetstext(antal)).toBe(text);
});
