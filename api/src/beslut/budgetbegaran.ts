import type { Budget } from '@anslag/doman';
import type { Budgetbegaran, Budgetradsbegaran } from '@anslag/kontrakt/begaran';

/** A budget as a person has written it, unknown where nothing stands. */
export function somBudget({ avser, kostnader, finansiering, angivet }: Budgetbegaran): Budget {
  const rad = ({ kategori, celler, angivenSumma }: Budgetradsbegaran) => ({ kategori, celler, angivenSumma: angivenSumma ?? null });
  const summa = (s: { perAr?: Budget['angivet']['kostnader']['perAr'] | null; totalt?: number | null } | null | undefined) => ({ perAr: s?.perAr ?? {}, totalt: s?.totalt ?? null });
  return {
    avser,
    kostnader: kostnader.map(rad),
    finansiering: finansiering.map((r) => ({ ...rad(r), typ: r.typ ?? null, form: r.form ?? null, egen11: r.egen11 ?? false })),
    angivet: { kostnader: summa(angivet?.kostnader), finansiering: summa(angivet?.finansiering) },
  };
}
