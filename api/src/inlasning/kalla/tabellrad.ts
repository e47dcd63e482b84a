import type { Fellista } from '../falt/fellista';
import { menadeDu } from '../falt/forslag';

/** One row below a header row, its cells by column name; an empty cell is null. */
export interface Tabellrad {
  /** "rad 12" or "blad Beslut, rad 7". */
  plats: string;
  celler: ReadonlyMap<string, string | null>;
}

const ARTAL = /^(19|20)\d\d$/;

/**
 * Which place a column has, after checking the header: every known column once, in any order, and no other.
 * @param val.valfria columns that may be left out; `arskolumner` allows columns named by a year as well.
 */
export function kolumnplatser(
  rubriker: readonly string[],
  kanda: readonly string[],
  plats: string,
  fel: Fellista,
  val: { valfria?: ReadonlySet<string>; arskolumner?: boolean } = {},
): Map<string, number> | null {
  const fore = fel.antal;
  const platser = new Map<string, number>();
  rubriker.forEach((skriven, i) => {
    const namn = skriven.replace(/\s+/g, ' ').trim();
    if (namn === '') return;
    const arskolumn = val.arskolumner && ARTAL.test(namn) ? namn : undefined;
    const kolumn = arskolumn ?? kanda.find((k) => k.toLocaleLowerCase('sv') === namn.toLocaleLowerCase('sv'));
    if (kolumn === undefined) fel.fel(`${plats}, kolumn ${i + 1}`, namn, 'Okänd kolumn.', menadeDu(namn, kanda, kanda.length));
    else if (platser.has(kolumn)) fel.fel(`${plats}, kolumn ${i + 1}`, namn, 'Kolumnen står två gånger.', 'Varje kolumn en gång');
    else platser.set(kolumn, i);
  });
  for (const k of kanda) {
    if (!platser.has(k) && !val.valfria?.has(k))
      fel.fel(`${plats}, kolumn ${k}`, null, 'Kolumnen saknas.', `En kolumn med rubriken ${k}`);
  }
  return fel.antal > fore ? null : platser;
}
