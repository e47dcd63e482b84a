import { sammanstall, skillnader } from './sammanstall';
import { OKANT } from './tabell';
import type { Arsbokslutsinnehall, Arsunderlag, Beslutsunderlag } from './typer';

const aretMed = (beslut: Beslutsunderlag[]): Arsunderlag => ({
  region: 'Region Exempel',
  fiktiv: true,
  budgetar: 2024,
  anslagsnamn: '1:1 Regionala utvecklingsåtgärder',
  historiskt: false,
  ram: {
    tilldelat: null,
    bemyndiganderam: null,
    utbetalningsram: null,
    uppfoljningHogst: null,
    plan: null,
    reviderad: null,
    angivetUtfall: null,
  },
  register: {
    stodformer: [{ namn: 'Mikrobidrag', stodtyp: 'foretagsstod' }],
    prioriteringar: [],
    strategiskaOmraden: ['Innovation'],
    effektmal: ['Minskad klimatpåverkan', 'God hälsa'],
    antalOkandaEffektmal: null,
    kraftsamlingar: [],
    kommuner: ['Örebro'],
  },
  beslut,
  utbetalningar: [],
  aggregat: [],
  foregaende: null,
});

const rad = (i: Arsbokslutsinnehall, tabell: string, id: string, ...kolumner: string[]) => {
  const t = i.tabeller.find((x) => x.id === tabell);
  return kolumner.map((k) => t?.rader.find((r) => r.id === id)?.celler[t.kolumner.findIndex((x) => x.id === k)]);
};
const ETT: Beslutsunderlag = {
  nyckel: '24RS1',
  nummer: 1,
  namn: 'Ett projekt',
  sokande: null,
  stodtyp: 'projekt',
  stodform: null,
  slag: 'bifall',
  kronor: 1_000,
  anmarkning: null,
  beslutat: { fran: '2024-05-01', till: '2024-05-01' },
  prioritering: null,
  strategisktOmrade: 'Innovation',
  kommun: null,
  kon: null,
  euProgram: null,
  effektmal: [{ namn: 'God hälsa', kronor: 1_000, raknas: true }],
  kraftsamlingar: [],
  berorEffektmal: ['God hälsa', 'Minskad klimatpåverkan'],
  berorKraftsamlingar: [],
};

describe('räknesätten', () => {
  it('ett tillägg samma år räknar ärendet en gång, där dess första beslut hör hemma', () => {
    const tillagg: Beslutsunderlag = {
      ...ETT,
      nummer: 2,
      slag: 'tillagg',
      kronor: 500,
      effektmal: [{ namn: 'Minskad klimatpåverkan', kronor: 500, raknas: true }],
    };
    const i = sammanstall(aretMed([tillagg, ETT]));
    expect(rad(i, 'effektmal', 'God hälsa', 'antal', 'kronor')).toEqual([1, 1_000]);
    expect(rad(i, 'effektmal', 'Minskad klimatpåverkan', 'antal', 'kronor')).toEqual([0, 500]);
    expect(rad(i, 'effektmal', 'summa', 'antal', 'kronor')).toEqual([1, 1_500]);
    // berör: ett ärende, hela 1 000 + 500 vid båda målen
    expect(rad(i, 'effektmal', 'Minskad klimatpåverkan', 'beror_antal', 'beror_kronor')).toEqual([1, 1_500]);
    expect(rad(i, 'effektmal', 'God hälsa', 'beror_antal', 'beror_kronor')).toEqual([1, 1_500]);
  });

  it('delar till flera mål utanför registret läggs samman på raden för okänt', () => {
    const effektmal = [
      { namn: 'Ett gammalt mål', kronor: 300, raknas: false },
      { namn: 'Ett annat', kronor: 200, raknas: false },
      { namn: 'God hälsa', kronor: 500, raknas: true },
    ];
    const i = sammanstall(aretMed([{ ...ETT, effektmal }]));
    // 300 + 200
    expect(rad(i, 'effektmal', OKANT, 'antal', 'kronor')).toEqual([0, 500]);
  });

  it.each([
    // (1 000 + 1 001)/2 = 1 000,5 → 1 001
    [[1_000, 1_001], 1_001],
    // (1 000 + 1 000 + 1 001)/3 = 1 000,33 → 1 000
    [[1_000, 1_000, 1_001], 1_000],
    [[null, 700], 700],
    [[null], null],
  ])('medelbeloppet av %j är %p, halva kronor uppåt, okända belopp utanför', (belopp, medel) => {
    const rader = belopp.map((k, n): Beslutsunderlag => ({
      ...ETT,
      nyckel: `24RS${n}`,
      stodtyp: 'foretagsstod',
      stodform: 'Mikrobidrag',
      kronor: k,
    }));
    expect(rad(sammanstall(aretMed(rader)), 'stodform', 'Mikrobidrag', 'medel')).toEqual([medel]);
  });

  it('en ändrad siffra visas som skillnad, med före och efter', () => {
    const [fore, efter] = [ETT, { ...ETT, kommun: 'Örebro' }].map((b) => sammanstall(aretMed([b])));
    const andrade = fore && efter ? skillnader(fore, efter).filter((s) => s.kolumn === 'kronor') : [];
    expect(andrade).toEqual([
      { tabell: 'kommun', rad: 'Örebro', radnamn: 'Örebro', kolumn: 'kronor', kolumnnamn: null, fore: 0, efter: 1_000 },
      { tabell: 'kommun', rad: OKANT, radnamn: null, kolumn: 'kronor', kolumnnamn: null, fore: 1_000, efter: 0 },
    ]);
  });
});
