import { Avvikelse, BeslutFel, KedjeFel, TalFel, tolkaKronor } from '@anslag/doman';
import { beslutslagenamn, beslutsslagnamn, euProgramnamn, konnamn, lagenamn, nyckeltext } from './arende.formulering';
import { beslutsfattare, beslutshanvisning } from './beslut.formulering';
import { beslutfel, budgetavvikelse, kedjefel, nivanamn as kedjeniva, resultattext } from '@anslag/kontrakt';
import { avvikelseniva, finansieringsbesked, omfattningsnamn } from './budget.formulering';
import { begransning, talfel } from './utbetalning.formulering';

/** No-break spaces as plain ones, so that a sentence can be read in the test. */
const lasbar = (t: string): string => t.replaceAll('\u00a0', ' ');

describe('the words of an ärende', () => {
  it.each([
    [{ nyckel: '20RS3419', diarienummer: '20RS3419', nypsId: null }, 'Dnr 20RS3419'],
    [{ nyckel: 'Regt-53-20', diarienummer: null, nypsId: 'Regt-53-20' }, 'NYPS-id Regt-53-20'],
    [{ nyckel: '20RS1', diarienummer: '20RS1', nypsId: '216029' }, 'Dnr 20RS1 · NYPS-id 216029'],
    [{ nyckel: 'H2021-01', diarienummer: null, nypsId: null }, 'Diarienummer okänt i handlingarna (H2021-01)'],
  ])('%j is called %s', (a, text) => expect(nyckeltext(a)).toBe(text));

  it('every state has its own words and figure', () => {
    const lagen = (['foreslaget', 'beviljat', 'avslaget', 'avskrivet'] as const).map(lagenamn);
    expect(new Set(lagen.map((l) => l.text)).size).toBe(4);
    expect(new Set(lagen.map((l) => l.ton)).size).toBe(4);
  });
  it('a proposal is never called a decision', () => expect(beslutslagenamn('forslag').text).toBe('Förslag, inte beslutat'));
  it.each([
    ['tillagg', 'Tilläggsbeslut'],
    ['forlangning', 'Förlängning'],
  ] as const)('%s is %s', (slag, namn) => expect(beslutsslagnamn(slag)).toBe(namn));
  it('unknown gender is unknown', () => expect(konnamn('okant')).toBe('Uppgift saknas'));
  it.each([
    ['REACT_EU', 'React-EU'],
    ['NYTT', 'NYTT'],
  ])('EU programme %s is written %s', (kod, namn) => expect(euProgramnamn(kod)).toBe(namn));
});

