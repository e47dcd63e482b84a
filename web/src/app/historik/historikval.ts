import { Datum, arDatum } from '@anslag/doman';
import { HANDELSER, Handelse } from '@anslag/kontrakt';
import { Fragevarde } from '../skal/adress';
import { Adressfraga, ettAv, heltal } from '../skal/fraga';

/** What the page shows, as it stands in the address. */
export interface Historikval {
  sok: string;
  handelse: Handelse | null;
  arende: string;
  aktor: string;
  fran: Datum | null;
  till: Datum | null;
  sida: number;
}

/** Reads the address. A value that does not exist is taken as not chosen, so that an old link still shows something. */
export function lasVal(fraga: Adressfraga): Historikval {
  const datum = (namn: string): Datum | null => {
    const text = fraga.get(namn);
    return arDatum(text) ? text : null;
  };
  return {
    sok: fraga.get('sok') ?? '',
    handelse: ettAv(HANDELSER, fraga.get('handelse')),
    arende: fraga.get('arende') ?? '',
    aktor: fraga.get('aktor') ?? '',
    fran: datum('fran'),
    till: datum('till'),
    sida: heltal(fraga.get('sida'), 1),
  };
}

/** The filters alone, as the API and its exports take them. */
export function filterfraga({ sok, handelse, arende, aktor, fran, till }: Historikval): Record<string, Fragevarde> {
  return { sok, handelse, arende, aktor, fran, till };
}
