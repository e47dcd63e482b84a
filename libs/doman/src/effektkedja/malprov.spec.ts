import { granskaNodmal, NyttMal } from './malprov';
import { OKAND_PERIOD } from './utfall';

const IDAG = '2026-06-15';
const PAGAR = { fran: '2024-09-01', till: '2027-08-31' };
const SLUT = { fran: '2021-01-01', till: '2023-12-31' };
const NOD = { niva: 'prestation', enhet: 'personer', baslinjeAr: null } as const;
const mal = (malvarde: number, malar: number | null): NyttMal => ({ malvarde, malar });

describe('granskaNodmal – vilket mål ett led kan ha', () => {
  it.each<[string, Parameters<typeof granskaNodmal>, string[]]>([
    ['av ett projekt som pågår', [NOD, mal(150000, 2027), null, IDAG, PAGAR], []],
    ['noll', [NOD, mal(0, null), null, IDAG, PAGAR], []],
    ['under noll', [NOD, mal(-1, null), null, IDAG, PAGAR], ['mal_negativt']],
    ['en andel som ska sjunka', [{ ...NOD, niva: 'effekt_lang', enhet: '%' }, mal(-500, null), null, IDAG, PAGAR], []],
    ['projektets första år', [NOD, mal(1, 2024), null, IDAG, PAGAR], []],
    ['året före', [NOD, mal(1, 2023), null, IDAG, PAGAR], ['malar_fore_projektet']],
    ['före baslinjen', [{ ...NOD, baslinjeAr: 2025 }, mal(1, 2024), null, IDAG, PAGAR], ['malar_fore_baslinjen']],
    ['baslinjens år', [{ ...NOD, baslinjeAr: 2025 }, mal(1, 2025), null, IDAG, PAGAR], []],
    ['reviderat till i fjol', [NOD, mal(1, 2025), mal(1, 2027), IDAG, PAGAR], ['malar_passerat']],
    ['reviderat till i år', [NOD, mal(1, 2026), mal(1, 2027), IDAG, PAGAR], []],
    ['nytt värde, samma år som passerat', [NOD, mal(2, 2025), mal(1, 2025), IDAG, PAGAR], []],
    ['reviderat när projektet är slut', [NOD, mal(1, 2022), mal(1, 2023), IDAG, SLUT], []],
    ['-1 500 senast 1999', [NOD, mal(-150000, 1999), mal(150000, 2023), IDAG, SLUT], ['mal_negativt', 'malar_fore_projektet']],
    ['okänd period', [NOD, mal(1, 1999), null, IDAG, OKAND_PERIOD], []],
    ['en aktivitet', [{ ...NOD, niva: 'aktivitet' }, mal(1, null), null, IDAG, PAGAR], ['mal_niva']],
  ])('%s', (_, arg, koder) => expect(granskaNodmal(...arg).map((f) => f.kod)).toEqual(koder));
});
