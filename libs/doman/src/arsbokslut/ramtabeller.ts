import { kandSumma, ramtabell as planOchUtfall } from '../anslag/ram';
import { HEL_ANDEL } from '../tal/andel';
import { STODTYPER, Stodtyp } from '../arende/arende';
import { serviceIAngivet } from './angivet';
import { beviljar } from './tabell';
import { FORETAGSSTOD_TOTALT } from './tabeller';
import type { Arstabell, Arsunderlag, Beslutsunderlag, Tabellrad, Utbetalningspost } from './typer';

type Foregaende = NonNullable<Arsunderlag['foregaende']>;

function okandaBelopp(beslut: readonly Beslutsunderlag[]): number {
  return beslut.filter((b) => beviljar(b) && b.kronor === null).length;
}

/** Granted kronor of some stödtyper; in a historic year without such a decision unknown, not zero. */
function beviljatAv(ar: Pick<Foregaende, 'beslut' | 'historiskt'>, stodtyper: readonly Stodtyp[]): number | null {
  const egna = ar.beslut.filter((b) => beviljar(b) && stodtyper.includes(b.stodtyp));
  return ar.historiskt && egna.length === 0 ? null : kandSumma(egna.map((b) => b.kronor));
}

/** Paid kronor of some stödtyper; where payments are not read in, or not all of a historic year's, none found is unknown and not zero. */
function utbetaltAv(ar: Pick<Foregaende, 'utbetalningar' | 'historiskt'>, stodtyper: readonly Stodtyp[], forda = true): number | null {
  const egna = ar.utbetalningar.filter((p) => stodtyper.includes(p.stodtyp));
  return (ar.historiskt || !forda) && egna.length === 0 ? null : egna.reduce((s, p) => s + p.kronor, 0);
}

/** Outcome per stödtyp: stated by a document for a historic year, otherwise the sum of the year's decisions. */
function utfallAv(u: Arsunderlag, stodtyper: readonly Stodtyp[]): number | null {
  const { angivetUtfall } = u.ram;
  if (!angivetUtfall) return beviljatAv(u, stodtyper);
  return angivetUtfall.filter((p) => stodtyper.includes(p.stodtyp)).reduce((s, p) => s + p.kronor, 0);
}

/** The four ledgers of the year, side by side and never added (regler §11). */
export function ramtabell(u: Arsunderlag): Arstabell {
  const uppgifter: [string, number | null][] = [
    ['tilldelat', u.ram.tilldelat],
    ['bemyndiganderam', u.ram.bemyndiganderam],
    ['utbetalningsram', u.ram.utbetalningsram],
    ['uppfoljning_hogst', u.ram.uppfoljningHogst],
    ['beslutat', utfallAv(u, STODTYPER)],
    ['utbetalt', utbetaltAv(u, STODTYPER, u.utbetalningarForda)],
  ];
  return {
    id: 'ram',
    bas: 'flera',
    ...grundFor(u),
    kolumner: [{ id: 'kronor', enhet: 'kronor' }],
    rader: uppgifter.map(([id, varde]) => ({ id, slag: 'uppgift', celler: [varde] })),
  };
}

function grundFor(u: Arsunderlag): Pick<Arstabell, 'grund' | 'okandaBelopp'> {
  return u.ram.angivetUtfall
    ? { grund: 'angivet', okandaBelopp: 0 }
    : { grund: 'beraknat', okandaBelopp: okandaBelopp(u.beslut) };
}

