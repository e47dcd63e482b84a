import { type Budget, type Budgetceller, budgetar, type Budgetrad, type Budgetsida, type Finansiarstyp, formateraKronor, sidosumma } from '@anslag/doman';
import type { Block, Tabellblock } from '../modell';

const SUMMA: Record<Budgetsida, string> = { kostnader: 'Summa bokförda kostnader', finansiering: 'Summa finansiering' };
const FINANSIAR: Record<Finansiarstyp, string> = { offentlig: 'Offentlig finansiär', privat: 'Privat finansiär' };

/** The two tables of a budget, as the document states its figures: an unknown amount is empty, a year alone has no total beside it. */
export function budgetblock(budget: Budget): Block[] {
  const ar = budgetar(budget);
  const tabell = (sida: Budgetsida, rubrik: string, rader: { rad: string[]; delrubrik: boolean }[]): Tabellblock[] => {
    if (rader.length === 0) return [];
    const angivet = budget.angivet[sida];
    const raknat = sidosumma(budget[sida], ar);
    const perAr = Object.fromEntries(ar.map((a) => [a, angivet.perAr[a] ?? raknat.perAr[a]?.kronor ?? null]));
    return [
      {
        slag: 'tabell',
        rubrik: null,
        kolumner: [{ rubrik }, ...siffror(ar).map((k) => ({ rubrik: k, hoger: true, bredd: ar.length > 5 ? 9 : 13 }))],
        rader: rader.map((r) => r.rad),
        radstilar: rader.map((r) => (r.delrubrik ? 'summa' : 'rad')),
        summa: [SUMMA[sida], ...belopp(perAr, angivet.totalt ?? raknat.totalt.kronor, ar)],
      },
    ];
  };
  return [
    ...tabell('kostnader', 'Bokförda kostnader', budget.kostnader.map((r) => ({ rad: rad(r, ar), delrubrik: false }))),
    ...tabell('finansiering', 'Finansiär', finansiering(budget, ar)),
  ];
}

function finansiering(budget: Budget, ar: readonly string[]): { rad: string[]; delrubrik: boolean }[] {
  const tomt = siffror(ar).map(() => '');
  const typer = [...new Set(budget.finansiering.map((r) => r.typ))];
  return typer.flatMap((typ) => [
    ...(typ === null ? [] : [{ rad: [FINANSIAR[typ], ...tomt], delrubrik: true }]),
    ...budget.finansiering.filter((r) => r.typ === typ).map((r) => ({ rad: rad(r, ar), delrubrik: false })),
  ]);
}

const siffror = (ar: readonly string[]): string[] => (ar.length > 1 ? [...ar, 'Totalt'] : [...ar]);

function rad({ kategori, celler, angivenSumma }: Budgetrad, ar: readonly string[]): string[] {
  const kanda = ar.flatMap((a) => celler[a] ?? []);
  return [kategori, ...belopp(celler, angivenSumma ?? (kanda.length > 0 ? kanda.reduce((s, k) => s + k, 0) : null), ar)];
}

function belopp(celler: Budgetceller, totalt: number | null, ar: readonly string[]): string[] {
  const varden = ar.map((a) => celler[a] ?? null);
  return (ar.length > 1 ? [...varden, totalt] : varden).map((k) => (k === null ? '' : formateraKronor(k)));
}
