import { distance } from 'fastest-levenshtein';
import { RegionPost } from './typer';

/** What a text is as the name of a region. */
export type Regionsvar = { slag: 'kand'; namn: string } | { slag: 'felstavad'; forslag: string } | { slag: 'okand' };

/** A spelling without what does not tell regions apart: case, spaces, hyphens, "Region", "län", a colon or full stop at the end. */
function nyckel(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/[*_]/g, '')
    .replace(/[\s\u00a0/–-]+/g, ' ')
    .trim()
    .replace(/[.:,;]+$/, '')
    .trim()
    .replace(/^region(en)? /, '')
    .replace(/s? län$/, '')
    .replace(/ /g, '');
}

function utanPrickar(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** How many letters may differ: one in a short name, two in an ordinary one, three in a long one. */
function tal(langd: number): number {
  return langd <= 5 ? 1 : langd <= 12 ? 2 : 3;
}

/** The register of regions: recognises own spellings and suggests for near ones, but never takes a near one as the region. */
export class Regionregister {
  private readonly nycklar = new Map<string, string>();

  constructor(regioner: readonly RegionPost[]) {
    for (const { namn, skrivsatt } of regioner) for (const s of [namn, ...skrivsatt]) this.nycklar.set(nyckel(s), namn);
  }

  /** Which region a text names; 'felstavad' carries the nearest name, or several joined by " eller " when equally near. */
  tolka(text: string): Regionsvar {
    const sokt = nyckel(text);
    const kand = this.nycklar.get(sokt);
    if (kand !== undefined) return { slag: 'kand', namn: kand };
    if (sokt.length < 3 || sokt.length > 40) return { slag: 'okand' };
    let bast = Infinity;
    let namn = new Set<string>();
    for (const [k, n] of this.nycklar) {
      if (k.length < 4) continue;
      const d = Math.min(distance(sokt, k), distance(utanPrickar(sokt), utanPrickar(k)));
      if (d > tal(k.length) || d > bast) continue;
      namn = d < bast ? new Set([n]) : namn.add(n);
      bast = d;
    }
    return namn.size === 0 ? { slag: 'okand' } : { slag: 'felstavad', forslag: [...namn].join(' eller ') };
  }

  /** True when the text is one of a region's own spellings. */
  kand(text: string): boolean {
    return this.nycklar.has(nyckel(text));
  }

  /** The region and the rest of a text that begins with the region's own name ("Skåne Insatser inom …"), else null. */
  inledd(text: string): { namn: string; skrivet: string; rest: string } | null {
    const ord = text.split(/\s+/);
    for (let n = Math.min(4, ord.length - 1); n > 0; n--) {
      const skrivet = ord.slice(0, n).join(' ');
      const namn = this.nycklar.get(nyckel(skrivet));
      if (namn !== undefined) return { namn, skrivet, rest: ord.slice(n).join(' ') };
    }
    return null;
  }
}
