/** Characters by their width in parts of the font's size, as Source Sans 3 has them at weight 600 (at 400 they are narrower). */
const TECKENBREDDER: readonly (readonly [number, string])[] = [
  [0.21, ' \u00a0'],
  [0.28, "ijlI.,:;|’'"],
  [0.34, 'f!()[]-/'],
  [0.38, 'rt'],
  [0.48, 'sczx"”–'],
  [0.53, 'aegkvyåäéJLYF0123456789'],
  [0.57, 'bdhnopquöESVXZTAÅÄ'],
  [0.68, 'BCDGHKNOPQRUÖ&'],
  [0.88, 'mwMW%@→'],
];
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
