import { Kedjelank, NIVAER } from '@anslag/doman';
import { EffektkedjaSvar } from '@anslag/kontrakt';

export type Led = EffektkedjaSvar['noder'][number];

export interface Kedjegren {
  led: Led;
  /** Why the step to this node skips a level. */
  skal: string | null;
  /** The node's further steps stand where it was first listed. */
  upprepning: boolean;
  grenar: Kedjegren[];
}

/**
 * The chain as an indented list: it begins with the nodes that nothing leads to, in the order of the levels.
 * A node that several lead to is listed under each, with what follows it only the first time; so a circle ends too.
 */
export function kedjelista({ noder, lankar }: EffektkedjaSvar): Kedjegren[] {
  const perId = new Map(noder.map((n) => [n.id, n]));
  const sedda = new Set<string>();
  const gren = (led: Led, skal: string | null): Kedjegren => {
    const upprepning = sedda.has(led.id);
    sedda.add(led.id);
    const vidare: Kedjelank[] = upprepning ? [] : lankar.filter((l) => l.fran === led.id);
    return {
      led,
      skal,
      upprepning: upprepning && lankar.some((l) => l.fran === led.id),
      grenar: vidare.flatMap((l) => {
        const nasta = perId.get(l.till);
        return nasta ? [gren(nasta, l.skal ?? null)] : [];
      }),
    };
  };
  const mal = new Set(lankar.map((l) => l.till));
  const iOrdning = [...noder].sort((a, b) => NIVAER.indexOf(a.niva) - NIVAER.indexOf(b.niva));
  const borjan = iOrdning.filter((n) => !mal.has(n.id)).map((n) => gren(n, null));
  const rest = iOrdning.flatMap((n) => (sedda.has(n.id) ? [] : [gren(n, null)]));
  return [...borjan, ...rest];
}

/** Everything that leads to a node or follows from it, and the node itself. */
export function samband(id: string, lankar: readonly Kedjelank[]): Set<string> {
  const folj = (borjan: string, steg: (l: Kedjelank, nu: string) => string | null): string[] => {
    const nadda: string[] = [];
    const kvar = [borjan];
    for (let nu = kvar.pop(); nu !== undefined; nu = kvar.pop()) {
      for (const l of lankar) {
        const nasta = steg(l, nu);
        if (nasta !== null && !nadda.includes(nasta)) {
          nadda.push(nasta);
          kvar.push(nasta);
        }
      }
    }
    return nadda;
  };
  return new Set([
    id,
    ...folj(id, (l, nu) => (l.fran === nu ? l.till : null)),
    ...folj(id, (l, nu) => (l.till === nu ? l.fran : null)),
  ]);
}
