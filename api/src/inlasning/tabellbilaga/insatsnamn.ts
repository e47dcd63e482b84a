const LANGSTA_NAMN = 150;

/**
 * The name cell as name and description: the first paragraph is the name and the rest its description. A first paragraph of more than
 * 150 characters is cut after its first sentence, or at its first colon, if that comes within 150.
 */
export function delaNamn(cell: string): { namn: string; beskrivning: string | null } {
  const [forsta = '', ...resten] = cell.split('\n');
  const snitt = forsta.length > LANGSTA_NAMN ? snittplats(forsta) : -1;
  const namn = snitt < 0 ? forsta : forsta.slice(0, snitt).replace(/[.:]$/, '');
  const efter = [snitt < 0 ? '' : forsta.slice(snitt).trim(), ...resten].filter((t) => t !== '');
  return { namn: namn.trim(), beskrivning: efter.length === 0 ? null : efter.join('\n') };
}

function snittplats(text: string): number {
  const traff = /[.!?:](?=\s+\p{Lu})/u.exec(text.slice(0, LANGSTA_NAMN));
  return traff ? traff.index + 1 : -1;
}
