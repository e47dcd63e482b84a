import fc from 'fast-check';
import { efterfragat } from './efterfragat';
import { Niva, NIVAER } from './kedja';
import { luckor } from './luckor';
import { tomNod } from './plan';
import { arWebblank, gallandeMal, gallandeNodutfall, granskaNodutfall, Nodmal, Nodutfall, NyttNodutfall, OKAND_PERIOD, resultatFor } from './utfall';

const IDAG = '2026-06-15';
const PERIOD = { fran: '2020-11-01', till: '2026-12-31' };
const nytt = (u: Partial<NyttNodutfall> = {}): NyttNodutfall => ({ ar: 2025, datum: '2025-06-01', lage: 'uppnadd', varde: null, kvinnor: null, man: null, okant: null, lank: null, ...u });
const utfall = (id: string, u: Partial<Nodutfall> = {}): Nodutfall => ({ id, nod: 'n', ...nytt(), grund: 'uppfoljning', avser: 'hela', rattar: null, makulerad: false, ...u });
const PERSONER = { niva: 'prestation', enhet: 'Personer' } as const;

describe('granskaNodutfall – vad som kan loggas', () => {
  it.each<[string, Partial<NyttNodutfall>, string[]]>([
    ['uppnådd i dag', { ar: 2026, datum: IDAG }, []],
    ['uppnådd i morgon', { ar: 2026, datum: '2026-06-16' }, ['utfall_datum_framtida']],
    ['uppnådd nästa år', { ar: 2027, datum: IDAG }, ['utfall_ar_framtida']],
    ['förväntad om tio år', { ar: 2036, datum: '2036-01-01', lage: 'forvantad' }, []],
    ['sedd dagen före sitt år', { ar: 2025, datum: '2024-12-31' }, ['utfall_fore_aret']],
    ['sedd långt efter sitt år', { ar: 2020, datum: '2025-12-31' }, []],
    // 20 + 22 + 0 = 42 = värdet
    ['lika många deltagare som värdet', { varde: 4200, kvinnor: 20, man: 22, okant: 0 }, []],
    // 20 + 22 + 1 = 43 > 42
    ['en deltagare för mycket', { varde: 4200, kvinnor: 20, man: 22, okant: 1 }, ['deltagare_over_varde']],
    ['deltagare utan värde', { kvinnor: 20 }, []],
    ['projektets första år', { ar: 2020 }, []],
    ['året före projektet', { ar: 2019 }, ['utfall_fore_projektet']],
    ['väntat året före projektet', { ar: 2019, lage: 'forvantad' }, ['utfall_fore_projektet']],
    ['ingen person', { varde: 0 }, []],
    ['en hundradels person mindre än ingen', { varde: -1 }, ['utfall_negativt']],
    ['mindre än ingen, med deltagare', { varde: -300, kvinnor: 2 }, ['utfall_negativt']],
    ['en länk utan http', { lank: 'www.exempel.se' }, ['utfall_lank']],
  ])('%s', (_, u, koder) => expect(granskaNodutfall(PERSONER, nytt(u), IDAG, PERIOD).hinder.map((f) => f.kod)).toEqual(koder));

  it.each<[string, string | null, string[]]>([
    ['prestation', 'kr', ['utfall_negativt']],
    ['prestation', null, ['utfall_negativt']],
    ['effekt_kort', ' Företag', ['utfall_negativt']],
    ['effekt_lang', 'deltagare', ['utfall_negativt']],
    ['effekt_lang', '%', []],
    ['effekt_lang', 'ton', []],
    ['effekt_lang', null, []],
  ])('-3 på %s mätt i %s', (niva, enhet, koder) => {
    expect(granskaNodutfall({ niva: niva as Niva, enhet }, nytt({ ar: 1995, varde: -300 }), IDAG, OKAND_PERIOD).hinder.map((f) => f.kod)).toEqual(koder);
  });

  it.each(['aktivitet', 'effektmal'] as const)('%s har inga utfall', (niva) => {
    expect(granskaNodutfall({ niva, enhet: null }, nytt(), IDAG, OKAND_PERIOD).hinder).toEqual([{ kod: 'utfall_niva', niva }]);
  });

  it('deltagare jämförs bara med en enhet som räknar personer; annars en anmärkning', () => {
    expect(granskaNodutfall({ niva: 'prestation', enhet: 'st' }, nytt({ varde: 100, kvinnor: 5 }), IDAG, OKAND_PERIOD)).toEqual({ hinder: [], anmarkningar: [{ kod: 'deltagare_utan_personer', enhet: 'st' }] });
  });

  it.each([
    ['https://exempel.se', true],
    ['http://exempel.se/a?b=1#c', true],
    ['HTTPS://EXEMPEL.SE:8080/x', true],
    ['javascript:alert(1)', false],
    ['https://', false],
    ['https://exempel', false],
    ['https://anna@exempel.se', false],
    ['https://exempel.se/a b', false],
    [' https://exempel.se', false],
    ['data:text/html,x', false],
  ])('%s', (lank, svar) => expect(arWebblank(lank)).toBe(svar));
});