describe('faults and flags of a decision', () => {
  it.each<[BeslutFel, string]>([
    [{ kod: 'falt_saknas', falt: 'beviljadAndel' }, 'Beslutet anger inte beviljad andel.'],
    [
      { kod: 'andel_utanfor', last: 10001, lagst: 1, hogst: 10000 },
      'Andelen 100,01 % är inte tillåten. Den ska vara från 0,01 till 100 %.',
    ],
    [
      { kod: 'tak_utanfor', last: 0, lagst: 1, hogst: 10_000_000_000 },
      'Taket är inte tillåtet. Det ska vara hela kronor från 1 till 10 000 000 000 kr.',
    ],
    [
      { kod: 'datum_form', falt: 'projektperiod.till', last: '2020-02-30' },
      'Senaste slut är inget datum: ”2020-02-30”. Skriv som 2026-11-21.',
    ],
    [{ kod: 'beslutat_ogiltigt', last: { fran: 'x', till: 'y' } }, 'Beslutsdagen går inte att läsa: x – y.'],
    [
      { kod: 'slut_fore_start', fran: '2021-01-02', till: '2021-01-01' },
      'Projektet slutar (2021-01-01) innan det börjar (2021-01-02).',
    ],
    [
      { kod: 'tak_utan_bevillning', slag: 'avslag', last: 5 },
      'Avslaget ger inga pengar, men anger 5 kr.',
    ],
    [{ kod: 'rattar_sig_sjalv', nummer: 2 }, 'Beslut 2 anges rätta sig självt.'],
    [
      { kod: 'start_fore_beslut', start: '2020-05-01', beslutat: '2020-08-24' },
      'Projektet får börja 2020-05-01, före beslutet 2020-08-24. Det är tillåtet men ska märkas ut.',
    ],
    [
      { kod: 'platshallare', villkor: 'SYNLIGHET', hittat: 'projektnamn' },
      'Villkoret SYNLIGHET innehåller kvarglömd malltext: ”projektnamn”.',
    ],
  ])('%j', (fel, text) => expect(lasbar(beslutfel(fel))).toBe(text));

  it('says who decided, by what right', () => {
    const namnd = {
      beslutsniva: 'namnd',
      organ: 'Regional tillväxtnämnd',
      paragraf: '§ 32',
      delegationspunkt: null,
      roll: null,
    } as const;
    expect(beslutsfattare(namnd)).toBe('Regional tillväxtnämnd, § 32');
    expect(beslutsfattare({ ...namnd, organ: null, paragraf: null })).toBe('Nämnden');
    expect(beslutsfattare({ ...namnd, beslutsniva: null })).toBe('anges inte i handlingen');
    expect(
      beslutsfattare({
        beslutsniva: 'delegation',
        organ: null,
        paragraf: null,
        delegationspunkt: '3.3',
        roll: 'Områdeschef',
      }),
    ).toBe('Delegation, punkt 3.3, Områdeschef');
  });
  it('refers to a decision by number and day', () =>
    expect(beslutshanvisning({ nummer: 3, beslutat: { fran: '2020-08-24', till: '2020-08-24' } })).toBe('beslut 3 (2020-08-24)'));
});

describe('deviations of a budget', () => {
  const summa = {
    niva: 'varning',
    sida: 'finansiering',
    angivet: 1_277_400,
    beraknat: 1_241_000,
    differens: 36_400,
    okandaCeller: 1,
  } as const;
  it.each<[Avvikelse, string]>([
    [
      { kod: 'rad_summa', rad: 'Intäkter från företag', radnummer: 5, ...summa },
      'Finansiering, rad 5 ”Intäkter från företag”: summan anges till 1 277 400 kr, cellerna ger 1 241 000 kr: skillnad 36 400 kr. En cell anges inte i handlingen och ingår inte i det beräknade.',
    ],
    [
      { kod: 'kolumn_summa', ar: '2021', ...summa, okandaCeller: 0 },
      'Finansiering, 2021: summan anges till 1 277 400 kr, cellerna ger 1 241 000 kr: skillnad 36 400 kr.',
    ],
    [
      {
        kod: 'kostnader_finansiering',
        niva: 'varning',
        ar: null,
        kostnader: 100,
        finansiering: 98,
        differens: 2,
        okandaCeller: 0,
      },
      'Hela perioden: kostnaderna är 100 kr och finansieringen 98 kr: 2 kr saknar finansiering.',
    ],
    [
      {
        kod: 'kostnader_finansiering',
        niva: 'notering',
        ar: '2022',
        kostnader: 100,
        finansiering: 101,
        differens: -1,
        okandaCeller: 2,
      },
      '2022: kostnaderna är 100 kr och finansieringen 101 kr: finansieringen är 1 kr större. 2 celler anges inte i handlingen och ingår inte i det beräknade.',
    ],
    [
      { kod: 'okanda_celler', niva: 'info', sida: 'kostnader', rad: 'Resor', radnummer: 3, ar: ['2022', '2023'] },
      'Kostnader, rad 3 ”Resor”: handlingen anger inget belopp för 2022, 2023. Okänt räknas inte som noll.',
    ],
    [
      // 10 % × 5 174 529 = 517 452,90
      {
        kod: 'tak_under_andel',
        niva: 'info',
        tak: 474_529,
        total: 5_174_529,
        andelAvTotal: { hela: 517_452, hundradelar: 90 },
        brytpunkt: 4_745_290,
      },
      'Andelen av budgetens kostnader är 517 452,90 kr, mer än taket 474 529 kr. Taket binder från 4 745 290 kr bokförda kostnader.',
    ],
    [
      { kod: 'tak_over_andel', niva: 'varning', tak: 500, total: 1000, andelAvTotal: { hela: 130, hundradelar: 5 } },
      'Taket 500 kr kan inte nås: andelen av budgetens 1 000 kr är 130,05 kr.',
    ],
    [
      { kod: 'tak_ej_jamfort', niva: 'info', orsak: 'okanda_celler' },
      'Taket jämförs inte med budgeten, eftersom alla kostnader inte är kända.',
    ],
  ])('%j', (a, text) => expect(lasbar(budgetavvikelse(a))).toBe(text));

  it('full financing that cannot be told is not called lacking', () => {
    expect(finansieringsbesked(null).text).toContain('går inte att avgöra');
    expect(finansieringsbesked(null).ton).toBe('neutral');
    expect(finansieringsbesked(false).ton).toBe('varning');
    expect(finansieringsbesked(true).ton).toBe('bra');
  });
  it('rounding is not called a fault', () =>
    expect([avvikelseniva('notering').text, avvikelseniva('varning').text]).toEqual(['Avrundning', 'Stämmer inte']));
  it("a supplement's budget says that it is not the whole", () =>
    expect(omfattningsnamn('forlangningen')).toBe('Bara förlängningen'));
});

