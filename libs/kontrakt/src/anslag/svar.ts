import type { Aterforingsslag, Datum, Kronor, Ramtabell, RamAvvikelse, Stodtyp } from '@anslag/doman';
import type { TidSvar } from '../tid/svar';

export interface AnslagsarRad {
  budgetar: number;
  anslagsnamn: string;
  tilldelat: Kronor | null;
  /** Null when there are decisions but no document states their amounts, or a historic year's payments are not known. */
  beslutat: Kronor | null;
  utbetalt: Kronor | null;
  /** Given back by grants that were not used, or recovered. */
  aterfort: Kronor;
  historiskt: boolean;
}

export interface AnslagSvar {
  tid: TidSvar | null;
  ar: AnslagsarRad[];
}

/** One year's frame: five ledgers that are never mixed. */
export interface AnslagsarSvar {
  tid: TidSvar | null;
  budgetar: number;
  anslagsnamn: string | null;
  historiskt: boolean;
  kalla: string | null;
  tilldelat: Kronor | null;
  bemyndiganderam: Kronor | null;
  utbetalningsram: Kronor | null;
  uppfoljningHogst: Kronor | null;
  beslutat: Kronor | null;
  utbetalt: Kronor | null;
  /** Given back by grants that were not used, or recovered; `aterforingar` are the rows behind it, by day. */
  aterfort: Kronor;
  aterforingar: { arende: string; namn: string; datum: Datum; belopp: Kronor; slag: Aterforingsslag }[];
  antalOkandaBelopp: number;
  fordelningar: { revision: number; datum: Datum | null; organ: string | null; skal: string | null; poster: { stodtyp: Stodtyp; kronor: Kronor }[] }[];
  /** Whether the outcome is stated by a document or computed from the decisions. */
  utfallsgrund: 'beraknat' | 'angivet';
  tabell: Ramtabell;
  granskning: RamAvvikelse[];
}
