import { Aterforing, granskaAterbetalning, granskaAterforing } from './aterforing';

const lage = { beviljat: '2020-08-24', kvar: 1000, kvarAttDela: null, aterbetaltKvar: 200, idag: '2023-05-01' };
const aterforing = (andring: Partial<Aterforing> = {}): Aterforing => ({ slag: 'ej_utnyttjat', belopp: 1000, datum: '2023-05-01', budgetar: 2023, ...andring });

describe('granskaAterforing – vad som kan gå tillbaka till ett års ram', () => {
  it.each<[string, Partial<Aterforing>, string[]]>([
    ['allt som är kvar', {}, []],
    ['en krona mer', { belopp: 1001 }, ['over_kvar']],
    ['noll', { belopp: 0 }, ['belopp_utanfor']],
    ['en krona under noll', { belopp: -1 }, ['belopp_utanfor']],
    ['allt som har betalats tillbaka', { slag: 'aterkravt', belopp: 200 }, []],
    ['en krona mer än det som har betalats tillbaka', { slag: 'aterkravt', belopp: 201 }, ['over_aterbetalt']],
    ['beslutets år', { budgetar: 2020 }, []],
    ['året före beslutet', { budgetar: 2019 }, ['ar_utanfor']],
    ['nästa år', { budgetar: 2024 }, ['ar_utanfor']],
    ['i morgon', { datum: '2023-05-02' }, ['datum_i_framtiden']],
    ['beslutets dag', { datum: '2020-08-24' }, []],
    ['dagen före beslutet', { datum: '2020-08-23' }, ['datum_fore_beslut']],
  ])('%s', (_, andring, fel) => expect(granskaAterforing(aterforing(andring), lage).map((f) => f.kod)).toEqual(fel));

  it.each<[string, Partial<Aterforing>, string[]]>([
    ['det som inte är delat', { belopp: 150 }, []],
    ['en krona mer', { belopp: 151 }, ['over_kvar_att_dela']],
    ['återkrävt, en krona mer', { slag: 'aterkravt', belopp: 151 }, ['over_kvar_att_dela']],
    ['mer än taket har kvar', { belopp: 1001 }, ['over_kvar']],
  ])('av ett ramprojekt med 150 kr att dela: %s', (_, andring, fel) => expect(granskaAterforing(aterforing(andring), { ...lage, kvarAttDela: 150 }).map((f) => f.kod)).toEqual(fel));

  it('inget när inget är beviljat', () => expect(granskaAterforing(aterforing(), { ...lage, beviljat: null })).toEqual([{ kod: 'inget_beviljat' }]));
});

describe('granskaAterbetalning – högst det som är utbetalt och inte redan tillbaka', () => {
  it.each([
    [500, []],
    [501, [{ kod: 'over_aterbetalt', last: 501, kvar: 500 }]],
    [0, [{ kod: 'belopp_utanfor', last: 0 }]],
  ])('%i kr av 500 kr', (belopp, fel) => expect(granskaAterbetalning({ belopp, datum: '2023-01-01' }, { beviljat: '2020-08-24', nettoBetalt: 500, idag: '2023-05-01' })).toEqual(fel));
});