describe('gallandeNodutfall och resultatFor', () => {
  it('det rättade och det makulerade räknas inte, i vilken ordning de än står', () => {
    const alla = [utfall('c', { rattar: 'a' }), utfall('a'), utfall('b', { makulerad: true }), utfall('d', { ar: 2024 })];
    expect(gallandeNodutfall(alla).map((u) => u.id)).toEqual(['d', 'c']);
    // En makulerad rättelse återställer inte det den rättade.
    expect(gallandeNodutfall([utfall('a'), utfall('c', { rattar: 'a', makulerad: true })])).toEqual([]);
  });

  it('antal summeras inom året, andelar gör det inte; hela projektet och vår del hålls isär', () => {
    const tre = [utfall('a', { varde: 1000, kvinnor: 4, man: 6 }), utfall('b', { varde: 500, kvinnor: 5 }), utfall('c', { varde: 300, avser: 'var_del' })];
    // 10 + 5 = 15 personer; 4 + 5 = 9 kvinnor
    expect(resultatFor({ id: 'n', enhet: 'personer' }, tre).perAr).toEqual([
      { ar: 2025, avser: 'hela', uppnatt: 1500, forvantat: null, antal: 2, kvinnor: 9, man: 6, okant: null },
      { ar: 2025, avser: 'var_del', uppnatt: 300, forvantat: null, antal: 1, kvinnor: null, man: null, okant: null },
    ]);
    expect(resultatFor({ id: 'n', enhet: '%' }, tre).perAr[0]).toMatchObject({ uppnatt: 500, antal: 2 });
  });

  it('uppnått går före förväntat, också när det förväntade är senare', () => {
    const svar = resultatFor({ id: 'n', enhet: 'st' }, [utfall('f', { ar: 2030, lage: 'forvantad', varde: 900 }), utfall('u', { ar: 2025, varde: 100 })]);
    expect([svar.lage, svar.senaste?.id]).toEqual(['uppnadd', 'u']);
    expect(svar.perAr).toMatchObject([{ ar: 2025, uppnatt: 100, forvantat: null }, { ar: 2030, uppnatt: null, forvantat: 900 }]);
  });

  it('målet med högst nummer gäller', () => {
    const mal = (nummer: number): Nodmal => ({ nod: 'n', nummer, malvarde: nummer, malar: null, avser: 'hela', satt: IDAG, skal: null });
    expect(gallandeMal([mal(2), mal(3), mal(1)])?.nummer).toBe(3);
    expect(gallandeMal([])).toBeNull();
  });
});

