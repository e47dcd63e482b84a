import { INKOMNA, inkomnaI } from './ansokningar';
import { raderIRamtabell } from './ramtabeller';
import { arsbeslut, beviljar, delarI, Harledd, summarad } from './tabell';
import { berortabell, beslutstabeller, FORETAGSSTOD_TOTALT } from './tabeller';
import type { Ansokningspost, Arsbokslutsinnehall, Arstabell, Beslutsunderlag, TabellId, Utbetalningspost } from './typer';

export interface RaderBakom {
  /** `del` is the part of the amount that falls on the cell in whole kronor; null when unknown. */
  beslut: (Beslutsunderlag & { del: number | null })[];
  utbetalningar: Utbetalningspost[];
  ansokningar: Ansokningspost[];
}

const RAMTABELLER: readonly TabellId[] = ['ram', 'plan', 'beviljat_utbetalt'];
const PLANKOLUMNER: readonly string[] = ['plan', 'reviderad', 'andel_plan'];
/** Derived columns of the plan, and the one whose rows they lead to. */
const PLANENS_GRUND: Record<string, string> = { avvikelse: 'utfall', andel_utfall: 'utfall', avvikelse_andel: 'utfall' };

/**
 * What lies behind one cell: the decisions with the part that falls on it, the payments, or the applications. The known parts of a cell in kronor sum to it,
 * and the decisions of a count are as many as it says. Derived columns lead to the rows they are computed from; a plan or the year before
 * has no rows here. A stated figure has rows only where the decisions loaded amount to exactly what is stated.
 */
export function raderBakom(innehall: Arsbokslutsinnehall, tabell: TabellId, rad: string, kolumn: string): RaderBakom {
  const tom: RaderBakom = { beslut: [], utbetalningar: [], ansokningar: [] };
  const t = innehall.tabeller.find((x) => x.id === tabell);
  if (!t || kolumn.startsWith('foregaende') || PLANKOLUMNER.includes(kolumn)) return tom;
  if (RAMTABELLER.includes(tabell)) {
    const grund = PLANENS_GRUND[kolumn] ?? kolumn;
    const rader = raderIRamtabell(innehall, rad, grund);
    const bakom = { ...tom, ...rader, beslut: rader.beslut.map((b) => ({ ...b, del: b.kronor })) };
    return stammer(t, rad, grund, bakom) ? bakom : tom;
  }
  if (tabell === 'ansokningar' && kolumn === INKOMNA) return { ...tom, ansokningar: inkomnaI(innehall.ansokningar ?? [], rad) };
  const ar = arsbeslut(innehall.beslut, innehall.historiskt);
  for (const d of definitioner(innehall, tabell)) {
    const grund = grundkolumn(d.harledda, kolumn);
    const kol = d.kolumner.find((k) => k.id === grund);
    const def = rad === 'summa' && d.summera ? summarad(d) : d.rader.find((r) => r.id === rad);
    if (!kol || !def) continue;
    const bakom = { ...tom, beslut: delarI(ar, def, kol).map((x) => ({ ...x.beslut, del: x.kronor })) };
    return stammer(t, rad, grund, bakom) ? bakom : tom;
  }
  return tom;
}

/** The year's decisions that grant money and have a remark, in the order of the snapshot; none in one that was made before remarks were kept. */
export function beslutMedAnmarkning({ beslut }: Arsbokslutsinnehall): (Beslutsunderlag & { anmarkning: string })[] {
  return beslut.flatMap((b) => (beviljar(b) && b.anmarkning ? [{ ...b, anmarkning: b.anmarkning }] : []));
}

function definitioner({ register, tabeller }: Arsbokslutsinnehall, tabell: TabellId) {
  const helt = tabeller.some((t) => t.id === 'stodtyp' && t.rader.some((r) => r.id === FORETAGSSTOD_TOTALT && r.slag === 'del'));
  const beror = berortabell(tabell, register);
  return [...beslutstabeller(register, helt).filter((d) => d.id === tabell), ...(beror ? [beror] : [])];
}

function grundkolumn(harledda: readonly Harledd[], kolumn: string): string {
  const harledd = harledda.find((h) => h.id === kolumn);
  if (!harledd) return kolumn;
  return harledd.slag === 'forandring' ? harledd.efter : harledd.av;
}

/** A computed figure is its rows; a stated one only when they amount to what is stated. */
function stammer(tabell: Arstabell, rad: string, kolumn: string, bakom: RaderBakom): boolean {
  if (tabell.grund === 'beraknat') return true;
  const index = tabell.kolumner.findIndex((k) => k.id === kolumn);
  const varde = tabell.rader.find((r) => r.id === rad)?.celler[index] ?? null;
  const { beslut, utbetalningar } = bakom;
  if (tabell.kolumner[index]?.enhet === 'antal') return beslut.length === varde;
  const belopp = [...beslut.map((b) => b.del), ...utbetalningar.map((p) => p.kronor)];
  return !belopp.includes(null) && belopp.reduce<number>((s, k) => s + (k ?? 0), 0) === varde;
}
