import { platshallare } from '../beslut/platshallare';

export type PunkttextFel =
  /** Template text that is left. */
  | { kod: 'malltext'; hittat: string }
  /** A line of the att-satser that does not begin one; `rad` counts from 1. */
  | { kod: 'rad_utan_att'; rad: number; text: string };

/** What is wrong with a text of an item. */
export function granskaPunkttext(text: string): PunkttextFel[] {
  return platshallare(text).map((hittat) => ({ kod: 'malltext', hittat }));
}

/** As granskaPunkttext, of att-satser, one per line; empty lines say nothing. */
export function granskaPunktsatser(text: string): PunkttextFel[] {
  const utanAtt = text.split('\n').flatMap((r, i): PunkttextFel[] => (r.trim() === '' || /^att\s/iu.test(r.trim()) ? [] : [{ kod: 'rad_utan_att', rad: i + 1, text: r.trim() }]));
  return [...granskaPunkttext(text), ...utanAtt];
}
