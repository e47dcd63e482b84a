import { PortfoljRad, PortfoljSvar, Portfoljvarden } from '@anslag/kontrakt';
import {
  andelstext,
  arOkant,
  artext,
  avstamning,
  budskap,
  diagrammatt,
  kortBelopp,
  okandaBelopp,
  okandaMal,
  utanBeslut,
  overHelheten,
  radnamn,
  raknesattforklaring,
  siffertext,
} from './portfolj.formulering';

const H = '\u00a0';

function varden(kronor: number, projekt = 0, insatser = 0, okandaBelopp = 0): Portfoljvarden {
  return { kronor, projekt, okandaBelopp, insatser };
}

function rad(nyckel: string, v: Portfoljvarden): PortfoljRad {
  return { nyckel, namn: nyckel === 'okant' ? '' : nyckel, grupp: null, version: null, perAr: {}, ...v };
}

function svar(rader: PortfoljRad[], helhet: Portfoljvarden, ovrigt: Partial<PortfoljSvar> = {}): PortfoljSvar {
  return {
    per: 'effektmal',
    rakna: 'fordelat',
    ar: [2020],
    rader,
    summa: helhet,
    helhet,
    effektmal: null,
    tid: null,
    arUtanBeslut: [],
    ...ovrigt,
  };
}

describe('the message of the portfolio chart', () => {
  const A = rad('Ökad tillväxt i näringslivet', varden(1_912_400, 3, 1));
  const B = rad('Ökad innovationskraft', varden(957_717, 3, 4));

  it('names the goal that has most', () => {
    const s = svar([A, B], varden(2_870_117, 6, 5));
    expect(budskap(s, 'kronor')).toBe(`Ökad tillväxt i näringslivet har störst beviljat belopp: 1,9${H}mkr`);
    expect(budskap(s, 'projekt')).toBe(
      'Ökad tillväxt i näringslivet och Ökad innovationskraft har flest ärenden: 3 av 6 vardera',
    );
    expect(budskap(s, 'insatser')).toBe('Ökad innovationskraft har flest insatser: 4 av 5');
  });

  it('counts the goals when more than two share the first place', () => {
    const s = svar(
      ['a', 'b', 'c'].map((n) => rad(n, varden(5))),
      varden(15),
    );
    expect(budskap(s, 'kronor')).toBe(`3 effektmål har störst beviljat belopp: 5${H}kr vardera`);
  });

  it('says so when most of the money is not said to go anywhere', () => {
    expect(budskap(svar([A, rad('okant', varden(3_588_981))], varden(5_501_381)), 'kronor')).toBe(
      `För 3,6${H}mkr av 5,5${H}mkr anger handlingarna inget effektmål`,
    );
    expect(budskap(svar([A, rad('okant', varden(0, 17))], varden(0, 23)), 'projekt')).toBe(
      'För 17 av 23 ärenden anger handlingarna inget effektmål',
    );
    const allt = svar([rad('a', varden(0)), rad('okant', varden(7))], varden(7), { per: 'kommun' });
    expect(budskap(allt, 'kronor')).toBe(`För 7${H}kr anger handlingarna ingen kommun`);
  });

  it.each([
    ['kronor', varden(0), 'Inget är beviljat 2020'],
    ['projekt', varden(0), 'Inget är beviljat 2020'],
    ['insatser', varden(5, 1), 'Inga insatser är redovisade 2020'],
    ['kronor', varden(0, 14, 0, 14), 'Handlingarna anger inga belopp för de 14 ärenden som beviljats 2020'],
  ] as const)('%s of nothing', (matt, helhet, text) => expect(budskap(svar([rad('a', varden(0))], helhet), matt)).toBe(text));

  it('states the measure, the years and the way to count', () => {
    expect(diagrammatt(svar([], varden(0), { ar: [2020, 2021], rakna: 'beror', per: 'kraftsamling' }), 'insatser')).toBe(
      'Antal insatser 2020 och 2021 per kraftsamling, berör',
    );
  });
});

