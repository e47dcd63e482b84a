import { Stodtyp } from '../arende/arende';
import { Andel, HEL_ANDEL, arAndel } from '../tal/andel';
import { Datum, Period, arDatum, periodOk } from '../tal/datum';
import { Kronor, MAX_KRONOR, arKronor } from '../tal/kronor';
import { Beslut, Beslutsslag, kanHaTak } from './beslut';
import { gallande } from './gallande';
import { platshallare } from './platshallare';

export type Beslutsfalt = 'beviljadAndel' | 'tak' | 'aterkrav' | 'projektperiod.fran' | 'projektperiod.till' | 'rattsligRam';

export type BeslutFel =
  | { kod: 'falt_saknas'; falt: Beslutsfalt }
  | { kod: 'andel_utanfor'; last: number; lagst: Andel; hogst: Andel }
  | { kod: 'tak_utanfor'; last: number; lagst: Kronor; hogst: Kronor }
  | { kod: 'datum_form'; falt: 'projektperiod.fran' | 'projektperiod.till'; last: string }
  | { kod: 'beslutat_ogiltigt'; last: Period }
  | { kod: 'slut_fore_start'; fran: Datum; till: Datum }
  /** Money in a decision that gives none. */
  | { kod: 'tak_utan_bevillning'; slag: Beslutsslag; last: Kronor }
  | { kod: 'aterkrav_utanfor'; last: number; lagst: Kronor; hogst: Kronor }
  /** Nobody is asked for more than has been paid. */
  | { kod: 'aterkrav_over_utbetalt'; last: Kronor; utbetalt: Kronor }
  | { kod: 'aterkrav_i_annat_beslut'; slag: Beslutsslag; last: number }
  | { kod: 'avskrivningsgrund_i_annat_beslut'; slag: Beslutsslag }
  | { kod: 'villkorsdag_form'; villkor: string; last: string }
  | { kod: 'rattar_sig_sjalv'; nummer: number }
  | { kod: 'start_fore_beslut'; start: Datum; beslutat: Datum }
  | { kod: 'egen_sokande' }
  | { kod: 'tillagg_utan_andel' }
  | { kod: 'allmanna_villkor_utan_version' }
  | { kod: 'platshallare'; villkor: string; hittat: string };

export interface Beslutssammanhang {
  stodtyp: Stodtyp;
  sokandeArRegionen: boolean;
  /** What has been paid less what earlier decisions ask back; null when it is not known, as when a file is read in. */
  utbetalt: Kronor | null;
}

/** What has been paid, less what has been paid back; and what of that decisions had asked for. */
export interface Utbetalt {
  utbetalt: Kronor;
  aterbetaltPaKrav: Kronor;
}

/** What can be asked back: what has been paid, less what other decided decisions in force ask back and has not been paid back yet. */
export function aterkravbart({ utbetalt, aterbetaltPaKrav }: Utbetalt, beslut: readonly Beslut[], nummer: number): Kronor {
  return utbetalt + aterbetaltPaKrav - (gallande(beslut.filter((b) => b.nummer !== nummer))?.aterkrav ?? 0);
}

/** hinder must be put right before the decision is saved; anmarkningar are shown and do not stop it. */
export interface Beslutskontroll {
  hinder: BeslutFel[];
  anmarkningar: BeslutFel[];
}

/** Fields that a grant of the stödtyp has: a support to an undertaking is an amount, without share or project period (the lists of kallelse 2020-08-24). */
export function bevillningensFalt(stodtyp: Stodtyp): readonly Beslutsfalt[] {
  return stodtyp === 'foretagsstod' || stodtyp === 'kommersiell_service' ? ['tak', 'rattsligRam'] : ['beviljadAndel', 'tak', 'projektperiod.fran', 'projektperiod.till', 'rattsligRam'];
}

/** What a decision has to state: a project's grant everything in regler §2, a company support only its amount. */
function kravdaFalt(slag: Beslutsslag, stodtyp: Stodtyp): readonly Beslutsfalt[] {
  switch (slag) {
    case 'bifall':
      return stodtyp === 'projekt' ? bevillningensFalt(stodtyp) : ['tak'];
    case 'tillagg':
      return ['tak'];
    case 'forlangning':
      return ['projektperiod.till'];
    case 'aterkrav':
      return ['aterkrav'];
    case 'avslag':
    case 'avskrivning':
    case 'andring':
    case 'upphavande':
      return [];
  }
}

