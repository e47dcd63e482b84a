import { arDatum, Datum, Uppfoljningslage, UPPFOLJNINGSLAGEN, Uppfoljningsslag, UPPFOLJNINGSSLAG } from '@anslag/doman';
import { Fragevarde } from '../skal/adress';
import { Adressfraga, ettAv, heltal } from '../skal/fraga';

/** Which posts are shown, as the address says it. */
export interface Listval {
  /** Whose ärenden: one's own, everybody's, or those of a person by id. */
  vilka: 'mina' | 'alla' | { handlaggare: string };
  lage: Uppfoljningslage | null;
  slag: Uppfoljningsslag | null;
  fran: Datum | null;
  till: Datum | null;
  sok: string;
  sida: number;
}

const dag = (text: string | null): Datum | null => (arDatum(text) ? text : null);

const PERSON = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @param forvalt what is shown when the address does not say whose. */
export function lasVal(fraga: Adressfraga, forvalt: 'mina' | 'alla'): Listval {
  const vilka = fraga.get('vilka') ?? '';
  return {
    vilka: PERSON.test(vilka) ? { handlaggare: vilka } : (ettAv(['mina', 'alla'] as const, vilka) ?? forvalt),
    lage: ettAv(UPPFOLJNINGSLAGEN, fraga.get('lage')),
    slag: ettAv(UPPFOLJNINGSSLAG, fraga.get('slag')),
    fran: dag(fraga.get('fran')),
    till: dag(fraga.get('till')),
    sok: (fraga.get('sok') ?? '').trim().slice(0, 200),
    sida: heltal(fraga.get('sida'), 1),
  };
}

/** The same as the API is asked. */
export function listfraga({ vilka, lage, slag, fran, till, sok, sida }: Listval): Record<string, Fragevarde> {
  const vems = typeof vilka === 'object' ? vilka : { mina: vilka === 'mina' ? 'true' : null };
  return { ...vems, lage, slag, fran, till, sok, sida: sida === 1 ? null : sida };
}
