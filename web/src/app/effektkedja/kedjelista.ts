import { Kedjelank, NIVAER } from '@anslag/doman';
import { Kedja, Led } from './led';

export interface Kedjegren {
  led: Led;
  /** Why the step to this node skips a level. */
  skal: string | null;
  /** The node is told of where it was first listed, and its further steps, if any, stand there. */
  upprepning: boolean;
  fortsatter: boolean;
  grenar: Kedjegren[];
}

/**
 * The chain as an indented list: it begins with the nodes that nothing leads to, in the order of the levels.
 * A node that several lead to is listed under each, with what follows it only the first time; so a circle ends too.
 */
export function kedjelista({ noder, lankar }: Kedja): Kedjegren[] {
  const perId = new Map(noder.map((n) => [n.id, n]));
  const sedda = new Set<string>();
  const gren = (led: Led, skal: string | null): Kedjegren => {
    const upprepning = sedda.has(led.id);
    sedda.add(led.id);
    const vidare: readonly Kedjelank[] = upprepning ? [] : lankar.filter((l) => l.fran === led.id);
    return {
      led,
      skal,
      upprepning,
      fortsatter: lankar.some((l) => l.fran === led.id),
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
