import { Beslut } from './beslut';

export type FoljdFel =
  /** The ärende has a grant already: more money is a tillagg, another wording a correction. */
  | { kod: 'flera_bifall'; nummer: number; tidigare: number }
  /** More money or time for what no decision has granted. */
  | { kod: 'utan_bifall'; nummer: number; slag: 'tillagg' | 'forlangning' };

export interface Foljdkontroll {
  hinder: FoljdFel[];
  anmarkningar: FoljdFel[];
}

/**
 * Checks an ärende's decisions as a row (regler §4): at most one decided grant that is not a correction, since its tak is the sum of
 * the decisions' tak, and a supplement or extension only where something is granted. Proposals are not counted.
 */
export function granskaFoljd(beslut: readonly Pick<Beslut, 'nummer' | 'slag' | 'lage' | 'rattarBeslut'>[]): Foljdkontroll {
  const fattade = [...beslut].filter((b) => b.lage === 'beslutad').sort((a, b) => a.nummer - b.nummer);
  const bifall = fattade.filter((b) => b.slag === 'bifall');
  const [forsta, ...fler] = bifall.filter((b) => b.rattarBeslut === null);
  return {
    hinder: forsta ? fler.map((b) => ({ kod: 'flera_bifall', nummer: b.nummer, tidigare: forsta.nummer })) : [],
    anmarkningar: fattade.flatMap((b): FoljdFel[] =>
      bifall.length === 0 && (b.slag === 'tillagg' || b.slag === 'forlangning') ? [{ kod: 'utan_bifall', nummer: b.nummer, slag: b.slag }] : [],
    ),
  };
}
