import { TAKTER, Takt } from '@anslag/doman';
import { EKONOMISORTERINGAR, Ekonomisortering } from '@anslag/kontrakt';
import { Fragevarde } from '../skal/adress';
import { Adressfraga, budgetar, ettAv, heltal } from '../skal/fraga';
import { Riktning } from '../ui/sorterbar';

/** What of the projects' money is shown: as it is today, or what is left year by year. */
export const VISNINGAR = ['laget', 'prognos'] as const;
export type Visning = (typeof VISNINGAR)[number];

const PER_SIDA = 100;

/** What the page shows, as it stands in the address. */
export interface Ekonomival {
  visa: Visning;
  sok: string;
  ar: number | null;
  takt: Takt | null;
  sena: boolean;
  sortering: Ekonomisortering;
  riktning: Riktning;
  sida: number;
}

/** Reads the address. A value that does not exist is taken as not chosen, so that an old link still shows something. */
export function lasVal(fraga: Adressfraga): Ekonomival {
  return {
    visa: ettAv(VISNINGAR, fraga.get('visa')) ?? 'laget',
    sok: fraga.get('sok') ?? '',
    ar: budgetar(fraga.get('ar')),
    takt: ettAv(TAKTER, fraga.get('takt')),
    sena: fraga.get('sena') === 'true',
    sortering: ettAv(EKONOMISORTERINGAR, fraga.get('sortering')) ?? 'kvar',
    riktning: ettAv<Riktning>(['stigande', 'fallande'], fraga.get('riktning')) ?? 'fallande',
    sida: heltal(fraga.get('sida'), 1),
  };
}

/** The filters alone, as the API and its exports take them. */
export function filterfraga({ sok, ar, takt, sena }: Ekonomival): Record<string, Fragevarde> {
  return { sok, ar, takt, sena: sena ? 'true' : null };
}

/** Filters, order and page, as the API takes them. */
export function listfraga(val: Ekonomival): Record<string, Fragevarde> {
  const { sortering, riktning, sida } = val;
  return { ...filterfraga(val), sortering, riktning, sida, perSida: PER_SIDA };
}
