import { Beslutslage, Budget, KOSTNADSSLAG, Kostnadsslag, Kronor, Rekvisition, Rekvisitionsutfall, kontoslagAv, rekvisitionsutfall } from '@anslag/doman';
import { ArendeEkonomiSvar } from '@anslag/kontrakt';
import { Radjamforelse } from './rekvisitionsrader';
import { somRegel } from './rekvisitionsformular';

/** What of a decision is asked here. */
interface MedBudget {
  lage: Beslutslage;
  budget: { budget: Budget } | null;
}

/** The budgets that are in force together: the latest one of the whole project, and those of its extensions since. */
function gallandeBudgetar(beslut: readonly MedBudget[]): Budget[] {
  const beslutade = beslut.flatMap((b) => (b.lage === 'beslutad' && b.budget ? [b.budget.budget] : []));
  const hela = beslutade.map((b) => b.avser).lastIndexOf('projektet');
  return beslutade.slice(Math.max(0, hela));
}

/** What is budgeted of each kind of costs; a kind that no row of the budget tells of, or whose amounts are all unknown, is left out. */
export function budgeteratPerSlag(beslut: readonly MedBudget[]): Map<Kostnadsslag, Kronor> {
  const summor = new Map<Kostnadsslag, Kronor>();
  for (const rad of gallandeBudgetar(beslut).flatMap((b) => b.kostnader)) {
    const slag = kontoslagAv(rad.kategori);
    const kanda = Object.values(rad.celler).filter((c) => c !== null);
    if (slag === null || kanda.length === 0) continue;
    summor.set(slag, kanda.reduce((s, c) => s + c, summor.get(slag) ?? 0));
  }
  return summor;
}

/** What each kind of a new claim's costs is held against. */
export function radjamforelse(ekonomi: Pick<ArendeEkonomiSvar, 'kostnadsslag'>, budgeterat: ReadonlyMap<Kostnadsslag, Kronor>): Map<Kostnadsslag, Radjamforelse> {
  return new Map(
    KOSTNADSSLAG.map((slag) => [slag, { budgeterat: budgeterat.get(slag) ?? null, tidigare: ekonomi.kostnadsslag.find((k) => k.kostnadsslag === slag)?.bokfort ?? 0 }]),
  );
}

/** What a claim that is being written would come to, if all of it is approved; null while andel or tak is unknown. */
export function utfallNu(r: Rekvisition, e: Pick<ArendeEkonomiSvar, 'galler' | 'saldo' | 'rekvisitioner'>): Rekvisitionsutfall | null {
  const andel = e.galler?.andel ?? null;
  if (e.saldo === null || andel === null) return null;
  return rekvisitionsutfall(r, e.rekvisitioner.map(somRegel), e.saldo, andel);
}
