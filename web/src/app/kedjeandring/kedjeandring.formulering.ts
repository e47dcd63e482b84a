import { HOGST_LANKAR, HOGST_NODER } from '@anslag/doman';
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

/** Why a chain of so many nodes is not saved. */
export function forMangaText(antal: number): string {
  return `Kedjan har ${antal} led. En effektkedja kan ha högst ${HOGST_NODER}.`;
}

/** Why nothing more is put into a chain that would then have so many nodes and links; null when it may. `vad` is that it is not put in, at the beginning of a sentence. */
export function fullText(blir: { noder: readonly unknown[]; lankar: readonly unknown[] }, vad: string): string | null {
  if (blir.noder.length > HOGST_NODER) return `${vad}: kedjan skulle få ${blir.noder.length} led och kan ha högst ${HOGST_NODER}. Ta bort led först.`;
  if (blir.lankar.length > HOGST_LANKAR) return `${vad}: kedjan skulle få ${blir.lankar.length} länkar och kan ha högst ${HOGST_LANKAR}. Ta bort länkar först.`;
  return null;
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
