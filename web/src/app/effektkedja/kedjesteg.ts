import { Ruta } from './kedjelinjer';
import { Ritning } from './placering';

/** The keys that go from one node to another. */
export const NODTANGENTER = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type Nodtangent = (typeof NODTANGENTER)[number];

/**
 * The node a key goes to: right and left along the links, to the closest in height; up and down through the columns in their order.
 * @param inom the path that one keeps to, when one is chosen. @returns null where nothing more lies that way.
 */
export function nastaNod(tangent: Nodtangent, id: string, ritning: Ritning, inom: ReadonlySet<string> | null): string | null {
  const ordning = ritning.kolumner.flatMap((k) => k.noder).filter((n) => inom === null || inom.has(n));
  const plats = ordning.indexOf(id);
  switch (tangent) {
    case 'Home':
      return ordning[0] ?? null;
    case 'End':
      return ordning.at(-1) ?? null;
    case 'ArrowUp':
      return ordning[plats - 1] ?? null;
    case 'ArrowDown':
      return ordning[plats + 1] ?? null;
    case 'ArrowRight':
      return narmast(id, ritning, inom, (l) => (l.fran === id ? l.till : null));
    case 'ArrowLeft':
      return narmast(id, ritning, inom, (l) => (l.till === id ? l.fran : null));
  }
}

function narmast(
  id: string,
  { rutor, lankar }: Ritning,
  inom: ReadonlySet<string> | null,
  granne: (l: { fran: string; till: string }) => string | null,
): string | null {
  const mitt = (r: Ruta | undefined): number => (r ? r.y + r.hojd / 2 : 0);
  const har = mitt(rutor.get(id));
  const grannar = lankar.flatMap((l) => granne(l) ?? []).filter((g) => inom === null || inom.has(g));
  return grannar.sort((a, b) => Math.abs(mitt(rutor.get(a)) - har) - Math.abs(mitt(rutor.get(b)) - har))[0] ?? null;
}
