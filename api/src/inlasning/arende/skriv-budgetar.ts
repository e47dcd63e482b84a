import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type Kolumner, type Rad, laggIn } from '../massinlagg';
import type { Budgetpost } from './post';

const BUDGET = { id: 'uuid', beslut_id: 'uuid', arende_id: 'uuid', avser: 'text' } as const satisfies Kolumner;
const BUDGETSUMMA = { budget_id: 'uuid', sida: 'text', ar: 'integer', angiven_kr: 'bigint' } as const satisfies Kolumner;
const BUDGETRAD = {
  id: 'uuid',
  budget_id: 'uuid',
  sida: 'text',
  ordning: 'integer',
  kategori: 'text',
  typ: 'text',
  form: 'text',
  egen_11: 'boolean',
  angiven_kr: 'bigint',
} as const satisfies Kolumner;
const BUDGETCELL = { budgetrad_id: 'uuid', ar: 'integer', belopp_kr: 'bigint' } as const satisfies Kolumner;

/** A budget and the decision or the ärende whose application it belongs to. */
export type Budgetinlagg = ({ beslut_id: string } | { arende_id: string }) & { budget: Budgetpost | null };

/** Writes budgets, rows and cells; what their owners had before is already gone. */
export async function skrivBudgetar(db: EntityManager, inlagg: readonly Budgetinlagg[]): Promise<void> {
  const budgetar: Rad<typeof BUDGET>[] = [];
  const rader: Rad<typeof BUDGETRAD>[] = [];
  const celler: Rad<typeof BUDGETCELL>[] = [];
  const summor: Rad<typeof BUDGETSUMMA>[] = [];
  for (const { budget, ...agare } of inlagg) {
    if (!budget) continue;
    const budget_id = randomUUID();
    budgetar.push({ id: budget_id, avser: budget.avser, ...agare });
    summor.push(...budget.summor.map((s) => ({ budget_id, sida: s.sida, ar: s.ar, angiven_kr: s.angiven })));
    budget.rader.forEach((r, ordning) => {
      const id = randomUUID();
      rader.push({
        id,
        budget_id,
        sida: r.sida,
        ordning,
        kategori: r.kategori,
        typ: r.typ,
        form: r.form,
        egen_11: r.egen11,
        angiven_kr: r.angiven,
      });
      celler.push(...Object.entries(r.celler).map(([ar, belopp_kr]) => ({ budgetrad_id: id, ar: Number(ar), belopp_kr })));
    });
  }
  await laggIn(db, 'budget', BUDGET, budgetar);
  await laggIn(db, 'budgetsumma', BUDGETSUMMA, summor);
  await laggIn(db, 'budgetrad', BUDGETRAD, rader);
  await laggIn(db, 'budgetcell', BUDGETCELL, celler);
}
