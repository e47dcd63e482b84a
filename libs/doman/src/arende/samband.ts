import { type Budget, budgetar, type Budgetrad, delsumma } from '../budget/budget';
import type { Kronor } from '../tal/kronor';

/** An ärende and an earlier one that it carries on, by their keys. */
export interface Foregangarlank {
  arende: string;
  foregangare: string;
}

/**
 * The way from an ärende to itself that these predecessors would close, through the links that are there: ["20RS1", "20RS2", "20RS1"].
 * Null when there is none.
 */
export function slutenKrets(arende: string, foregangare: readonly string[], lankar: readonly Foregangarlank[]): string[] | null {
  const sedda = new Set<string>();
  const vagar = foregangare.map((f) => [arende, f]);
  for (let vag = vagar.shift(); vag; vag = vagar.shift()) {
    const har = vag.at(-1) ?? '';
    if (har === arende) return vag;
    if (sedda.has(har)) continue;
    sedda.add(har);
    for (const l of lankar) if (l.arende === har) vagar.push([...vag, l.foregangare]);
  }
  return null;
}

/** The whole project and the part of it that is ours, in whole kronor; null where a cell is unknown. */
export interface Omfattning {
  kostnader: Kronor | null;
  finansiering: Kronor | null;
  /** The lines of the region's own anslag 1:1; null also when no line says that it is. */
  varDel: Kronor | null;
}

/**
 * The whole project against our part, in the budgets as they were decided, oldest first: the last that covers the project and what later
 * ones add for an extension. Null when no budget covers the project.
 */
export function omfattning(budgetarIOrdning: readonly Budget[]): Omfattning | null {
  const start = budgetarIOrdning.findLastIndex((b) => b.avser === 'projektet');
  if (start < 0) return null;
  const galler = budgetarIOrdning.slice(start);
  const summa = (rader: (b: Budget) => readonly Budgetrad[]): Kronor | null => {
    const del = delsumma(galler.flatMap((b) => rader(b).flatMap((r) => budgetar(b).map((ar) => r.celler[ar]))));
    return del.okandaCeller > 0 ? null : del.kronor;
  };
  const egna = (b: Budget) => b.finansiering.filter((f) => f.egen11);
  return { kostnader: summa((b) => b.kostnader), finansiering: summa((b) => b.finansiering), varDel: galler.some((b) => egna(b).length > 0) ? summa(egna) : null };
}
