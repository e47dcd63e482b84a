const svensk = new Intl.Collator('sv');

/** Order of Unicode code points: the same as PostgreSQL's COLLATE "C", independent of language. */
export function jamforKodpunkter(a: string, b: string): number {
  const langd = Math.min(a.length, b.length);
  for (let i = 0; i < langd; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x === y) continue;
    // Half of a surrogate pair stands for a code point above all that are written whole.
    return arHalva(x) === arHalva(y) ? x - y : arHalva(x) ? 1 : -1;
  }
  return a.length - b.length;
}

function arHalva(kod: number): boolean {
  return kod >= 0xd800 && kod <= 0xdfff;
}

/** Order of the Swedish alphabet (å, ä, ö last; regler §14); what the language holds equal is ordered by code point. */
export function jamforSvenska(a: string, b: string): number {
  return svensk.compare(a, b) || jamforKodpunkter(a, b);
}
