import { STODTYPER, Stodtyp } from '../arende/arende';
import { Datum } from '../tal/datum';
import { andelAvHelhet } from '../tal/andel';
import { Kronor } from '../tal/kronor';

export interface Stodtypsbelopp {
  stodtyp: Stodtyp;
  kronor: Kronor;
}

/** An indicative split; revision 0 or the lowest number is the original, each later one replaces it. */
export interface Fordelning {
  revision: number;
  datum: Datum | null;
  poster: Stodtypsbelopp[];
}

/** A year's frame (regler §11). Null is unknown. */
export interface Ram {
  budgetar: number;
  tilldelat: Kronor | null;
  bemyndiganderam: Kronor | null;
  utbetalningsram: Kronor | null;
  /** The most that uppföljning och utvärdering may use; lies inside the frame. */
  uppfoljningHogst: Kronor | null;
  /** May be empty: a region may have no indicative split. */
  fordelningar: Fordelning[];
  /** What the split became, as stated in a closed year; may be empty. */
  utfall: Stodtypsbelopp[];
}

export type RamAvvikelse =
  /** differens = summa − tilldelat. */
  | { kod: 'fordelning_summa'; niva: 'varning'; revision: number; tilldelat: Kronor; summa: Kronor; differens: Kronor }
  | { kod: 'utfall_summa'; niva: 'info' | 'varning'; tilldelat: Kronor; summa: Kronor; differens: Kronor }
  /** revision null: in the outcome. differens = kronor − hogst. */
  | { kod: 'uppfoljning_over_hogst'; niva: 'varning'; revision: number | null; kronor: Kronor; hogst: Kronor; differens: Kronor }
  | { kod: 'stodtyp_dubblett'; niva: 'varning'; revision: number | null; stodtyp: Stodtyp }
  | { kod: 'revision_dubblett'; niva: 'varning'; revision: number };

function summera(poster: readonly Stodtypsbelopp[], stodtyp?: Stodtyp): Kronor {
  return poster.filter((p) => stodtyp === undefined || p.stodtyp === stodtyp).reduce((s, p) => s + p.kronor, 0);
}

/** The splits from the original to the latest. */
function iRevisionsordning(ram: Pick<Ram, 'fordelningar'>): Fordelning[] {
  return [...ram.fordelningar].sort((a, b) => a.revision - b.revision);
}

function granskaPoster(ram: Ram, poster: readonly Stodtypsbelopp[], revision: number | null): RamAvvikelse[] {
  const fel: RamAvvikelse[] = [];
  for (const stodtyp of STODTYPER) {
    if (poster.filter((p) => p.stodtyp === stodtyp).length > 1)
      fel.push({ kod: 'stodtyp_dubblett', niva: 'varning', revision, stodtyp });
  }
  const kronor = summera(poster, 'uppfoljning_utvardering');
  const hogst = ram.uppfoljningHogst;
  if (hogst !== null && kronor > hogst) {
    fel.push({ kod: 'uppfoljning_over_hogst', niva: 'varning', revision, kronor, hogst, differens: kronor - hogst });
  }
  return fel;
}

/**
 * Checks a year's frame: every split sums to tilldelat, uppföljning stays within its part, no stödtyp twice (regler §11).
 * An outcome above tilldelat is a warning, one below is only worth knowing. What is unknown is not compared.
 */
export function granskaRam(ram: Ram): RamAvvikelse[] {
  const fel: RamAvvikelse[] = [];
  const { tilldelat } = ram;
  const ordnade = iRevisionsordning(ram);
  ordnade.forEach((f, i) => {
    if (f.revision === ordnade[i - 1]?.revision) fel.push({ kod: 'revision_dubblett', niva: 'varning', revision: f.revision });
    const summa = summera(f.poster);
    if (tilldelat !== null && summa !== tilldelat) {
      const differens = summa - tilldelat;
      fel.push({ kod: 'fordelning_summa', niva: 'varning', revision: f.revision, tilldelat, summa, differens });
    }
    fel.push(...granskaPoster(ram, f.poster, f.revision));
  });
  if (ram.utfall.length > 0) {
    const summa = summera(ram.utfall);
    const differens = summa - (tilldelat ?? summa);
    if (tilldelat !== null && differens !== 0) {
      fel.push({ kod: 'utfall_summa', niva: differens > 0 ? 'varning' : 'info', tilldelat, summa, differens });
    }
    fel.push(...granskaPoster(ram, ram.utfall, null));
  }
  return fel;
}

/** An outcome to compare with the plan; null is unknown. */
export interface Utfallspost {
  stodtyp: Stodtyp;
  kronor: Kronor | null;
}

