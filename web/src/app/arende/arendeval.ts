import { ARENDESTATUSAR, Arendestatus, STODTYPER, Stodtyp } from '@anslag/doman';
import { ARENDELAGEN, Arendelage, Arendesortering, SORTERINGAR } from '@anslag/kontrakt';
import { Fragevarde } from '../skal/adress';
import { Adressfraga, ettAv, heltal } from '../skal/fraga';
import { Riktning } from '../ui/sorterbar';
import { Kon } from './arende.formulering';

/** The columns that can be left out or added; the ärende itself is always shown. */
export const KOLUMNER = [
  'nyckel',
  'stodtyp',
  'lage',
  'beslutat',
  'kommun',
  'effektmal',
  'andel',
  'beviljat',
  'utbetalt',
] as const;
export type Kolumn = (typeof KOLUMNER)[number];
export const FORVALDA_KOLUMNER: readonly Kolumn[] = ['nyckel', 'stodtyp', 'lage', 'beslutat', 'andel', 'beviljat', 'utbetalt'];

export const KON: readonly Kon[] = ['K', 'M', 'okant'];
export const PER_SIDA = [25, 50, 100, 200] as const;
const FORVALT_PER_SIDA = 50;

/** What the list shows, as it stands in the address. */
export interface Arendeval {
  sok: string;
  stodtyp: Stodtyp | null;
  stodform: string;
  lage: Arendelage | null;
  status: Arendestatus | null;
  ar: number[];
  effektmal: string;
  kraftsamling: string;
  kommun: string;
  kon: Kon | null;
  sortering: Arendesortering;
  riktning: Riktning;
  sida: number;
  perSida: number;
  kolumner: readonly Kolumn[];
}

/** Reads the address. A value that does not exist is taken as not chosen, so that an old link still shows something. */
export function lasVal(fraga: Adressfraga): Arendeval {
  const kolumner = fraga.get('kolumner');
  const perSida = heltal(fraga.get('perSida'), FORVALT_PER_SIDA);
  return {
    sok: fraga.get('sok') ?? '',
    stodtyp: ettAv(STODTYPER, fraga.get('stodtyp')),
    stodform: fraga.get('stodform') ?? '',
    lage: ettAv(ARENDELAGEN, fraga.get('lage')),
    status: ettAv(ARENDESTATUSAR, fraga.get('status')),
    ar: fraga
      .getAll('ar')
      .map((a) => heltal(a, 0))
      .filter((a) => a >= 1995 && a <= 2100),
    effektmal: fraga.get('effektmal') ?? '',
    kraftsamling: fraga.get('kraftsamling') ?? '',
    kommun: fraga.get('kommun') ?? '',
    kon: ettAv(KON, fraga.get('kon')),
    sortering: ettAv(SORTERINGAR, fraga.get('sortering')) ?? 'beslutat',
    riktning: ettAv<Riktning>(['stigande', 'fallande'], fraga.get('riktning')) ?? 'fallande',
    sida: heltal(fraga.get('sida'), 1),
    perSida: Math.min(200, perSida),
    kolumner: kolumner === null ? FORVALDA_KOLUMNER : KOLUMNER.filter((k) => kolumner.split(',').includes(k)),
  };
}

/** The filters alone, as the API and its exports take them. */
export function filterfraga(val: Arendeval): Record<string, Fragevarde> {
  const { sok, stodtyp, stodform, lage, status, ar, effektmal, kraftsamling, kommun, kon } = val;
  return { sok, stodtyp, stodform, lage, status, ar, effektmal, kraftsamling, kommun, kon };
}

/** Filters, order and page, as the API takes them. */
export function listfraga(val: Arendeval): Record<string, Fragevarde> {
  const { sortering, riktning, sida, perSida } = val;
  return { ...filterfraga(val), sortering, riktning, sida, perSida };
}

/** The address's text for a choice of columns; null when it is the usual one. */
export function kolumntext(kolumner: readonly Kolumn[]): string | null {
  const ordnade = KOLUMNER.filter((k) => kolumner.includes(k));
  const text = ordnade.join(',');
  return text === FORVALDA_KOLUMNER.join(',') ? null : text;
}
