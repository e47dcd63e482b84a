/** Characters by their width in parts of the font's size, as Source Sans 3 has them at weight 400. */
const TECKENBREDDER: readonly (readonly [number, string])[] = [
  [0.2, ' \u00a0'],
  [0.26, "ijlI.,:;|’'"],
  [0.31, 'f!()[]-'],
  [0.35, 'rt/'],
  [0.46, 'sczx"”'],
  [0.5, 'aegkvyåäéJLYF–0123456789'],
  [0.55, 'bdhnopquöESVXZTAÅÄ'],
  [0.66, 'BCDGHKNOPQRUÖ&'],
  [0.85, 'mwMW%@→'],
];
/** How much wider the widest of them are at weight 600. */
export const FET = 1.04;
/** Of a character that is not in the table. */
const OKAND_BREDD = 0.7;
const BREDD = new Map(TECKENBREDDER.flatMap(([bredd, tecken]) => [...tecken].map((t) => [t, bredd] as const)));

function bredd(text: string, storlek: number): number {
  let summa = 0;
  for (const tecken of text) summa += BREDD.get(tecken) ?? OKAND_BREDD;
  return summa * storlek;
}

/**
 * How many lines a text takes when it is broken between its words, or within a word that is longer than a line. Reckoned and not measured:
 * measuring makes the browser lay out the page once for each card.
 * @param plats the width of a line and `storlek` the font's size, both in pixels.
 */
export function antalRader(text: string, plats: number, storlek: number): number {
  const blank = bredd(' ', storlek);
  let [rader, fyllt] = [1, 0];
  for (const ord of text.split(/\s+/).filter(Boolean)) {
    const langd = bredd(ord, storlek);
    if (fyllt > 0 && fyllt + blank + langd <= plats) {
      fyllt += blank + langd;
      continue;
    }
    if (fyllt > 0) rader += 1;
    const brutna = Math.max(0, Math.ceil(langd / plats) - 1);
    rader += brutna;
    fyllt = langd - brutna * plats;
  }
  return rader;
}
