import { Kronor } from '../tal/kronor';
import { KONTOSLAG, Kontoslag, arKontoslag, kontoart, kontoslagAv } from './kontoplan';

/** A line of a claim: booked costs of a kostnadsslag in the claim's own words. */
export interface Begardkostnad {
  kostnadsslag: string;
  bokfort: Kronor;
}

export interface Kontobelopp {
  konto: string;
  /** Whole öre; a credit is negative. */
  ore: number;
}

/** One kind of cost on both sides. The difference is what is claimed less what is booked. */
export interface Kostnadsjamforelse {
  /** The claim's words for it, in the claim's order. */
  kostnadsslag: string[];
  /** Null for the lines whose words tell of no kind. */
  slag: Kontoslag | null;
  begartKr: Kronor;
  bokfortOre: number;
  skillnadOre: number;
}

export interface Bokforingsutfall {
  rader: Kostnadsjamforelse[];
  begartKr: Kronor;
  bokfortOre: number;
  skillnadOre: number;
}

/**
 * A claim's lines beside what the accounts have, per kind of cost and in all; kinds that neither has are left out. Accounts that are no
 * costs do not count. The accounts are compared with the claim, they never take its place.
 */
export function jamforBokforing(begart: readonly Begardkostnad[], konton: readonly Kontobelopp[]): Bokforingsutfall {
  const rader = [...KONTOSLAG, null].flatMap((slag): Kostnadsjamforelse[] => {
    const egna = begart.filter((b) => kontoslagAv(b.kostnadsslag) === slag);
    const bokforda = konton.filter((k) => slag !== null && kontoart(k.konto) === slag);
    if (egna.length === 0 && bokforda.length === 0) return [];
    const begartKr = egna.reduce((s, b) => s + b.bokfort, 0);
    const bokfortOre = bokforda.reduce((s, k) => s + k.ore, 0);
    return [{ kostnadsslag: egna.map((b) => b.kostnadsslag), slag, begartKr, bokfortOre, skillnadOre: begartKr * 100 - bokfortOre }];
  });
  const begartKr = begart.reduce((s, b) => s + b.bokfort, 0);
  const bokfortOre = konton.reduce((s, k) => s + (arKontoslag(kontoart(k.konto)) ? k.ore : 0), 0);
  return { rader, begartKr, bokfortOre, skillnadOre: begartKr * 100 - bokfortOre };
}
