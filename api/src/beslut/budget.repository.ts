import { randomUUID } from 'node:crypto';
import { BUDGETSIDOR, type Budget, type Budgetsida, type Finansieringsrad } from '@anslag/doman';
import type { EntityManager } from 'typeorm';
import { Budget as Budgettabell } from './budget.entity';
import { Budgetcell } from './budgetcell.entity';
import { Budgetrad } from './budgetrad.entity';
import { Budgetsumma } from './budgetsumma.entity';

/** Whose budget it is: a proposal's or an application's, by id. */
export type Budgetagare = { beslutId: string } | { arendeId: string };

/** Takes the budgets of these decisions, or of these ärenden's applications, away. */
export async function taBortBudgetar(tx: EntityManager, agare: 'beslut_id' | 'arende_id', ider: readonly string[]): Promise<void> {
  const budgetar = `SELECT id FROM budget WHERE ${agare} = ANY($1)`;
  await tx.query(`DELETE FROM budgetcell WHERE budgetrad_id IN (SELECT id FROM budgetrad WHERE budget_id IN (${budgetar}))`, [ider]);
  for (const tabell of ['budgetrad', 'budgetsumma']) await tx.query(`DELETE FROM ${tabell} WHERE budget_id IN (${budgetar})`, [ider]);
  await tx.query(`DELETE FROM budget WHERE ${agare} = ANY($1)`, [ider]);
}

/** Gives the owner this budget in place of the one it has; null leaves it without one. */
export async function skrivBudget(tx: EntityManager, agare: Budgetagare, budget: Budget | null): Promise<void> {
  const [kolumn, id] = 'beslutId' in agare ? (['beslut_id', agare.beslutId] as const) : (['arende_id', agare.arendeId] as const);
  await taBortBudgetar(tx, kolumn, [id]);
  if (!budget) return;
  const budgetId = randomUUID();
  const rader = BUDGETSIDOR.flatMap((sida) => budget[sida].map((rad, ordning) => ({ id: randomUUID(), budgetId, sida, ordning, rad })));
  await tx.insert(Budgettabell, { id: budgetId, ...agare, avser: budget.avser });
  await tx.insert(Budgetsumma, BUDGETSIDOR.flatMap((sida) => summor(budget, sida).map((s) => ({ ...s, budgetId, sida }))));
  await tx.insert(
    Budgetrad,
    rader.map(({ rad, ...r }) => ({ ...r, kategori: rad.kategori, angivenKr: rad.angivenSumma, ...(r.sida === 'finansiering' ? finansiering(rad) : {}) })),
  );
  await tx.insert(
    Budgetcell,
    rader.flatMap(({ id, rad }) => Object.entries(rad.celler).map(([ar, beloppKr]) => ({ budgetradId: id, ar: Number(ar), beloppKr }))),
  );
}

function finansiering({ typ = null, form = null, egen11 = false }: Partial<Finansieringsrad>): Pick<Finansieringsrad, 'typ' | 'form' | 'egen11'> {
  return { typ, form, egen11 };
}

/** The stated sums; year 0 is the total. */
function summor(budget: Budget, sida: Budgetsida): { ar: number; angivenKr: number }[] {
  const { perAr, totalt } = budget.angivet[sida];
  return [...Object.entries(perAr), ['0', totalt] as const].flatMap(([ar, kr]) => (kr === null ? [] : [{ ar: Number(ar), angivenKr: kr }]));
}

/** Gives a proposal without a budget the one of its ärende's application. Returns whether there was one. */
export async function kopieraBudget(tx: EntityManager, arendeId: string, beslutId: string): Promise<boolean> {
  const [ny] = await tx.query<{ id: string; fran: string }[]>(
    `WITH ansokans AS (SELECT id, avser FROM budget WHERE arende_id = $1),
       ny AS (INSERT INTO budget (beslut_id, avser) SELECT $2, avser FROM ansokans RETURNING id)
     SELECT ny.id, ansokans.id AS fran FROM ny, ansokans`,
    [arendeId, beslutId],
  );
  if (!ny) return false;
  await tx.query('INSERT INTO budgetsumma (budget_id, sida, ar, angiven_kr) SELECT $1, sida, ar, angiven_kr FROM budgetsumma WHERE budget_id = $2', [ny.id, ny.fran]);
  await tx.query(
    `WITH kopior AS (
       INSERT INTO budgetrad (budget_id, sida, ordning, kategori, typ, form, egen_11, angiven_kr)
       SELECT $1, sida, ordning, kategori, typ, form, egen_11, angiven_kr FROM budgetrad WHERE budget_id = $2 RETURNING id, sida, ordning)
     INSERT INTO budgetcell (budgetrad_id, ar, belopp_kr)
     SELECT k.id, c.ar, c.belopp_kr FROM kopior k JOIN budgetrad r ON r.budget_id = $2 AND r.sida = k.sida AND r.ordning = k.ordning JOIN budgetcell c ON c.budgetrad_id = r.id`,
    [ny.id, ny.fran],
  );
  return true;
}
