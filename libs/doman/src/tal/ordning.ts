const svensk = new Intl.Collator('sv');

/** Order of Unicode code points: the same as PostgreSQL's COLLATE "C", independent of language. */
export function jamforKodpunkter(a: string, b: string): number {
  const x = Array.from(a, (t) => t.codePointAt(0) ?? 0);
  const y = Array.from(b, (t) => t.codePointAt(0) ?? 0);
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const skillnad = (x[i] ?? 0) - (y[i] ?? 0);
    if (skillnad !== 0) return skillnad;
  }
  return x.length - y.length;
}

/** Order of the Swedish alphabet (å, ä, ö last; regler §14); what the language holds equal is ordered by code point. */
export function jamforSvenska(a: string, b: string): number {
  return svensk.compare(a, b) || jamforKodpunkter(a, b);
}