describe('words of the portfolio', () => {
  it.each([
    [[], ''],
    [[2020], '2020'],
    [[2020, 2021], '2020 och 2021'],
    [[2018, 2019, 2020, 2021], '2018–2021'],
    [[2016, 2018, 2021], '2016, 2018 och 2021'],
  ] as const)('years %j', (ar, text) => expect(artext(ar)).toBe(text));

  it.each([
    [999_999, `999${H}999${H}kr`],
    [1_000_000, `1${H}mkr`],
    [1_950_000, `2${H}mkr`], // 1,95 halves upwards
    [1_949_999, `1,9${H}mkr`],
    [1_234_567_890, `1${H}234,6${H}mkr`],
  ])('%d in short', (kronor, text) => expect(kortBelopp(kronor)).toBe(text));

  it('never says 0 for what is unknown', () => {
    expect(arOkant(varden(0, 14, 0, 14))).toBe(true);
    expect(arOkant(varden(0, 14, 0, 13))).toBe(false); // one known amount, which is 0
    expect(arOkant(varden(0))).toBe(false);
    expect(siffertext(varden(0, 14, 0, 14), 'kronor')).toBe('okänt belopp');
    expect([okandaBelopp(0), okandaBelopp(1), okandaBelopp(14)]).toEqual([
      '',
      '1 ärende saknar uppgift om belopp',
      '14 ärenden saknar uppgift om belopp',
    ]);
  });

  it('tells of goals without names only when there are any', () => {
    expect([okandaMal(null), okandaMal({ angivna: 20, okanda: 0 }), okandaMal({ angivna: 20, okanda: 4 })]).toEqual([
      '',
      '',
      '4 av strategins 20 effektmål är inte namngivna i handlingarna.',
    ]);
  });

  it('says that a year without decisions is unknown, not zero', () => {
    expect([utanBeslut([]), utanBeslut([2023])]).toEqual([
      '',
      'För 2023 är inga beslut inlästa: kronor och ärenden är okända, inte noll.',
    ]);
  });

  it('names the rows that have no name of their own', () => {
    expect(radnamn('effektmal', { nyckel: 'okant', namn: '' })).toBe('Fördelning på mål ej angiven');
    expect(radnamn('stodtyp', { nyckel: 'foretagsstod', namn: 'foretagsstod' })).toBe('Företagsstöd');
    expect(radnamn('kommun', { nyckel: 'summa', namn: '' })).toBe('Hela portföljen');
  });

  it('explains the ways to count', () => {
    expect(raknesattforklaring('beror', 'effektmal')).toBe(
      'Berör: hela beloppet räknas vid varje mål som ärendet berör; raderna kan därför summera till mer än helheten.',
    );
  });

  it('says by how much "berör" passes the whole, and nothing when it does not', () => {
    const s = svar([], varden(100, 2), { rakna: 'beror', summa: varden(150, 2) });
    expect(overHelheten(s, 'kronor')).toBe(
      `Raderna summerar till 150${H}kr, mer än hela portföljens 100${H}kr, eftersom ett ärende kan beröra flera effektmål.`,
    );
    expect(overHelheten(s, 'projekt')).toBe('');
  });

  it('a share of nothing is no share', () => {
    expect([andelstext(7, 17), andelstext(0, 17), andelstext(0, 0)]).toEqual([`41,18${H}%`, `0,00${H}%`, '–']);
  });
});

describe('the rows behind a figure', () => {
  const bakom = { namn: 'a', rader: [], antal: 3, kronor: 3_588_981, projekt: 2, sida: 1, perSida: 50 };
  it.each([
    ['kronor', varden(3_588_981), true, `Summa 3${H}588${H}981${H}kr = siffran ovan`],
    ['projekt', varden(0, 2), true, 'Summa 2 ärenden = siffran ovan'],
    ['insatser', varden(0, 0, 3), true, 'Summa 3 insatser = siffran ovan'],
    ['kronor', varden(1), false, `Summa 3${H}588${H}981${H}kr, men siffran ovan är 1${H}kr`],
  ] as const)('%s add up, or it is said that they do not', (matt, figur, stammer, text) => {
    expect(avstamning({ ...bakom, matt }, figur)).toEqual({ stammer, text });
  });
});
