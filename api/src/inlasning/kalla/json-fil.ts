import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import type { Fellista } from '../falt/fellista';
import { Objektlasare, arObjekt } from '../falt/objektlasare';
import type { Uppgift } from './uppgift';

/**
 * Reads a JSON file of one of our formats. A file that is not JSON, or of another format, is a fault with where reading stopped.
 * @returns a reader of its top fields, or null when it cannot be read.
 */
export async function lasJson<T extends { format: string }>(
  sokvag: string,
  format: T['format'],
  kanda: ReadonlySet<string>,
  fel: Fellista,
): Promise<Objektlasare<T> | null> {
  let varde: unknown;
  try {
    const byte = await readFile(sokvag);
    if (!isUtf8(byte)) {
      fel.fel('filen', null, 'Filen är inte i teckenkoden UTF-8.', 'JSON i UTF-8');
      return null;
    }
    varde = JSON.parse(new TextDecoder().decode(byte));
  } catch (orsak) {
    if (!(orsak instanceof SyntaxError)) throw orsak;
    fel.fel('filen', null, `Filen är inte giltig JSON${felplats(orsak.message)}.`, `{ "format": "${format}", … }`);
    return null;
  }
  if (!arObjekt(varde)) {
    fel.fel('filen', varde, 'Filen innehåller inte ett objekt.', `{ "format": "${format}", … }`);
    return null;
  }
  if (varde['format'] !== format) {
    fel.fel('format', varde['format'], 'Filen har ett annat format eller saknar uppgiften.', `"format": "${format}"`);
    return null;
  }
  return new Objektlasare<T>(varde, (falt) => falt, fel, kanda);
}

/** Where the JSON stops being valid, counted from 1, when the engine says so. */
function felplats(orsak: string): string {
  if (orsak.includes('end of JSON input')) return ': den slutar för tidigt';
  const plats = /at position (\d+)/.exec(orsak)?.[1];
  return plats === undefined ? '' : `: fel vid tecken ${Number(plats) + 1}`;
}

/** The records of a list in a JSON file, each with its place "arenden[3]". */
export function uppgifterI<T extends object>(o: Objektlasare<T>, falt: keyof T & string): Uppgift[] {
  const lista = o.ravarde(falt);
  if (!Array.isArray(lista)) {
    o.fel(falt, 'Ska vara en lista.', '[ … ]');
    return [];
  }
  return lista.map((varde: unknown, i) => {
    const plats = `${falt}[${i}]`;
    const namn = arObjekt(varde) && typeof varde['namn'] === 'string' ? varde['namn'].slice(0, 200) : '';
    return { plats, namn, varde, vag: (f) => (f === '' ? plats : `${plats}.${f}`) };
  });
}
