import { Andel } from '../tal/andel';
import { Kronor } from '../tal/kronor';
import { Budget, Budgetsida, BUDGETSIDOR, Sidosumma, budgetar, delsumma, sidosumma } from './budget';
import { granskaTak, Takavvikelse } from './tak';

/** info: worth knowing; notering: within ±1 krona; varning: outside it. */
export type Avvikelseniva = 'info' | 'notering' | 'varning';

interface Summaavvikelse {
  niva: 'notering' | 'varning';
  sida: Budgetsida;
  angivet: Kronor;
  beraknat: Kronor;
  /** angivet − beraknat. */
  differens: Kronor;
  /** Unknown cells (for radtotaler: unknown row totals) that beraknat leaves out. */
  okandaCeller: number;
}

/** Stated and computed sums are compared one by one; rad is the row's kategori and radnummer its place from 1. */
export type Avvikelse =
  | (Summaavvikelse & { kod: 'rad_summa'; rad: string; radnummer: number })
  | (Summaavvikelse & { kod: 'kolumn_summa'; ar: string })
  /** The stated grand total against the cells. */
  | (Summaavvikelse & { kod: 'total_summa' })
  /** The stated grand total against the rows' stated totals. */
  | (Summaavvikelse & { kod: 'radtotaler_summa' })
  | {
      kod: 'kostnader_finansiering';
      niva: 'notering' | 'varning';
      /** null for the whole period. */
      ar: string | null;
      kostnader: Kronor;
      finansiering: Kronor;
      /** kostnader − finansiering: positive is what lacks financing. */
      differens: Kronor;
      okandaCeller: number;
    }
  | { kod: 'okanda_celler'; niva: 'info'; sida: Budgetsida; rad: string; radnummer: number; ar: string[] }
  | Takavvikelse;

export interface Budgetgranskning {
  ar: string[];
  summor: Record<Budgetsida, Sidosumma>;
  avvikelser: Avvikelse[];
  /** Do the known cells finance the costs (±1 krona)? null when unknown cells leave it open. */
  fulltFinansierad: boolean | null;
}

/** Rounding that real documents show, per sum. */
export const TOLERANS: Kronor = 1;

export function nivaFor(differens: Kronor): 'notering' | 'varning' {
  return Math.abs(differens) <= TOLERANS ? 'notering' : 'varning';
}

function jamfor(
  sida: Budgetsida,
  angivet: Kronor | null | undefined,
  celler: readonly (Kronor | null | undefined)[],
): Summaavvikelse[] {
  const { kronor, okandaCeller } = delsumma(celler);
  if (angivet === null || angivet === undefined || angivet === kronor) return [];
  const differens = angivet - kronor;
  return [{ niva: nivaFor(differens), sida, angivet, beraknat: kronor, differens, okandaCeller }];
}

function granskaSida(b: Budget, sida: Budgetsida, ar: readonly string[]): Avvikelse[] {
  const rader = b[sida];
  const angivet = b.angivet[sida];
  const rad = rader.flatMap((r, i): Avvikelse[] => {
    const plats = { rad: r.kategori, radnummer: i + 1 };
    const okanda = ar.filter((a) => (r.celler[a] ?? null) === null);
    return [
      ...jamfor(
        sida,
        r.angivenSumma,
        ar.map((a) => r.celler[a]),
      ).map((s) => ({ kod: 'rad_summa' as const, ...plats, ...s })),
      ...(okanda.length > 0 ? [{ kod: 'okanda_celler' as const, niva: 'info' as const, sida, ...plats, ar: okanda }] : []),
    ];
  });
  const kolumn = ar.flatMap((a) =>
    jamfor(
      sida,
      angivet.perAr[a],
      rader.map((r) => r.celler[a]),
    ).map((s) => ({ kod: 'kolumn_summa' as const, ar: a, ...s })),
  );
  const celler = rader.flatMap((r) => ar.map((a) => r.celler[a]));
  const total = jamfor(sida, angivet.totalt, celler).map((s) => ({ kod: 'total_summa' as const, ...s }));
  const radtotaler = rader.map((r) => r.angivenSumma);
  const avTotaler = radtotaler.some((t) => t !== null) ? jamfor(sida, angivet.totalt, radtotaler) : [];
  return [...rad, ...kolumn, ...total, ...avTotaler.map((s) => ({ kod: 'radtotaler_summa' as const, ...s }))];
}

function granskaBalans(kostnader: Sidosumma, finansiering: Sidosumma, ar: readonly string[]): Avvikelse[] {
  return [...ar, null].flatMap((a): Avvikelse[] => {
    const k = a === null ? kostnader.totalt : kostnader.perAr[a];
    const f = a === null ? finansiering.totalt : finansiering.perAr[a];
    if (!k || !f || k.kronor === f.kronor) return [];
    const differens = k.kronor - f.kronor;
    return [
      {
        kod: 'kostnader_finansiering',
        niva: nivaFor(differens),
        ar: a,
        kostnader: k.kronor,
        finansiering: f.kronor,
        differens,
        okandaCeller: k.okandaCeller + f.okandaCeller,
      },
    ];
  });
}

/** Unknown costs leave it open; unknown financing only while the known does not suffice. */
function finansierad(kostnader: Sidosumma, finansiering: Sidosumma): boolean | null {
  if (kostnader.totalt.okandaCeller > 0) return null;
  if (finansiering.totalt.kronor >= kostnader.totalt.kronor - TOLERANS) return true;
  return finansiering.totalt.okandaCeller > 0 ? null : false;
}

/**
 * Checks a budget from its cells (regler §5): rows, columns and totals against what the document states, costs against financing
 * per year and in all, and the tak against andel × total costs. Full financing is computed from cells, never from stated sums.
 * @param villkor the decision's andel and tak, null where unknown; a budget of an extension is not held against them.
 */
export function granskaBudget(b: Budget, villkor: { andel: Andel | null; tak: Kronor | null }): Budgetgranskning {
  const ar = budgetar(b);
  const summor = { kostnader: sidosumma(b.kostnader, ar), finansiering: sidosumma(b.finansiering, ar) };
  return {
    ar,
    summor,
    avvikelser: [
      ...BUDGETSIDOR.flatMap((sida) => granskaSida(b, sida, ar)),
      ...granskaBalans(summor.kostnader, summor.finansiering, ar),
      ...granskaTak(b.avser, summor.kostnader.totalt, villkor),
    ],
    fulltFinansierad: finansierad(summor.kostnader, summor.finansiering),
  };
}
