import { avvikelsetext, filbesked, iakttagelser, prognosbudskap, prognosFor } from './ekonomi.formulering';

const jamna = (text: string): string => text.replace(/\u00a0/g, ' ');

describe('the projects’ money in words', () => {
  it.each([
    [null, ''],
    [0, 'precis enligt plan'],
    [120_000, '120 000 kr mer än plan'],
    [-5_000, '5 000 kr mindre än plan'],
  ])('a difference of %s is "%s"', (avvikelse, text) => expect(jamna(avvikelsetext(avvikelse))).toBe(text));

  it.each([
    [[], 'Inget återstår att betala ut'],
    [[{ ar: 2026, kronor: 500 }], 'Allt som återstår väntas betalas ut 2026: 500 kr'],
    [
      [
        { ar: 2026, kronor: 500 },
        { ar: 2027, kronor: 4_200_000 },
        { ar: 2028, kronor: 4_199_999 },
      ],
      'Mest väntas betalas ut 2027: 4 200 000 kr',
    ],
  ])('%j says one thing', (prognos, text) => expect(jamna(prognosbudskap(prognos))).toBe(text));

  it('a year without a forecast is 0', () => {
    expect([prognosFor({ prognos: [{ ar: 2027, kronor: 9 }] }, 2027), prognosFor({ prognos: [] }, 2027)]).toEqual([9, 0]);
  });

  it('tells only of what there is to look at, each with its filter', () => {
    const takt = { snabbare: 0, enligt_plan: 5, langsammare: 3, okand: 1 };
    const summor = { antal: 9, antalOkandaTak: 0, attAterforaKr: 0, tak: 0, bokfortKr: 0, godkantKr: 0, rekvireratKr: 0, utbetaltKr: 0, oppetKr: 0, kvarKr: 0, aterfortKr: 0, prognos: [], antalSena: 2, takt };
    expect(iakttagelser({ dag: '2026-11-21', rader: [], summor, sida: 1, perSida: 100, valbaraAr: [] })).toEqual([
      { text: '3 projekt: långsammare än planerat', fraga: { takt: 'langsammare' }, ton: 'varning' },
      { text: '2 projekt med sen rekvisition', fraga: { sena: 'true' }, ton: 'varning' },
    ]);
  });

  it.each([
    [{ betalda: 2, avvisade: 1, vantar: 3 }, '2 betalda, 1 avvisad, 3 väntar'],
    [{ betalda: 1, avvisade: 0, vantar: 0 }, '1 betald'],
    [{ betalda: 0, avvisade: 0, vantar: 0 }, 'inga utbetalningar kvar i filen'],
  ])('a file with %j says "%s"', (fil, text) => expect(filbesked(fil)).toBe(text));
});
