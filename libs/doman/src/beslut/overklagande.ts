import type { Beslut } from './beslut';

/** How a decision is appealed against: on its merits in the administrative court, or only as to its lawfulness (kommunallag 2017:725 13 kap.). */
export type Overklagandesatt = 'forvaltningsratt' | 'laglighetsprovning';

/**
 * How the one whom the decision is about appeals against it; null where it gives what was asked for or ends what was taken back, and
 * there is nothing to appeal against.
 */
export function overklagandesatt({ slag, avskrivningsgrund }: Pick<Beslut, 'slag' | 'avskrivningsgrund'>): Overklagandesatt | null {
  switch (slag) {
    case 'avslag':
    case 'aterkrav':
    case 'upphavande':
      return 'forvaltningsratt';
    case 'avskrivning':
      return avskrivningsgrund === 'avvisad' ? 'forvaltningsratt' : null;
    case 'andring':
      return 'laglighetsprovning';
    case 'bifall':
    case 'tillagg':
    case 'forlangning':
      return null;
  }
}
