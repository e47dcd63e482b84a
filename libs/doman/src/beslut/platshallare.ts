/** What template text and reviewers' notes look like when they are left behind; each was found in a real document or form. */
const MONSTER: readonly RegExp[] = [
  /(?<=projekt\s{1,3})projektnamn(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])X{2,10}(?![\p{L}\p{N}])/gu,
  /\[(?!\d+\])[^[\]\n]{1,80}\]/gu,
  // A lower-case instruction, as "<ange datum>"; a name such as "AB <Test> & Co" and a mark of one letter are none.
  /<\s?(?:\p{Ll}{2}[^<>\n]{0,80}|[.…]{1,10}\s?)>/gu,
  /\{\{[^{}\n]{1,80}\}\}/gu,
  /(?<!_)_{3,}/gu,
  /(?<![\p{L}\p{N}])(?:TODO|NN|N\.N\.)(?![\p{L}\p{N}])/gu,
  /Klicka (?:eller tryck )?här för att ange (?:text|datum)/giu,
  /\(hur många\?\)/giu,
  /(?<=\S\s)[-–] ?fel(?![\p{L}\p{N}])/giu,
];

/**
 * Finds left-over placeholders: "projekt projektnamn", "XX", "[...]", "<ange …>", "{{namn}}", "____", "TODO", "NN", "Klicka här för att ange text", "(hur många?)", "- fel".
 * @returns what was found, as written, in reading order; empty when the text is clean.
 */
export function platshallare(text: string): string[] {
  return MONSTER.flatMap((m) => [...text.matchAll(m)])
    .sort((a, b) => a.index - b.index)
    .map((t) => t[0]);
}
