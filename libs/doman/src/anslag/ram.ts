import { STODTYPER, Stodtyp } from '../arende/arende';
import { Datum } from '../tal/datum';
import { andelar } from '../tal/fordela';
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
function iRevisionsordning(ram: Ram): Fordelning[] {
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

export interface Ramrad {
  stodtyp: Stodtyp;
  /** The original split; 0 when it has no such post, null when there is no split at all. */
  plan: Kronor | null;
  /** The latest revision; null when the split was never revised. */
  reviderad: Kronor | null;
  utfall: Kronor;
  /** utfall − (reviderad, else plan); null when there is no split. The rows' differences sum to the total's. */
  avvikelse: Kronor | null;
  /** For uppföljning: the most it may use, which lies inside the other posts; and utfall − hogst. */
  hogst: Kronor | null;
  avvikelseMotHogst: Kronor | null;
  /** Share of the whole outcome in hundredths of a percent; the rows sum to exactly 10000, or 0 when nothing was spent. */
  andel: number;
}

export interface Ramtabell {
  /** One row per stödtyp in the order of STODTYPER, zeros shown. */
  rader: Ramrad[];
  summa: { plan: Kronor | null; reviderad: Kronor | null; utfall: Kronor; avvikelse: Kronor | null };
}

/** Plan, latest revision and outcome per stödtyp. utfall may hold several posts of a kind; they are summed. */
export function ramtabell(ram: Ram, utfall: readonly Stodtypsbelopp[]): Ramtabell {
  const ordnade = iRevisionsordning(ram);
  const plan = ordnade[0]?.poster ?? null;
  const reviderad = ordnade.length > 1 ? (ordnade.at(-1)?.poster ?? null) : null;
  const rad = (stodtyp?: Stodtyp): Ramtabell['summa'] => {
    const belopp = {
      plan: plan && summera(plan, stodtyp),
      reviderad: reviderad && summera(reviderad, stodtyp),
      utfall: summera(utfall, stodtyp),
    };
    const jamfort = belopp.reviderad ?? belopp.plan;
    return { ...belopp, avvikelse: jamfort === null ? null : belopp.utfall - jamfort };
  };
  const rader = STODTYPER.map((stodtyp) => {
    const hogst = stodtyp === 'uppfoljning_utvardering' ? ram.uppfoljningHogst : null;
    const belopp = rad(stodtyp);
    return { stodtyp, ...belopp, hogst, avvikelseMotHogst: hogst === null ? null : belopp.utfall - hogst };
  });
  const delar = andelar(rader.map((r) => r.utfall));
  return { rader: rader.map((r, i) => ({ ...r, andel: delar[i] ?? 0 })), summa: rad() };
}