/** Plan → revised plan → outcome per stödtyp, by the rule of the year's frame. */
export function plantabell(u: Arsunderlag): Arstabell {
  const fordelningar = [u.ram.plan, u.ram.reviderad].flatMap((poster, revision) =>
    poster === null ? [] : [{ revision, datum: null, poster }],
  );
  const utfall = STODTYPER.map((stodtyp) => ({ stodtyp, kronor: utfallAv(u, [stodtyp]) }));
  const { rader, summa, serviceIForetagsstod } = planOchUtfall(
    { fordelningar, uppfoljningHogst: u.ram.uppfoljningHogst },
    utfall,
  );
  const skillnad = (efter: number | null, fore: number | null) => (efter === null || fore === null ? null : efter - fore);
  const hel = (delar: readonly (number | null)[]) => (delar.every((d) => d === null) ? null : HEL_ANDEL);
  const [helPlan, helUtfall] = [hel(rader.map((r) => r.andelPlan)), hel(rader.map((r) => r.andel))];
  const heltKant = rader.every((r) => r.andel !== null);
  return {
    id: 'plan',
    bas: 'flera',
    ...grundFor(u),
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
      ...rader.map((r): Tabellrad => ({
        id: serviceIForetagsstod && r.stodtyp === 'foretagsstod' ? FORETAGSSTOD_TOTALT : r.stodtyp,
        slag: 'del',
        celler: [r.plan, r.reviderad, r.utfall, r.avvikelse, r.andelPlan, r.andel, skillnad(r.andel, r.andelPlan)],
      })),
      {
        id: 'summa',
        slag: 'summa',
        celler: [
          summa.plan,
          summa.reviderad,
          summa.utfall,
          summa.avvikelse,
          helPlan,
          helUtfall,
          heltKant ? skillnad(helUtfall, helPlan) : null,
        ],
      },
    ],
  };
}

/** Granted and paid side by side, per stödtyp: a decision in its year, a payment in the year it was paid. */
export function utbetalttabell(u: Arsunderlag): Arstabell {
  const helt = serviceIAngivet(u.ram);
  const poster: { id: string; stodtyper: Stodtyp[] }[] = STODTYPER.filter((s) => !helt || s !== 'kommersiell_service').map((s) =>
    helt && s === 'foretagsstod' ? { id: FORETAGSSTOD_TOTALT, stodtyper: [s, 'kommersiell_service'] } : { id: s, stodtyper: [s] },
  );
  const rader = poster.map(({ stodtyper }) => [
    utfallAv(u, stodtyper),
    utbetaltAv(u, stodtyper, u.utbetalningarForda),
    u.foregaende && beviljatAv(u.foregaende, stodtyper),
    u.foregaende && utbetaltAv(u.foregaende, stodtyper, u.utbetalningarForda),
  ]);
  return {
    id: 'beviljat_utbetalt',
    bas: 'flera',
    ...grundFor(u),
    kolumner: [
      { id: 'beviljat', enhet: 'kronor' },
      { id: 'utbetalt', enhet: 'kronor' },
      { id: 'foregaende_beviljat', enhet: 'kronor' },
      { id: 'foregaende_utbetalt', enhet: 'kronor' },
    ],
    rader: [
      ...poster.map(({ id }, i): Tabellrad => ({ id, slag: 'del', celler: rader[i] ?? [] })),
      { id: 'summa', slag: 'summa', celler: [0, 1, 2, 3].map((k) => kandSumma(rader.map((r) => r[k] ?? null))) },
    ],
  };
}

/** The decisions or payments behind a cell of the frame, the plan, or granted and paid. */
export function raderIRamtabell(
  innehall: { beslut: readonly Beslutsunderlag[]; utbetalningar: readonly Utbetalningspost[] },
  rad: string,
  kolumn: string,
): { beslut: Beslutsunderlag[]; utbetalningar: Utbetalningspost[] } {
  const hel = rad === 'summa' || rad === 'beslutat' || rad === 'utbetalt';
  const foretagsstod = rad === FORETAGSSTOD_TOTALT;
  const traffar = (s: Stodtyp) => hel || s === rad || (foretagsstod && (s === 'foretagsstod' || s === 'kommersiell_service'));
  if (kolumn === 'utbetalt' || rad === 'utbetalt')
    return { beslut: [], utbetalningar: innehall.utbetalningar.filter((p) => traffar(p.stodtyp)) };
  return { beslut: innehall.beslut.filter((b) => beviljar(b) && traffar(b.stodtyp)), utbetalningar: [] };
}
