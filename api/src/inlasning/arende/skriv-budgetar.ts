import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type Kolumner, type Rad, laggIn } from '../massinlagg';
import type { Beslutspost } from './post';

const BUDGET = { beslut_id: 'uuid', avser: 'text' } as const satisfies Kolumner;
const BUDGETSUMMA = { beslut_id: 'uuid', sida: 'text', ar: 'integer', angiven_kr: 'bigint' } as const satisfies Kolumner;
const BUDGETRAD = {
  id: 'uuid',
  beslut_id: 'uuid',
  sida: 'text',
  ordning: 'integer',
  kategori: 'text',
  typ: 'text',
  form: 'text',
  egen_11: 'boolean',
  angiven_kr: 'bigint',
} as const satisfies Kolumner;
const BUDGETCELL = { budgetrad_id: 'uuid', ar: 'integer', belopp_kr: 'bigint' } as const satisfies Kolumner;

/** Writes the decisions' budgets, rows and cells; what they had before is already gone. */
export async function skrivBudgetar(db: EntityManager, beslut: readonly { id: string; post: Beslutspost }[]): Promise<void> {
  const budgetar: Rad<typeof BUDGET>[] = [];
  const rader: Rad<typeof BUDGETRAD>[] = [];
  const celler: Rad<typeof BUDGETCELL>[] = [];
  const summor: Rad<typeof BUDGETSUMMA>[] = [];
  for (const { id: beslut_id, post } of beslut) {
    if (!post.budget) continue;
    budgetar.push({ beslut_id, avser: post.budget.avser });
    summor.push(...post.budget.summor.map((s) => ({ beslut_id, sida: s.sida, ar: s.ar, angiven_kr: s.angiven })));
    post.budget.rader.forEach((r, ordning) => {
      const id = randomUUID();
      rader.push({
        id,
        beslut_id,
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