function saknas(b: Beslut, falt: Beslutsfalt): boolean {
  switch (falt) {
    case 'projektperiod.fran':
      return b.projektperiod.fran === null;
    case 'projektperiod.till':
      return b.projektperiod.till === null;
    case 'rattsligRam':
      return (b.rattsligRam ?? '').trim() === '';
    default:
      return b[falt] === null;
  }
}

/** Values that are wrong whatever the decision is about. */
function ogiltigaVarden(b: Beslut, utbetalt: Kronor | null): BeslutFel[] {
  const fel: BeslutFel[] = [];
  const { fran, till } = b.projektperiod;
  if (b.beviljadAndel !== null && !arAndel(b.beviljadAndel)) {
    fel.push({ kod: 'andel_utanfor', last: b.beviljadAndel, lagst: 1, hogst: HEL_ANDEL });
  }
  if (b.tak !== null && !kanHaTak(b.slag)) fel.push({ kod: 'tak_utan_bevillning', slag: b.slag, last: b.tak });
  else if (b.tak !== null && (!arKronor(b.tak) || b.tak === 0)) {
    fel.push({ kod: 'tak_utanfor', last: b.tak, lagst: 1, hogst: MAX_KRONOR });
  }
  if (fran !== null && !arDatum(fran)) fel.push({ kod: 'datum_form', falt: 'projektperiod.fran', last: fran });
  if (till !== null && !arDatum(till)) fel.push({ kod: 'datum_form', falt: 'projektperiod.till', last: till });
  if (arDatum(fran) && arDatum(till) && fran > till) fel.push({ kod: 'slut_fore_start', fran, till });
  if (!periodOk(b.beslutat)) fel.push({ kod: 'beslutat_ogiltigt', last: b.beslutat });
  if (b.rattarBeslut === b.nummer) fel.push({ kod: 'rattar_sig_sjalv', nummer: b.nummer });
  if (b.aterkrav !== null && b.slag !== 'aterkrav') fel.push({ kod: 'aterkrav_i_annat_beslut', slag: b.slag, last: b.aterkrav });
  else if (b.aterkrav !== null && (!arKronor(b.aterkrav) || b.aterkrav === 0)) fel.push({ kod: 'aterkrav_utanfor', last: b.aterkrav, lagst: 1, hogst: MAX_KRONOR });
  else if (b.aterkrav !== null && utbetalt !== null && b.aterkrav > utbetalt) fel.push({ kod: 'aterkrav_over_utbetalt', last: b.aterkrav, utbetalt });
  if (b.avskrivningsgrund !== null && b.slag !== 'avskrivning') fel.push({ kod: 'avskrivningsgrund_i_annat_beslut', slag: b.slag });
  for (const v of b.villkor) {
    if (v.senast !== null && !arDatum(v.senast)) fel.push({ kod: 'villkorsdag_form', villkor: v.kod, last: v.senast });
  }
  return fel;
}

function flaggor(b: Beslut, { stodtyp, sokandeArRegionen }: Beslutssammanhang): BeslutFel[] {
  const fel: BeslutFel[] = [];
  const start = b.projektperiod.fran;
  if (b.slag === 'bifall' && start !== null && start < b.beslutat.fran) {
    fel.push({ kod: 'start_fore_beslut', start, beslutat: b.beslutat.fran });
  }
  if (sokandeArRegionen) fel.push({ kod: 'egen_sokande' });
  if (b.slag === 'tillagg' && stodtyp === 'projekt' && b.beviljadAndel === null) fel.push({ kod: 'tillagg_utan_andel' });
  const allmanna = b.allmannaVillkor;
  if (b.slag === 'bifall' && stodtyp === 'projekt' && !allmanna?.datum && !allmanna?.diarienummer) {
    fel.push({ kod: 'allmanna_villkor_utan_version' });
  }
  for (const v of b.villkor) {
    for (const hittat of platshallare(v.text)) fel.push({ kod: 'platshallare', villkor: v.kod, hittat });
  }
  return fel;
}

/**
 * Checks one decision by itself (regler §2). What an incomplete document leaves unstated is remarked on, not refused.
 * Start before the decision is flagged only when certain: with just the year known, a start within that year is not.
 */
export function kontrolleraBeslut(b: Beslut, sammanhang: Beslutssammanhang): Beslutskontroll {
  const saknade = kravdaFalt(b.slag, sammanhang.stodtyp)
    .filter((falt) => saknas(b, falt))
    .map((falt): BeslutFel => ({ kod: 'falt_saknas', falt }));
  return {
    hinder: [...ogiltigaVarden(b, sammanhang.utbetalt), ...(b.ofullstandigt ? [] : saknade)],
    anmarkningar: [...flaggor(b, sammanhang), ...(b.ofullstandigt ? saknade : [])],
  };
}
