import { KedjenodSvar } from '@anslag/kontrakt';
import { Lankhinder } from './kedjeatgarder';

/** Why a node stays in the chain; null for one that may be taken away. */
export function bundenText(nod: Pick<KedjenodSvar, 'utfall' | 'mal'>): string | null {
  if (nod.utfall.length > 0) return 'Ledet har loggade resultat och kan inte tas bort.';
  return nod.mal.length > 0 ? 'Ledet har ett satt mål och kan inte tas bort.' : null;
}

export function lankhinderText(hinder: Lankhinder): string {
  switch (hinder) {
    case 'bakat':
      return 'En länk går alltid framåt, till en senare nivå. Länken är inte tillagd.';
    case 'finns':
      return 'De leden är redan länkade.';
    case 'okand':
      return 'Ledet finns inte längre i kedjan. Länken är inte tillagd.';
  }
}

const led = (n: number): string => `${n} led`;
const lankar = (n: number): string => (n === 1 ? '1 länk' : `${n} länkar`);

/** What came to the chain: "5 led och 4 länkar är tillagda från mallen Rådgivning. 1 led fanns redan." */
export function infogatText({ noder, lankar: l, fanns }: { noder: number; lankar: number; fanns: number }, fran: string): string {
  const redan = fanns === 0 ? '' : ` ${led(fanns)} fanns redan.`;
  if (noder === 0 && l === 0) return fanns === 0 ? `Inget fanns att lägga till från ${fran}.` : `Allt från ${fran} fanns redan i kedjan.`;
  return `${led(noder)} och ${lankar(l)} är tillagda från ${fran}.${redan}`;
}

export function andringsbesked(antal: number): string {
  return `Ett led är tillagt. Kedjan har nu ${led(antal)}.`;
}
