import type { Andel } from '../tal/andel';
import type { Kronor } from '../tal/kronor';
import type { Beslut } from './beslut';

/** How a decision is appealed against: on its merits in the administrative court, or only as to its lawfulness (kommunallag 2017:725 13 kap.). */
export type Overklagandesatt = 'forvaltningsratt' | 'laglighetsprovning';

/** What the decision is held against: what was asked for, null where no document says, and whether the meeting gave something else than was proposed. */
export interface Provat {
  soktBelopp: Kronor | null;
  soktAndel: Andel | null;
  andratForslag: boolean;
}

/**
 * How the one whom the decision is about appeals against it; null where it gives what was asked for or ends what was taken back, and
 * there is nothing to appeal against. A grant of less than was asked for refuses the rest (förvaltningslag 2017:900 §§ 41–42).
 */
export function overklagandesatt(beslut: Pick<Beslut, 'slag' | 'avskrivningsgrund' | 'tak' | 'beviljadAndel'>, provat: Provat): Overklagandesatt | null {
  switch (beslut.slag) {
    case 'avslag':
    case 'aterkrav':
    case 'upphavande':
      return 'forvaltningsratt';
    case 'avskrivning':
      return beslut.avskrivningsgrund === 'avvisad' ? 'forvaltningsratt' : null;
    case 'andring':
      return provat.andratForslag ? 'forvaltningsratt' : 'laglighetsprovning';
    case 'bifall':
      return provat.andratForslag || under(beslut.tak, provat.soktBelopp) || under(beslut.beviljadAndel, provat.soktAndel) ? 'forvaltningsratt' : null;
    case 'tillagg':
    case 'forlangning':
      return provat.andratForslag ? 'forvaltningsratt' : null;
  }
}

/** What is unknown is not less. */
const under = (beviljat: number | null, sokt: number | null): boolean => beviljat !== null && sokt !== null && beviljat < sokt;
