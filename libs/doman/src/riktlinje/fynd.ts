import { Andel } from '../tal/andel';
import { Datum } from '../tal/datum';
import { Kronor } from '../tal/kronor';
import { Riktlinjekod, Riktlinjeutfall } from './krav';

/** What an application is to describe. */
export const AMNEN = ['ekonomisk', 'social', 'miljo', 'jamstalldhet', 'integration', 'barn_unga'] as const;
export type Amne = (typeof AMNEN)[number];

/** Why a check came to what it did, with the values it was judged by. */
export type Riktlinjegrund =
  | { skal: 'flera_kommuner'; antal: number }
  | { skal: 'en_kommun'; kommun: string }
  | { skal: 'kommuner_okanda' }
  /** The application says it in words that a person must read. */
  | { skal: 'kommuner_i_text'; text: string }
  | { skal: 'budget_saknas' }
  | { skal: 'sokande_okand' }
  | { skal: 'egen_kontant'; rad: string; kronor: Kronor }
  | { skal: 'egen_rad_saknas'; sokande: string }
  | { skal: 'egen_ej_kontant'; rad: string }
  | { skal: 'egen_form_okand'; rad: string }
  | { skal: 'fullt_finansierad'; kostnader: Kronor; finansiering: Kronor }
  | { skal: 'underfinansierad'; kostnader: Kronor; finansiering: Kronor; differens: Kronor }
  | { skal: 'okanda_celler'; antal: number }
  | { skal: 'andel_inom'; andel: Andel; hogst: Andel }
  | { skal: 'andel_over'; andel: Andel; hogst: Andel }
  | { skal: 'andel_okand' }
  | { skal: 'under_taket'; kronor: Kronor; takKronor: Kronor; okandaBelopp: number }
  | { skal: 'over_taket'; kronor: Kronor; takKronor: Kronor; over: Kronor; okandaBelopp: number }
  /** No limit or no rate is registered for the day, or the amount is not known. */
  | { skal: 'taket_okant'; saknas: 'belopp' | 'tak' | 'kurs' }
  | { skal: 'fragas' }
  | { skal: 'beskrivs'; amnen: { amne: Amne; ord: string }[] }
  | { skal: 'beskrivs_inte'; saknas: Amne[] }
  | { skal: 'investeringar'; rader: { rad: string; kronor: Kronor }[] }
  | { skal: 'inga_investeringar' }
  | { skal: 'investeringar_okanda'; rad: string }
  | { skal: 'annan_kommun'; kommun: string; undantagen: string }
  | { skal: 'i_kommunen'; kommun: string }
  | { skal: 'kommun_okand'; undantagen: string }
  | { skal: 'inom_perioden'; fran: Datum; till: Datum }
  | { skal: 'utanfor_perioden'; start: Datum | null; slut: Datum | null; fran: Datum; till: Datum }
  | { skal: 'perioden_okand' }
  /** Why the check is not asked of this ärende. */
  | { skal: 'annan_stodtyp' }
  | { skal: 'annan_prioritering'; prioriteringar: readonly string[] }
  | { skal: 'annan_stodform'; stodform: string };

export interface Riktlinjefynd {
  kod: Riktlinjekod;
  utfall: Riktlinjeutfall;
  kalla: string;
  grund: Riktlinjegrund;
}
