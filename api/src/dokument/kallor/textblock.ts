import type { Block } from '../modell';

/** A text as paragraphs: an empty line parts them, a line of a list is an item. */
export function stycken(text: string | null | undefined): Block[] {
  return (text ?? '')
    .split(/\n\s*\n/)
    .map((s) => s.trim())
    .filter((s) => s !== '')
    .map((s): Block => {
      const rader = s.split('\n').map((r) => r.trim());
      return rader.every((r) => PUNKT.test(r)) ? { slag: 'punkter', rader: rader.map((r) => r.replace(PUNKT, '')) } : { slag: 'stycke', text: rader.join('\n') };
    });
}

const PUNKT = /^[•–-]\s+/;

/** The lines that hold something, without the mark of a list. */
export function textrader(text: string | null | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((r) => r.trim().replace(PUNKT, ''))
    .filter((r) => r !== '');
}

/** A heading and its text; nothing when there is no text. */
export function avsnitt(niva: 2 | 3 | 4, text: string, block: readonly Block[]): Block[] {
  return block.length === 0 ? [] : [{ slag: 'rubrik', niva, text }, ...block];
}
