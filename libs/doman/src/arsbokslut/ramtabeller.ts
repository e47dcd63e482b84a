import { STODTYPER, Stodtyp } from '../arende/arende';
import { andelar } from '../tal/fordela';
import { beviljar } from './tabell';
import type { Arstabell, Arsunderlag, Beslutsunderlag, Tabellrad } from './typer';

type Belopp = readonly { stodtyp: Stodtyp; kronor: number }[];

/** Known granted kronor of the decisions; null when there are some but none of their amounts is known. */
export function beviljat(beslut: readonly Beslutsunderlag[]): number | null {
  const beviljade = beslut.filter(beviljar);
  const kanda = beviljade.flatMap((b) => (b.kronor === null ? [] : [b.kronor]));
  return beviljade.length > 0 && kanda.length === 0 ? null : kanda.reduce((s, k) => s + k, 0);
}

function okandaBelopp(beslut: readonly Beslutsunderlag[]): number {
  return beslut.filter((b) => beviljar(b) && b.kronor === null).length;
}

/** The four ledgers of the year, side by side and never added (regler §11). */
export function ramtabell(u: Arsunderlag): Arstabell {
  const angivet = u.ram.angivetUtfall?.reduce((s, p) => s + p.kronor, 0) ?? null;
  const uppgifter: [string, number | null][] = [
    ['tilldelat', u.ram.tilldelat],
    ['bemyndiganderam', u.ram.bemyndiganderam],
    ['utbetalningsram', u.ram.utbetalningsram],
    ['uppfoljning_hogst', u.ram.uppfoljningHogst],
    ['beslutat', angivet ?? beviljat(u.beslut)],
    ['utbetalt', u.historiskt && u.utbetalningar.length === 0 ? null : u.utbetalningar.reduce((s, p) => s + p.kronor, 0)],
  ];
  return {
    id: 'ram',
    bas: 'flera',
    grund: angivet === null ? 'beraknat' : 'angivet',
    kolumner: [{ id: 'kronor', enhet: 'kronor' }],
    rader: uppgifter.map(([id, varde]) => ({ id, slag: 'uppgift', celler: [varde] })),
    okandaBelopp: angivet === null ? okandaBelopp(u.beslut) : 0,
  };
}

/** Outcome per stödtyp: stated by a document for a historic year, otherwise the sum of the year's decisions. */
function utfall(u: Arsunderlag): (s: Stodtyp) => number | null {
  const angivet = u.ram.angivetUtfall;
  if (angivet) return (s) => angivet.find((p) => p.stodtyp === s)?.kronor ?? 0;
  return (s) => beviljat(u.beslut.filter((b) => b.stodtyp === s));
}

const summaKanda = (belopp: readonly (number | null)[]) => (belopp.every((b) => b === null) ? null : belopp.reduce<number>((s, b) => s + (b ?? 0), 0));
const skillnad = (efter: number | null, fore: number | null) => (efter === null || fore === null ? null : efter - fore);

/**
 * Plan → revised plan → outcome per stödtyp. Where the plan has no post for kommersiell service, that outcome is read as a part of
 * företagsstöd, as the plan does.
 */
export function plantabell(u: Arsunderlag): Arstabell {
  const { plan, reviderad, angivetUtfall } = u.ram;
  const serviceEgenPost = [plan, reviderad, angivetUtfall].some((b) => b?.some((p) => p.stodtyp === 'kommersiell_service'));
  const stodtyper = STODTYPER.filter((s) => serviceEgenPost || s !== 'kommersiell_service');
  const plansumma = (belopp: Belopp | null, s: Stodtyp) => (belopp ? (belopp.find((p) => p.stodtyp === s)?.kronor ?? 0) : null);
  const avUtfall = utfall(u);
  const utfallFor = (s: Stodtyp) =>
    s === 'foretagsstod' && !serviceEgenPost ? summaKanda([avUtfall('foretagsstod'), avUtfall('kommersiell_service')]) : avUtfall(s);

  const grundceller = stodtyper.map((s) => [plansumma(plan, s), plansumma(reviderad, s), utfallFor(s)] as const);
  const andelarAv = (kolumn: number) => {
    const belopp = grundceller.map((c) => c[kolumn] ?? null);
    return summaKanda(belopp) ? andelar(belopp.map((b) => b ?? 0)) : belopp.map(() => null);
  };
  const [andelPlan, andelUtfall] = [andelarAv(reviderad ? 1 : 0), andelarAv(2)];
  const rad = (id: string, slag: Tabellrad['slag'], [p, r, ut]: readonly (number | null)[], ap: number | null, au: number | null): Tabellrad => ({
    id,
    slag,
    celler: [p ?? null, r ?? null, ut ?? null, skillnad(ut ?? null, r ?? p ?? null), ap, au, skillnad(au, ap)],
  });
  const summor = [0, 1, 2].map((k) => summaKanda(grundceller.map((c) => c[k] ?? null)));
  const hel = (k: number) => (summor[k] ? 10_000 : null);
  return {
    id: 'plan',
    bas: 'flera',
    grund: angivetUtfall ? 'angivet' : 'beraknat',
    kolumner: [
      { id: 'plan', enhet: 'kronor' },
      { id: 'reviderad', enhet: 'kronor' },
      { id: 'utfall', enhet: 'kronor' },
      { id: 'avvikelse', enhet: 'kronor' },
      { id: 'andel_plan', enhet: 'andel' },
      { id: 'andel_utfall', enhet: 'andel' },
      { id: 'avvikelse_andel', enhet: 'andelsforandring' },
    ],
    rader: [
      ...stodtyper.map((s, i) => rad(s, 'del', grundceller[i] ?? [], andelPlan[i] ?? null, andelUtfall[i] ?? null)),
      rad('summa', 'summa', summor, hel(reviderad ? 1 : 0), hel(2)),
    ],
    okandaBelopp: angivetUtfall ? 0 : okandaBelopp(u.beslut),
  };
}

/** Granted and paid side by side, per stödtyp: a decision in its year, a payment in the year it was paid. */
export function utbetalttabell(u: Arsunderlag): Arstabell {
  const utbetalt = (arsunderlag: Pick<Arsunderlag, 'utbetalningar'>, s: Stodtyp) =>
    arsunderlag.utbetalningar.filter((p) => p.stodtyp === s).reduce((n, p) => n + p.kronor, 0);
  const rader = STODTYPER.map((s) => [
    beviljat(u.beslut.filter((b) => b.stodtyp === s)),
    utbetalt(u, s),
    u.foregaende && beviljat(u.foregaende.beslut.filter((b) => b.stodtyp === s)),
    u.foregaende && utbetalt(u.foregaende, s),
  ]);
  return {
    id: 'beviljat_utbetalt',
    bas: 'flera',
    grund: 'beraknat',
    kolumner: [
      { id: 'beviljat', enhet: 'kronor' },
      { id: 'utbetalt', enhet: 'kronor' },
      { id: 'foregaende_beviljat', enhet: 'kronor' },
      { id: 'foregaende_utbetalt', enhet: 'kronor' },
    ],
    rader: [
      ...STODTYPER.map((s, i): Tabellrad => ({ id: s, slag: 'del', celler: rader[i] ?? [] })),
      { id: 'summa', slag: 'summa', celler: [0, 1, 2, 3].map((k) => summaKanda(rader.map((r) => r[k] ?? null))) },
    ],
    okandaBelopp: okandaBelopp(u.beslut),
  };
}
