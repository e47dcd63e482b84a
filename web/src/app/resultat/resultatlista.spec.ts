import { KedjenodSvar, NodutfallSvar } from '@anslag/kontrakt';
import { konstext, malnoder, perAr, urKraft, utanAr } from './resultatlista';

const utfall = (id: string, ar: number, annat: Partial<NodutfallSvar> = {}): NodutfallSvar => ({
  id,
  ar,
  datum: `${ar}-06-01`,
  lage: 'uppnadd',
  grund: null,
  varde: 100,
  avser: 'hela',
  kvinnor: null,
  man: null,
  okant: null,
  kommentar: null,
  kalla: null,
  lank: null,
  bilaga: null,
  registrerad: `${ar}-06-02T08:00:00Z`,
  registreradAv: 'Prov',
  rattar: null,
  rattatAv: null,
  makulerad: null,
  ...annat,
});
const nod = (id: string, egna: NodutfallSvar[], annat: Partial<KedjenodSvar> = {}): KedjenodSvar => ({
  id,
  niva: 'prestation',
  text: `Led ${id}`,
  lage: null,
  grund: null,
  ar: null,
  indikator: null,
  strategiindikator: null,
  foljer: null,
  enhet: null,
  baslinje: null,
  baslinjeAr: null,
  avser: null,
  ansvarig: null,
  klartSenast: null,
  beteckning: id,
  mal: [],
  utfall: egna,
  resultat: { lage: null, senaste: null, perAr: [] },
  ...annat,
});

describe('perAr', () => {
  it('has the results in force by year, the latest first; what is stated without a year is apart', () => {
    const noder = [
      nod('a', [utfall('u1', 2022), utfall('u2', 2024, { lage: 'forvantad' }), utfall('u3', 2023, { rattatAv: 'u4' }), utfall('u5', 2023, { makulerad: { nar: '2023-07-01T00:00:00Z', skal: 'fel' } })]),
      nod('b', [], { lage: 'uppnadd', grund: null, ar: null }),
      nod('c', [], { lage: 'forvantad', ar: 2021 }),
      nod('m', [], { niva: 'effektmal', lage: 'uppnadd', ar: 2022 }),
    ];
    expect(perAr({ noder }).map((g) => [g.ar, g.rader.map((r) => [r.nod.id, r.lage, r.utfall?.id ?? null])])).toEqual([
      [2024, [['a', 'forvantad', 'u2']]],
      [2022, [['a', 'uppnadd', 'u1']]],
      [2021, [['c', 'forvantad', null]]],
    ]);
    expect(utanAr({ noder }).map((u) => [u.nod.id, u.lage])).toEqual([['b', 'uppnadd']]);
  });

  it('sums only what there are several of, and what is expected apart from what is achieved', () => {
    const rad = (ar: number, avser: 'hela' | 'var_del', uppnatt: number | null, forvantat: number | null): KedjenodSvar['resultat']['perAr'][number] => ({ ar, avser, uppnatt, forvantat, antal: 2, kvinnor: null, man: null, okant: null });
    const arsvis = [rad(2024, 'hela', 4300, 1000), rad(2023, 'hela', 100, 900), rad(2024, 'var_del', 500, null)];
    const loggat = [utfall('u1', 2024), utfall('u2', 2024), utfall('u3', 2024, { lage: 'forvantad' }), utfall('u4', 2023), utfall('u5', 2023, { lage: 'forvantad' }), utfall('u6', 2024, { avser: 'var_del' })];
    const noder = [nod('a', loggat, { resultat: { lage: null, senaste: null, perAr: arsvis } })];
    expect(perAr({ noder }).map((g) => g.summor.map((s) => [s.varDel, s.uppnatt, s.forvantat]))).toEqual([[[false, 4300, 1000]], []]);
  });
});

describe('urKraft', () => {
  it('is what is put right or annulled, newest first', () => {
    const noder = [nod('a', [utfall('u1', 2022, { rattatAv: 'u2' }), utfall('u2', 2022)]), nod('b', [utfall('u3', 2023, { makulerad: { nar: '2023-07-01T00:00:00Z', skal: 'fel' } })])];
    expect(urKraft({ noder }).map((u) => u.utfall.id)).toEqual(['u3', 'u1']);
  });
});

describe('malnoder', () => {
  it('is what is measured, and never what is done or what it is for', () => {
    const noder = [nod('a', []), nod('b', [], { enhet: 'personer' }), nod('c', [], { niva: 'aktivitet', enhet: 'personer' })];
    expect(malnoder({ noder }).map((n) => n.id)).toEqual(['b']);
  });
});

describe('konstext', () => {
  it.each([
    [[null, null, null], ''],
    [[1, null, null], '1 kvinna'],
    [[3, 1, null], '3 kvinnor och 1 man'],
    [[3, 4, 0], '3 kvinnor, 4 män och 0 okänt'],
  ] as const)('%j är ”%s”', ([kvinnor, man, okant], text) => expect(konstext({ kvinnor, man, okant })).toBe(text));
});
