import { Provning } from './fakta';
import { Amne } from './fynd';

/** How a subject is written about: the beginning of a word, or a whole one. That it is well described is for a person to judge. */
const SKRIVS: Record<Amne, RegExp> = {
  ekonomisk: /(?<!\p{L})ekonomisk\p{L}*/iu,
  social: /(?<!\p{L})social\p{L}*/iu,
  miljo: /(?<!\p{L})(miljö|klimat|ekologisk)\p{L}*/iu,
  jamstalldhet: /(?<!\p{L})jämställd\p{L}*/iu,
  integration: /(?<!\p{L})(integration|utrikes född|utländsk bakgrund|nyanländ)\p{L}*/iu,
  barn_unga: /(?<!\p{L})(barn\p{L}*|unga(?!\p{L})|ungdom\p{L}*)/iu,
};

/** The paragraphs that write of the subject, joined by line breaks; null when none does. */
export function stycketOm(amne: Amne, text: string): string | null {
  return text.split(/\n+/).map((s) => s.trim()).filter((s) => SKRIVS[amne].test(s)).join('\n') || null;
}

/** Is each subject written of in any of the texts? Found words are shown; a subject that is not found is asked about. */
export function provaBeskrivning(amnen: readonly Amne[], texter: readonly string[]): Provning {
  const hittade = amnen.map((amne) => ({ amne, ord: texter.map((t) => SKRIVS[amne].exec(t)?.[0]).find((o) => o !== undefined) }));
  const saknas = hittade.filter((h) => h.ord === undefined).map((h) => h.amne);
  if (saknas.length > 0) return { utfall: 'fraga', grund: { skal: 'beskrivs_inte', saknas } };
  return { utfall: 'uppfyllt', grund: { skal: 'beskrivs', amnen: hittade.map((h) => ({ amne: h.amne, ord: h.ord ?? '' })) } };
}