describe('amounts that cannot be read', () => {
  it.each([
    ['', 'Skriv ett belopp.'],
    ['abc', '”abc” går inte att läsa som ett belopp. Skriv till exempel 1 912 400.'],
    ['1.912.400', '”1.912.400” kan läsas på två sätt. Skriv utan punkt eller komma mellan tusental, till exempel 1 912 400.'],
    ['-5', 'Beloppet kan inte vara negativt.'],
    ['1,50', '”1,50” är inte hela kronor. Skriv beloppet utan ören.'],
    ['99999999999', 'Beloppet är för stort. Det får vara högst 10 000 000 000 kr.'],
  ])('"%s": %s', (skrivet, text) => {
    const t = tolkaKronor(skrivet);
    const fel: TalFel[] = t.ok ? [] : t.fel;
    expect(fel.map(talfel).map(lasbar)).toEqual([text]);
  });
  it('each limit has its own explanation', () =>
    expect(new Set((['andel', 'tak', 'andel_och_tak'] as const).map(begransning)).size).toBe(3));
});

describe('effect chain', () => {
  it.each([
    [{ niva: 'effekt_kort', lage: 'uppnadd', grund: 'utvardering', ar: 2023 }, 'Uppnådd 2023, utvärdering'],
    [{ niva: 'effekt_kort', lage: 'forvantad', grund: null, ar: null }, 'Förväntad, grund anges inte'],
    [{ niva: 'aktivitet', lage: null, grund: null, ar: null }, ''],
  ] as const)('%j reads "%s"', (n, text) => expect(resultattext(n)).toBe(text));

  it.each<[KedjeFel, string]>([
    [{ kod: 'nar_inte_effektmal', nod: 'a' }, '”Utbilda” leder inte till något effektmål.'],
    [
      { kod: 'hoppar_over_niva_utan_skal', fran: 'a', till: 'a', overhoppade: ['prestation', 'effekt_kort'] },
      'Länken från ”Utbilda” till ”Utbilda” hoppar över prestation och effekt på kort sikt utan att säga varför.',
    ],
    [{ kod: 'uppnadd_utan_grund', nod: 'a' }, '”Utbilda” anges som uppnådd utan att säga vad det grundas på.'],
  ])('%j', (f, text) => expect(kedjefel(f, () => 'Utbilda')).toBe(text));

  it('names its levels', () => expect(kedjeniva('effekt_medellang')).toBe('Effekt på medellång sikt'));
});