interface Rambelopp {
  /** The original split; 0 when it has no such post, null when there is no split at all. */
  plan: Kronor | null;
  /** The latest revision; null when the split was never revised. */
  reviderad: Kronor | null;
  /** Null when there are posts but none of their amounts is known. */
  utfall: Kronor | null;
  /** utfall − (reviderad, else plan); null when there is no split or the outcome is not wholly known. */
  avvikelse: Kronor | null;
}

export interface Ramrad extends Rambelopp {
  stodtyp: Stodtyp;
  /** For uppföljning: the most it may use, which lies inside the other posts; and utfall − hogst. */
  hogst: Kronor | null;
  avvikelseMotHogst: Kronor | null;
  /** Share of the plan in force in hundredths of a percent, each rounded by itself; null when there is no plan to be a share of. */
  andelPlan: number | null;
  /** Share of the whole known outcome, as andelPlan; null for an unknown outcome and when nothing was spent. */
  andel: number | null;
}

export interface Ramtabell {
  /** One row per stödtyp in the order of STODTYPER, zeros shown. */
  rader: Ramrad[];
  summa: Rambelopp;
  /** True when the outcome of kommersiell service is read within företagsstöd, as the plan does; the rows then have no post for it. */
  serviceIForetagsstod: boolean;
}

/** Each amount's share of the known whole; null for an unknown amount, and all null when there is no whole. */
function delar(belopp: readonly (Kronor | null)[]): (number | null)[] {
  const helhet = belopp.reduce<Kronor>((s, b) => s + (b ?? 0), 0);
  return belopp.map((b) => andelAvHelhet(b, helhet));
}

/** The sum of the known amounts; null when some are unknown and the rest amount to nothing, since the sum is then not zero but unknown. */
export function kandSumma(belopp: readonly (Kronor | null)[]): Kronor | null {
  const summa = belopp.reduce<Kronor>((s, b) => s + (b ?? 0), 0);
  return summa === 0 && belopp.includes(null) ? null : summa;
}

/**
 * Plan, latest revision and outcome per stödtyp. utfall may hold several posts of a kind; they are summed.
 * Where a plan has no post for kommersiell service, its outcome is read within företagsstöd.
 */
export function ramtabell(ram: Pick<Ram, 'fordelningar' | 'uppfoljningHogst'>, utfall: readonly Utfallspost[]): Ramtabell {
  const ordnade = iRevisionsordning(ram);
  const plan = ordnade[0]?.poster ?? null;
  const reviderad = ordnade.length > 1 ? (ordnade.at(-1)?.poster ?? null) : null;
  const planer = [plan, reviderad].filter((p) => p !== null);
  const serviceIForetagsstod =
    planer.length > 0 && !planer.some((poster) => poster.some((p) => p.stodtyp === 'kommersiell_service'));

  const rad = (stodtyper: readonly Stodtyp[]): Rambelopp => {
    const i = (poster: readonly Stodtypsbelopp[] | null) =>
      poster && summera(poster.filter((p) => stodtyper.includes(p.stodtyp)));
    const belopp = {
      plan: i(plan),
      reviderad: i(reviderad),
      utfall: kandSumma(utfall.filter((p) => stodtyper.includes(p.stodtyp)).map((p) => p.kronor)),
    };
    const jamfort = belopp.reviderad ?? belopp.plan;
    return { ...belopp, avvikelse: jamfort === null || belopp.utfall === null ? null : belopp.utfall - jamfort };
  };
  const rader = STODTYPER.filter((s) => !serviceIForetagsstod || s !== 'kommersiell_service').map((stodtyp) => {
    const medService = serviceIForetagsstod && stodtyp === 'foretagsstod';
    const belopp = rad(medService ? [stodtyp, 'kommersiell_service'] : [stodtyp]);
    const hogst = stodtyp === 'uppfoljning_utvardering' ? ram.uppfoljningHogst : null;
    return {
      stodtyp,
      ...belopp,
      hogst,
      avvikelseMotHogst: hogst === null || belopp.utfall === null ? null : belopp.utfall - hogst,
    };
  });
  const avPlan = delar(rader.map((r) => r.reviderad ?? r.plan));
  const avUtfall = delar(rader.map((r) => r.utfall));
  return {
    rader: rader.map((r, i) => ({ ...r, andelPlan: avPlan[i] ?? null, andel: avUtfall[i] ?? null })),
    summa: rader.some((r) => r.utfall === null) ? { ...rad(STODTYPER), avvikelse: null } : rad(STODTYPER),
    serviceIForetagsstod,
  };
}
