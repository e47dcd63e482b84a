import { Kronor } from '../tal/kronor';
import { KONTOSLAG, Kontoslag, arKontoslag, kontoart } from './kontoplan';

/** A line of a claim: booked costs of one kind. */
export interface Begardkostnad {
  kostnadsslag: Kontoslag;
  bokfort: Kronor;
}

export interface Kontobelopp {
  konto: string;
  /** Whole öre; a credit is negative. */
  ore: number;
}

/** Claimed and booked. The difference is what is claimed less what is booked. */
export interface Kostnadsjamforelse {
  begartKr: Kronor;
  bokfortOre: number;
  skillnadOre: number;
}

export interface Bokforingsutfall extends Kostnadsjamforelse {
  rader: (Kostnadsjamforelse & { slag: Kontoslag })[];
}

function jamfor(begart: readonly Begardkostnad[], konton: readonly Kontobelopp[]): Kostnadsjamforelse {
  const begartKr = begart.reduce((s, b) => s + b.bokfort, 0);
  const bokfortOre = konton.reduce((s, k) => s + k.ore, 0);
  return { begartKr, bokfortOre, skillnadOre: begartKr * 100 - bokfortOre };
}

/**
 * A claim's lines beside what the accounts have, per kind of cost and in all; kinds that neither has are left out. Accounts that are no
 * costs do not count. The accounts are compared with the claim, they never take its place.
 */
export function jamforBokforing(begart: readonly Begardkostnad[], konton: readonly Kontobelopp[]): Bokforingsutfall {
  const rader = KONTOSLAG.flatMap((slag) => {
    const egna = begart.filter((b) => b.kostnadsslag === slag);
    const bokforda = konton.filter((k) => kontoart(k.konto) === slag);
    return egna.length === 0 && bokforda.length === 0 ? [] : [{ slag, ...jamfor(egna, bokforda) }];
  });
  return { rader, ...jamfor(begart, konton.filter((k) => arKontoslag(kontoart(k.konto)))) };
}
