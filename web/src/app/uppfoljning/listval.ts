import { arDatum, Datum, Uppfoljningslage, UPPFOLJNINGSLAGEN, Uppfoljningsslag, UPPFOLJNINGSSLAG } from '@anslag/doman';
import { Fragevarde } from '../skal/adress';
import { Adressfraga, ettAv, heltal } from '../skal/fraga';

/** Which posts are shown, as the address says it. */
export interface Listval {
  /** Only the ärenden that the person handles. */
  mina: boolean;
  lage: Uppfoljningslage | null;
  slag: Uppfoljningsslag | null;
  fran: Datum | null;
  till: Datum | null;
  sok: string;
  sida: number;
}

const dag = (text: string | null): Datum | null => (arDatum(text) ? text : null);

/** @param forvaldMina what is shown when the address does not say whose. */
export function lasVal(fraga: Adressfraga, forvaldMina: boolean): Listval {
  const vilka = ettAv(['mina', 'alla'] as const, fraga.get('vilka'));
  return {
    mina: vilka === null ? forvaldMina : vilka === 'mina',
    lage: ettAv(UPPFOLJNINGSLAGEN, fraga.get('lage')),
    slag: ettAv(UPPFOLJNINGSSLAG, fraga.get('slag')),
    fran: dag(fraga.get('fran')),
    till: dag(fraga.get('till')),
    sok: (fraga.get('sok') ?? '').trim().slice(0, 200),
    sida: heltal(fraga.get('sida'), 1),
  };
}

/** The same as the API is asked. */
export function listfraga({ mina, lage, slag, fran, till, sok, sida }: Listval): Record<string, Fragevarde> {
  return { mina: mina ? 'true' : 'false', lage, slag, fran, till, sok, sida: sida === 1 ? null : sida };
}
