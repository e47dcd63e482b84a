import { Kronor, kravHeltal } from './kronor';
import { jamforKodpunkter } from './ordning';

export interface Vikt {
  nyckel: string;
  /** Whole, not negative. */
  vikt: number;
}

/**
 * Splits total over the weights by largest remainder, so that the parts are whole kronor and always sum to total;
 * equal remainders go to the lowest key in code point order, so the order of the input does not matter.
 * @throws RangeError on a negative or broken number, a repeated key, or weights that sum to 0: faults in the calling program.
 */
export function fordela(total: Kronor, vikter: readonly Vikt[]): Map<string, Kronor> {
  kravHeltal(total, ...vikter.map((v) => v.vikt));
  const summa = vikter.reduce((s, v) => s + BigInt(v.vikt), 0n);
  if (total < 0 || vikter.some((v) => v.vikt < 0) || summa === 0n) throw new RangeError('total and weights must be positive');
  if (new Set(vikter.map((v) => v.nyckel)).size !== vikter.length) throw new RangeError('repeated key');

  const delar = vikter.map(({ nyckel, vikt }) => {
    const produkt = BigInt(total) * BigInt(vikt);
    return { nyckel, del: Number(produkt / summa), rest: produkt % summa };
  });
  let kvar = total - delar.reduce((s, d) => s + d.del, 0);
  const turordning = [...delar].sort((a, b) =>
    a.rest === b.rest ? jamforKodpunkter(a.nyckel, b.nyckel) : a.rest > b.rest ? -1 : 1,
  );
  for (const d of turordning) {
    if (kvar === 0) break;
    d.del += 1;
    kvar -= 1;
  }
  return new Map(delar.map((d) => [d.nyckel, d.del]));
}
