import { closest, distance } from 'fastest-levenshtein';

const LANGST = 200;

/** The name among `kanda` that is nearest to what was written, or null when none is near enough to be meant (a third of its letters). */
export function narmaste(skrivet: string, kanda: readonly string[]): string | null {
  if (kanda.length === 0 || skrivet.length > LANGST) return null;
  const sokt = skrivet.toLocaleLowerCase('sv');
  const smaa = kanda.map((k) => k.toLocaleLowerCase('sv'));
  const traff = closest(sokt, smaa);
  const namn = kanda[smaa.indexOf(traff)] ?? null;
  return namn !== null && distance(sokt, traff) <= Math.max(1, Math.floor(traff.length / 3)) ? namn : null;
}

/** "Menade du Örebro?" or, when nothing is near, the names there are (at most `visa`). */
export function menadeDu(skrivet: string, kanda: readonly string[], visa = 12): string | null {
  const forslag = narmaste(skrivet, kanda);
  if (forslag !== null) return `Menade du ”${forslag}”?`;
  if (kanda.length === 0) return null;
  const fler = kanda.length > visa ? ' …' : '';
  return `Något av: ${kanda.slice(0, visa).join(', ')}${fler}`;
}
