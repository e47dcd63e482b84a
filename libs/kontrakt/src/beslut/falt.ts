import type { BeslutFel, DelegationFel, FattandeFel, FoljdFel, ForslagFel, OrdalydelseFel } from '@anslag/doman';
import type { Faltfel } from '../problem/problem';
import { delegationfel } from '../delegation/formulering';
import { beslutfel, fattandefel, faltSaknas, foljdfel, forslagfel, ordalydelsefel } from './formulering';

/** Which field of the beslut a fault of its rules belongs to. */
export function beslutsfalt(f: BeslutFel): string {
  switch (f.kod) {
    case 'falt_saknas':
    case 'datum_form':
      return f.falt;
    case 'andel_utanfor':
    case 'tillagg_utan_andel':
      return 'beviljadAndel';
    case 'tak_utanfor':
    case 'tak_utan_bevillning':
      return 'tak';
    case 'aterkrav_utanfor':
    case 'aterkrav_over_utbetalt':
    case 'aterkrav_i_annat_beslut':
      return 'aterkrav';
    case 'avskrivningsgrund_i_annat_beslut':
      return 'avskrivningsgrund';
    case 'beslutat_ogiltigt':
      return 'beslutat';
    case 'slut_fore_start':
      return 'projektperiod.till';
    case 'start_fore_beslut':
      return 'projektperiod.fran';
    case 'rattar_sig_sjalv':
      return 'rattarBeslut';
    case 'egen_sokande':
      return 'slag';
    case 'allmanna_villkor_utan_version':
      return 'allmannaVillkor';
    case 'villkorsdag_form':
    case 'platshallare':
      return 'villkor';
  }
}

function fel(falt: string, meddelande: string): Faltfel {
  return { falt, last: null, meddelande, ratt: null };
}

/** The faults of a decision by itself, field by field. */
export function beslutetsFel(f: readonly BeslutFel[]): Faltfel[] {
  return f.map((x) => fel(beslutsfalt(x), x.kod === 'falt_saknas' ? faltSaknas(x.falt) : beslutfel(x)));
}

/** The faults of the ärende's decisions as a row. */
export function foljdensFel(f: readonly FoljdFel[]): Faltfel[] {
  return f.map((x) => fel('slag', foljdfel(x)));
}

/** The faults of a proposal besides those that every decision can have. */
export function forslagetsFel(f: readonly ForslagFel[]): Faltfel[] {
  return f.map((x) => {
    switch (x.kod) {
      case 'forslagsuppgift_saknas':
        return fel(x.falt, forslagfel(x));
      case 'andel_vid_avslag':
        return fel('beviljadAndel', forslagfel(x));
      case 'tak_vid_forlangning':
        return fel('tak', forslagfel(x));
      case 'forlangning_kortar':
        return fel('projektperiod.till', forslagfel(x));
      case 'andring_utan_andring':
        return fel('slag', forslagfel(x));
    }
  });
}

/** The faults of a wording of the officer's own. */
export function ordalydelsensFel(f: readonly OrdalydelseFel[]): Faltfel[] {
  return f.map((x) => fel('ordalydelse', ordalydelsefel(x)));
}

/** What stands in the way of a decision by delegation. */
export function delegationensFel(f: readonly DelegationFel[]): Faltfel[] {
  return f.map((x) => fel(x.kod === 'over_delegationsgrans' ? 'tak' : x.kod === 'ingen_delegationsordning' ? 'datum' : 'delegationspunkt', delegationfel(x)));
}

/** The faults at the moment a decision is taken. */
export function fattandetsFel(f: readonly FattandeFel[]): Faltfel[] {
  return f.map((x) => fel(x.kod === 'paragraf_saknas' ? 'paragraf' : 'datum', fattandefel(x)));
}
