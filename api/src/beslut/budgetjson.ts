import type { Budgetsida } from '@anslag/doman';

const SIDA = (sida: Budgetsida, budget: string) => `
  COALESCE((SELECT json_agg(json_build_object('kategori', r.kategori, ${sida === 'finansiering' ? "'typ', r.typ, 'form', r.form, 'egen11', r.egen_11, " : ''}'angivenSumma', r.angiven_kr,
      'celler', (SELECT COALESCE(json_object_agg(c.ar::text, c.belopp_kr ORDER BY c.ar), '{}') FROM budgetcell c WHERE c.budgetrad_id = r.id)) ORDER BY r.ordning)
    FROM budgetrad r WHERE r.budget_id = ${budget}.id AND r.sida = '${sida}'), '[]')`;

const ANGIVET = (sida: Budgetsida, budget: string) => `
  json_build_object(
    'perAr', COALESCE((SELECT json_object_agg(s.ar::text, s.angiven_kr ORDER BY s.ar) FROM budgetsumma s WHERE s.budget_id = ${budget}.id AND s.sida = '${sida}' AND s.ar > 0), '{}'),
    'totalt', (SELECT s.angiven_kr FROM budgetsumma s WHERE s.budget_id = ${budget}.id AND s.sida = '${sida}' AND s.ar = 0))`;

/** SQL for a budget as JSON in the form of the domain's `Budget`; null when the row is not there. `budget` is the alias of its row. */
export function budgetjson(budget: string): string {
  return `CASE WHEN ${budget}.id IS NOT NULL THEN json_build_object('avser', ${budget}.avser, 'kostnader', ${SIDA('kostnader', budget)},
      'finansiering', ${SIDA('finansiering', budget)}, 'angivet', json_build_object('kostnader', ${ANGIVET('kostnader', budget)}, 'finansiering', ${ANGIVET('finansiering', budget)})) END`;
}
