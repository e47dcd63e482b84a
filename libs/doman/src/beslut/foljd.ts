import { Beslut, Beslutsslag, byggerPaBifall } from './beslut';

type Foljdbeslut = Pick<Beslut, 'nummer' | 'slag' | 'lage' | 'rattarBeslut'>;
type Byggande = 'tillagg' | 'forlangning' | 'andring' | 'aterkrav' | 'upphavande';

export type FoljdFel =
  /** The ärende has a grant already: more money is a tillagg, another wording a correction. */
  | { kod: 'flera_bifall'; nummer: number; tidigare: number }
  /** More money or time for what no decision has granted; or other terms, a claim or an end of it. */
  | { kod: 'utan_bifall'; nummer: number; slag: Byggande }
  /** The same has been decided already, on the day that the proposal is for: once more would give its money twice. */
  | { kod: 'redan_beslutat'; nummer: number; tidigare: number }
  /** The grant has ended: only money can be asked back. */
  | { kod: 'efter_upphavande'; nummer: number; upphavande: number };

export interface Foljdkontroll {
  hinder: FoljdFel[];
  anmarkningar: FoljdFel[];
}

/** Does the decision change what is granted, so that there has to be a grant in force? */
export function andrarBeviljandet(slag: Beslutsslag): boolean {
  return byggerPaBifall(slag) && slag !== 'aterkrav';
}

/** The decided upphävande that no later decision has corrected; null when the grant has not ended. */
export function upphavandet<T extends Foljdbeslut>(beslut: readonly T[]): T | null {
  const fattade = beslut.filter((b) => b.lage === 'beslutad');
  return fattade.find((b) => b.slag === 'upphavande' && !fattade.some((x) => x.rattarBeslut === b.nummer)) ?? null;
}

/**
 * Checks an ärende's decisions as a row (regler §4): at most one decided grant that is not a correction, since its tak is the sum of
 * the decisions' tak; what builds on a grant only where something is granted; and nothing more once the grant has ended. Proposals are
 * not counted.
 */
export function granskaFoljd(beslut: readonly Foljdbeslut[]): Foljdkontroll {
  const fattade = [...beslut].filter((b) => b.lage === 'beslutad').sort((a, b) => a.nummer - b.nummer);
  const bifall = fattade.filter((b) => b.slag === 'bifall');
  const upphavt = upphavandet(fattade);
  const [forsta, ...fler] = bifall.filter((b) => b.rattarBeslut === null);
  return {
    hinder: forsta ? fler.map((b) => ({ kod: 'flera_bifall', nummer: b.nummer, tidigare: forsta.nummer })) : [],
    anmarkningar: fattade.flatMap((b): FoljdFel[] => {
      if (bifall.length === 0 && byggerPaBifall(b.slag)) return [{ kod: 'utan_bifall', nummer: b.nummer, slag: b.slag }];
      if (upphavt && b.nummer > upphavt.nummer && andrarBeviljandet(b.slag)) return [{ kod: 'efter_upphavande', nummer: b.nummer, upphavande: upphavt.nummer }];
      return [];
    }),
  };
}
