/** Integer helpers over a small seeded generator (mulberry32): the same seed gives the same run on every machine. */
export class Slump {
  #lage: number;

  constructor(fro: number) {
    this.#lage = fro >>> 0;
  }

  /** The next whole number, 0..2³²−1. */
  nasta(): number {
    this.#lage = (this.#lage + 0x6d2b79f5) >>> 0;
    let t = Math.imul(this.#lage ^ (this.#lage >>> 15), this.#lage | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** A whole number lagst..hogst, both included. */
  heltal(lagst: number, hogst: number): number {
    return lagst + (this.nasta() % (hogst - lagst + 1));
  }

  /** True in so many cases of a thousand. */
  chans(promille: number): boolean {
    return this.heltal(0, 999) < promille;
  }

  /** @throws RangeError on an empty list. */
  valj<T>(lista: readonly T[]): T {
    const [forsta] = lista;
    if (forsta === undefined) throw new RangeError('nothing to choose from');
    return lista[this.heltal(0, lista.length - 1)] ?? forsta;
  }

  /** One of the values, each as often as its weight says. Weight 0 is never chosen. */
  viktat<const T>(val: readonly (readonly [T, number])[]): T {
    let kvar = this.heltal(0, val.reduce((s, [, vikt]) => s + vikt, 0) - 1);
    for (const [varde, vikt] of val) {
      if (kvar < vikt) return varde;
      kvar -= vikt;
    }
    throw new RangeError('weights must be whole numbers with a positive sum');
  }

  /** So many different values, fewer when the list does not have them. */
  flera<T>(lista: readonly T[], antal: number): T[] {
    const kvar = [...lista];
    return Array.from({ length: Math.min(antal, lista.length) }, () => kvar.splice(this.heltal(0, kvar.length - 1), 1)).flat();
  }
}

/** Share of all draws (ten-thousandths) and the amount there in thousandths of the median: a log-normal shape in whole numbers. */
const BELOPPSKURVA = [
  [0, 150],
  [1000, 330],
  [2500, 550],
  [5000, 1000],
  [7500, 1850],
  [9000, 3200],
  [9800, 5600],
  [10_000, 9000],
] as const;

/** Whole kronor drawn around a median with a long tail upwards, rounded the way applicants round. */
export function dragBelopp(slump: Slump, median: number): number {
  const plats = slump.heltal(0, 9999);
  const ovre = BELOPPSKURVA.findIndex(([till]) => plats < till);
  const [fran, lag] = BELOPPSKURVA[ovre - 1] ?? BELOPPSKURVA[0];
  const [till, hog] = BELOPPSKURVA[ovre] ?? BELOPPSKURVA[0];
  const faktor = lag + Math.floor(((hog - lag) * (plats - fran)) / (till - fran));
  const kronor = Math.floor((median * faktor) / 1000);
  const steg = slump.viktat([
    [5000, 30],
    [1000, 35],
    [100, 20],
    [1, 15],
  ]);
  return Math.max(steg, kronor - (kronor % steg));
}

/** A seed from a text (FNV-1a), so that what belongs to one ärende does not depend on the others. */
export function froAv(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
