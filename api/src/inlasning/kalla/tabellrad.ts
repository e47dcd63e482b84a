import type { Fellista } from '../falt/fellista';
import { menadeDu } from '../falt/forslag';

/** One row below a header row, its cells by column name; an empty cell is null. */
export interface Tabellrad {
  /** "rad 12" or "blad Beslut, rad 7". */
  plats: string;
  celler: ReadonlyMap<string, string | null>;
}

/** Which place a column has, after checking the header: every known column once, in any order, and no other. */
export function kolumnplatser(
  rubriker: readonly string[],
  kanda: readonly string[],
  plats: string,
  fel: Fellista,
): Map<string, number> | null {
  const fore = fel.antal;
  const platser = new Map<string, number>();
  rubriker.forEach((skriven, i) => {
    const namn = skriven.replace(/\s+/g, ' ').trim();
    if (namn === '') return;
    const kolumn = kanda.find((k) => k.toLocaleLowerCase('sv') === namn.toLocaleLowerCase('sv'));
    if (kolumn === undefined) fel.fel(`${plats}, kolumn ${i + 1}`, namn, 'Okänd kolumn.', menadeDu(namn, kanda, kanda.length));
    else if (platser.has(kolumn)) fel.fel(`${plats}, kolumn ${i + 1}`, namn, 'Kolumnen står två gånger.', 'Varje kolumn en gång');
    else platser.set(kolumn, i);
  });
  for (const k of kanda)
    if (!platser.has(k)) fel.fel(`${plats}, kolumn ${k}`, null, 'Kolumnen saknas.', `En kolumn med rubriken ${k}`);
  return fel.antal > fore ? null : platser;
}
