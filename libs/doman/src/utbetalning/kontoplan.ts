/**
 * The kinds of cost of a project: those that a claim has, and that a BAS account is of.
 */
export const KONTOSLAG = ['egen_personal', 'externa_tjanster', 'resor_och_logi', 'investeringar_och_material', 'indirekta_kostnader', 'ovriga_kostnader'] as const;
export type Kontoslag = (typeof KONTOSLAG)[number];

interface Kontointervall {
  /** First and last account, four digits; both are included. */
  fran: number;
  till: number;
  slag: Kontoslag;
}

/**
 * BAS-kontoplanen 2020 (BAS-intressenternas Förening), classes 4–7, by account group. The narrower of two intervals stands first and is the one
 * that counts. Classes 1–3 and 8 are no project costs: assets, debts, revenue and interest.
 */
export const KONTOPLAN: readonly Kontointervall[] = [
  // 46 Legoarbeten och underentreprenader; the rest of class 4 is goods and material.
  { fran: 4600, till: 4699, slag: 'externa_tjanster' },
  { fran: 4000, till: 4999, slag: 'investeringar_och_material' },
  // 50–51 Lokal- och fastighetskostnader.
  { fran: 5000, till: 5199, slag: 'indirekta_kostnader' },
  // 52 Hyra av anläggningstillgångar.
  { fran: 5200, till: 5299, slag: 'investeringar_och_material' },
  // 53 Energikostnader.
  { fran: 5300, till: 5399, slag: 'indirekta_kostnader' },
  // 54–55 Förbrukningsinventarier och förbrukningsmaterial, reparation och underhåll.
  { fran: 5400, till: 5599, slag: 'investeringar_och_material' },
  // 56 Kostnader för transportmedel.
  { fran: 5600, till: 5699, slag: 'resor_och_logi' },
  // 57 Frakter och transporter.
  { fran: 5700, till: 5799, slag: 'ovriga_kostnader' },
  // 58 Resekostnader.
  { fran: 5800, till: 5899, slag: 'resor_och_logi' },
  // 59 Reklam och PR.
  { fran: 5900, till: 5999, slag: 'externa_tjanster' },
  // 60 Övriga försäljningskostnader.
  { fran: 6000, till: 6099, slag: 'ovriga_kostnader' },
  // 61–64 Kontorsmateriel, tele och post, försäkringar, förvaltningskostnader.
  { fran: 6100, till: 6499, slag: 'indirekta_kostnader' },
  // 65 Övriga externa tjänster; 66–67 free.
  { fran: 6500, till: 6599, slag: 'externa_tjanster' },
  // 68 Inhyrd personal.
  { fran: 6800, till: 6899, slag: 'externa_tjanster' },
  { fran: 6600, till: 6999, slag: 'ovriga_kostnader' },
  // 732 Traktamenten vid tjänsteresa, 733 Bilersättningar.
  { fran: 7320, till: 7339, slag: 'resor_och_logi' },
  // 70–76 Löner, sociala avgifter och övriga personalkostnader.
  { fran: 7000, till: 7699, slag: 'egen_personal' },
  // 78 Avskrivningar: the wear of what has been invested in.
  { fran: 7800, till: 7899, slag: 'investeringar_och_material' },
  // 77 Nedskrivningar, 79 Övriga rörelsekostnader.
  { fran: 7700, till: 7999, slag: 'ovriga_kostnader' },
];

/** What an account is in a project's economy; `tillgang_eller_skuld`, `intakt` and `finansiellt` are no costs, `okant` is no account of BAS. */
export type Kontoart = Kontoslag | 'tillgang_eller_skuld' | 'intakt' | 'finansiellt' | 'okant';

/** An account of more than four digits is a part of the one that its first four name. */
export function kontoart(konto: string): Kontoart {
  if (!/^[1-8]\d{3,9}$/.test(konto)) return 'okant';
  const nummer = Number(konto.slice(0, 4));
  if (nummer < 3000) return 'tillgang_eller_skuld';
  if (nummer < 4000) return 'intakt';
  if (nummer >= 8000) return 'finansiellt';
  return KONTOPLAN.find((k) => k.fran <= nummer && nummer <= k.till)?.slag ?? 'okant';
}

/** Is it one of the costs that a project may have? */
export function arKontoslag(art: Kontoart): art is Kontoslag {
  return (KONTOSLAG as readonly string[]).includes(art);
}

/** How kostnadsslag are written in budgets, first match counts. */
const ORD: readonly [Kontoslag, RegExp][] = [
  ['indirekta_kostnader', /indirekt|schablon|overhead|\boh\b|lokal/],
  ['resor_och_logi', /\bres(?:a|or)\b|rese|logi|traktament/],
  ['egen_personal', /personal|lön/],
  ['externa_tjanster', /extern|konsult|tjänst|tjanst/],
  ['investeringar_och_material', /invest|material|utrustning|inventarie/],
  ['ovriga_kostnader', /övrig|ovrig/],
];

/** Which kind a written kostnadsslag is; null when its words tell of none. */
export function kontoslagAv(kostnadsslag: string): Kontoslag | null {
  const text = kostnadsslag.toLocaleLowerCase('sv');
  return ORD.find(([, monster]) => monster.test(text))?.[0] ?? null;
}