describe('luckor – vad som fattas i en kedja (regler §10)', () => {
  const nod = (id: string, niva: (typeof NIVAER)[number], extra: object = {}) => ({ ...tomNod(id, niva, id), ...extra });
  const mal = (malar: number): Nodmal => ({ nod: 'p', nummer: 1, malvarde: 100, malar, avser: 'hela', satt: IDAG, skal: null });
  it.each<[string, Parameters<typeof luckor>, unknown[]]>([
    ['en prestation utan effekt', [[nod('p', 'prestation'), nod('m', 'effektmal')], [{ fran: 'p', till: 'm', skal: 'x' }], [], [], IDAG], [{ kod: 'prestation_utan_effekt', nod: 'p' }]],
    ['en effekt som inte når ett effektmål', [[nod('k', 'effekt_kort'), nod('l', 'effekt_lang')], [{ fran: 'k', till: 'l', skal: 'x' }], [], [], IDAG], [{ kod: 'nar_inte_effektmal', nod: 'k' }, { kod: 'nar_inte_effektmal', nod: 'l' }]],
    ['en hel kedja', [[nod('p', 'prestation'), nod('k', 'effekt_kort'), nod('m', 'effektmal')], [{ fran: 'p', till: 'k' }, { fran: 'k', till: 'm', skal: 'x' }], [], [], IDAG], []],
    ['uppnådd utan grund, som handlingen säger och som loggats', [[nod('l', 'effekt_lang', { lage: 'uppnadd' }), nod('m', 'effektmal')], [{ fran: 'l', till: 'm' }], [utfall('u', { nod: 'l', grund: null })], [], IDAG], [{ kod: 'resultat_utan_grund', nod: 'l', utfall: null }, { kod: 'resultat_utan_grund', nod: 'l', utfall: 'u' }]],
    ['förväntad utan grund är ingen lucka', [[nod('l', 'effekt_lang', { lage: 'forvantad' }), nod('m', 'effektmal')], [{ fran: 'l', till: 'm' }], [utfall('u', { nod: 'l', grund: null, lage: 'forvantad' })], [], IDAG], []],
  ])('%s', (_, arg, vantat) => expect(luckor(...arg)).toEqual(vantat));

  const bara = (kod: string, ...arg: Parameters<typeof luckor>): unknown[] => luckor(...arg).filter((l) => l.kod === kod);
  it.each<[string, string | null, number | null, Partial<Nodutfall>[], string | null]>([
    ['dagen före i dag', '2026-06-14', null, [], '2026-06-14'],
    ['i dag', IDAG, null, [], null],
    ['målåret är slut', null, 2025, [], '2025-12-31'],
    ['målåret pågår', null, 2026, [], null],
    ['den tidigare av dag och målår', '2025-03-01', 2025, [], '2025-03-01'],
    ['något är uppnått', '2025-03-01', null, [{}], null],
    ['bara något förväntat', '2025-03-01', null, [{ lage: 'forvantad' }], '2025-03-01'],
    ['det uppnådda är makulerat', '2025-03-01', null, [{ makulerad: true }], '2025-03-01'],
  ])('mål passerat utan utfall: %s', (_, klartSenast, malar, loggat, dag) => {
    const svar = bara('mal_passerat_utan_utfall', [nod('p', 'prestation', { klartSenast })], [], loggat.map((u, i) => utfall(`u${i}`, { nod: 'p', ...u })), malar === null ? [] : [mal(malar)], IDAG);
    expect(svar).toEqual(dag === null ? [] : [{ kod: 'mal_passerat_utan_utfall', nod: 'p', dag }]);
  });

  it('säger aldrig en lucka av ett led som inte finns, och en fylld lucka är borta', () => {
    const noder = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), niva: fc.constantFrom(...NIVAER), lage: fc.constantFrom('uppnadd' as const, 'forvantad' as const, null), klartSenast: fc.constantFrom('2020-01-01', '2030-01-01', null) }), { selector: (n) => n.id, maxLength: 8 });
    const lankar = fc.array(fc.record({ fran: fc.constantFrom(...'abcdefgh'), till: fc.constantFrom(...'abcdefgh') }), { maxLength: 12 });
    fc.assert(
      fc.property(noder, lankar, (raa, l) => {
        const alla = raa.map((n) => nod(n.id, n.niva, { lage: n.lage, klartSenast: n.klartSenast }));
        const fore = luckor(alla, l, [], [], IDAG);
        for (const lucka of fore) expect(alla.some((n) => n.id === lucka.nod)).toBe(true);
        const loggade = alla.filter((n) => NIVAER.indexOf(n.niva) > 0 && n.niva !== 'effektmal').map((n) => utfall(`u-${n.id}`, { nod: n.id }));
        expect(bara('mal_passerat_utan_utfall', alla, l, loggade, [], IDAG)).toEqual([]);
        // With the register's goal after every level and an effect after every prestation, no node is without its way.
        const fyllda = [...alla, nod('effekt', 'effekt_kort'), nod('mal', 'effektmal')];
        const vagar = [...l, ...alla.filter((n) => n.niva === 'prestation').map((n) => ({ fran: n.id, till: 'effekt' })), ...fyllda.filter((n) => n.niva.startsWith('effekt_')).map((n) => ({ fran: n.id, till: 'mal' }))];
        const kvar = luckor(fyllda, vagar, [], [], IDAG).map((x) => x.kod);
        expect(kvar).not.toContain('prestation_utan_effekt');
        expect(kvar).not.toContain('nar_inte_effektmal');
      }),
    );
  });
});

describe('efterfragat – vilka resultat som behövs nu', () => {
  const noder = [{ id: 'p', niva: 'prestation' }, { id: 'k', niva: 'effekt_kort' }, { id: 'a', niva: 'aktivitet' }] as const;
  const period = { fran: '2021-01-01', till: '2023-06-30' };
  it.each<[string, string, Nodutfall[], unknown[]]>([
    ['före start', '2020-12-31', [], []],
    ['medan det pågår: årets prestationer', '2022-05-01', [], [{ ar: 2022, arEfterSlut: null, noder: ['p'] }]],
    ['redan loggat för året', '2022-05-01', [utfall('u', { nod: 'p', ar: 2022 })], []],
    ['loggat som förväntat räcker inte', '2022-05-01', [utfall('u', { nod: 'p', ar: 2022, lage: 'forvantad' })], [{ ar: 2022, arEfterSlut: null, noder: ['p'] }]],
    ['efter slut men inte ett år', '2024-06-29', [], []],
    ['ett år efter: effekterna', '2024-06-30', [], [{ ar: 2024, arEfterSlut: 1, noder: ['k'] }]],
    ['tre år efter, det andra året är loggat', '2026-07-01', [utfall('u', { nod: 'k', ar: 2025 })], [{ ar: 2024, arEfterSlut: 1, noder: ['k'] }, { ar: 2026, arEfterSlut: 3, noder: ['k'] }]],
  ])('%s', (_, idag, loggat, vantat) => expect(efterfragat(period, noder, loggat, idag)).toEqual(vantat));

  it('utan slut efterfrågas bara det som pågår', () => {
    expect(efterfragat({ fran: null, till: null }, noder, [], IDAG)).toEqual([{ ar: 2026, arEfterSlut: null, noder: ['p'] }]);
  });
});
