import { userInfo } from 'node:os';
import type { Roll } from '@anslag/doman';

/** Who does something, as the history keeps it. Without `anvandareId` it is not a person in the product. */
export interface Aktor {
  anvandareId: string | null;
  namn: string;
  roll: Roll | null;
  begaranId: string | null;
}

function utanPerson(namn: string): Aktor {
  return { anvandareId: null, namn, roll: null, begaranId: null };
}

export const SCHEMAT: Aktor = utanPerson('Schemalagt jobb');
export const EXEMPELDATA: Aktor = utanPerson('Exempeldata');

/** Whoever runs a command on the server. */
export function kommandoraden(): Aktor {
  return utanPerson(`Kommandoraden (${userInfo().username})`);
}
