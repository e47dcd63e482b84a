import { Kedjeformular, Lankformular, Nodformular } from './kedjeformular';

const lika = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const lanknyckel = (l: Lankformular): string => `${l.fran} ${l.till}`;

/** The same chain with other ids. */
function omdopt({ noder, lankar }: Kedjeformular, blir: ReadonlyMap<string, string>): Kedjeformular {
  const id = (fore: string): string => blir.get(fore) ?? fore;
  return { noder: noder.map((n) => ({ ...n, id: id(n.id) })), lankar: lankar.map((l) => ({ ...l, fran: id(l.fran), till: id(l.till) })) };
}

/** The ids that nodes got when they were stored, by the ids they had before: the same level and text. */
export function lagradeIder(fore: Kedjeformular, lagrat: Kedjeformular): Map<string, string> {
  const kanda = new Set(fore.noder.map((n) => n.id));
  const nya = lagrat.noder.filter((n) => !kanda.has(n.id));
  const finns = new Set(lagrat.noder.map((n) => n.id));
  const blir = new Map<string, string>();
  for (const n of fore.noder) {
    if (finns.has(n.id)) continue;
    const plats = nya.findIndex((m) => m.niva === n.niva && m.text === n.text.trim());
    const [samma] = plats < 0 ? [] : nya.splice(plats, 1);
    if (samma) blir.set(n.id, samma.id);
  }
  return blir;
}

/** Of things with a key: what one has changed since `fran` as one has it, all else as it is stored. */
function trevags<T>(fran: readonly T[], nu: readonly T[], lagrat: readonly T[], nyckel: (t: T) => string): T[] {
  const [f, n] = [new Map(fran.map((t) => [nyckel(t), t])), new Map(nu.map((t) => [nyckel(t), t]))];
  const l = new Set(lagrat.map(nyckel));
  const kvar = lagrat.flatMap((t): T[] => {
    const egen = n.get(nyckel(t));
    if (egen === undefined) return f.has(nyckel(t)) ? [] : [t];
    return lika(egen, f.get(nyckel(t))) ? [t] : [egen];
  });
  return [...kvar, ...nu.filter((t) => !l.has(nyckel(t)) && !lika(t, f.get(nyckel(t))))];
}

/**
 * The chain as one has written it, together with what others have stored since `fran`: each node and link that one has touched stays as
 * one has it, those of others come and go as they have them. What one has in between saved has its stored ids.
 */
export function sammanfoga(fran: Kedjeformular, nu: Kedjeformular, lagrat: Kedjeformular): Kedjeformular {
  const blir = lagradeIder(fran, lagrat);
  const [f, n] = [omdopt(fran, blir), omdopt(nu, blir)];
  if (lika(f, lagrat)) return n;
  const noder = trevags<Nodformular>(f.noder, n.noder, lagrat.noder, (x) => x.id);
  const finns = new Set(noder.map((x) => x.id));
  const lankar = trevags<Lankformular>(f.lankar, n.lankar, lagrat.lankar, lanknyckel);
  return { noder, lankar: lankar.filter((x) => finns.has(x.fran) && finns.has(x.till)) };
}
