/** What template text and reviewers' notes look like when they are left behind; each was found in a real document or form. */
const MONSTER: readonly RegExp[] = [
  /(?<=projekt\s{1,3})projektnamn(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])X{2,10}(?![\p{L}\p{N}])/gu,
  /\[(?!\d+\])[^[\]\n]{1,80}\]/gu,
  /<\s?[\p{L}.…][^<>\n]{0,80}>/gu,
  /Klicka (?:eller tryck )?här för att ange (?:text|datum)/giu,
  /\(hur många\?\)/giu,
  /(?<=\S\s)[-–] ?fel(?![\p{L}\p{N}])/giu,
];

/**
 * Finds left-over placeholders: "projekt projektnamn", "XX", "[...]", "<...>", "Klicka här för att ange text", "(hur många?)", "- fel".
 * @returns what was found, as written, in reading order; empty when the text is clean.
 */
export function platshallare(text: string): string[] {
  return MONSTER.flatMap((m) => [...text.matchAll(m)])
    .sort((a, b) => a.index - b.index)
    .map((t) => t[0]);
}
