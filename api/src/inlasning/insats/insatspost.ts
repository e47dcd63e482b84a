import type { Malpost } from '../../beslut/fordelning';
import type { Kedjepost } from '../arende/post';
import type { Vag } from '../falt/objektlasare';

/** An insats as it is stored. */
export interface Insatspost {
  region: string;
  ar: number;
  kapitel: number | null;
  namn: string;
  beskrivning: string | null;
  prestationer: string | null;
  effekter: string | null;
  effektmalSkrivet: string | null;
  arendeId: string | null;
  kalla: string | null;
  effektmal: Malpost[];
  kraftsamlingar: Malpost[];
  effektkedja: Kedjepost | null;
}

/** What a file says of an insats: what is left out is undefined. */
export type LastInsats = Partial<Insatspost> &
  Pick<Insatspost, 'region' | 'ar' | 'kapitel' | 'namn'> & { plats: string; vag: Vag };

export const TOM_INSATS = {
  beskrivning: null,
  prestationer: null,
  effekter: null,
  effektmalSkrivet: null,
  arendeId: null,
  kalla: null,
  effektmal: [],
  kraftsamlingar: [],
  effektkedja: null,
} satisfies Partial<Insatspost>;

/** Region, year, chapter and name: what an insats is known by. */
export function insatsnyckel(i: Pick<Insatspost, 'region' | 'ar' | 'kapitel' | 'namn'>): string {
  return JSON.stringify([i.region, i.ar, i.kapitel, i.namn]);
}
