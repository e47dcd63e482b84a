import { type BeslutFel, type DelegationFel, type FattandeFel, type FoljdFel, type ForslagFel, type OrdalydelseFel, platshallare, type VillkorFel } from '@anslag/doman';
import type { Faltfel } from '../problem/problem';
import { delegationfel } from '../delegation/formulering';
import { beslutfel, fattandefel, faltSaknas, foljdfel, forslagfel, malltextfel, ordalydelsefel, villkorfel } from './formulering';

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

/** The faults of the conditions, each by its own field. */
export function villkorensFel(f: readonly VillkorFel[]): Faltfel[] {
  return f.map((x) => fel(`villkor.${x.nr}.${x.kod === 'villkor_utan_text' ? 'text' : 'kod'}`, villkorfel(x)));
}

/** Texts that a decision is built of, by the field that each stands in. */
export interface Beslutstexter {
  /** The ärende's. */
  namn: string;
  villkor: readonly { kod: string; text: string }[];
  motivering: string | null;
  avslagsmotiv: string | null;
  overskridandeskal: string | null;
}

/** Left-over template text, field by field. An own wording is judged with its figures. */
export function malltextensFel({ namn, villkor, motivering, avslagsmotiv, overskridandeskal }: Beslutstexter): Faltfel[] {
  const texter: [falt: string, ting: string, text: string | null][] = [
    // A name is what "projekt" is followed by.
    ['namn', 'Ärendets namn', `projekt ${namn}`],
    ...villkor.map(({ kod, text }, i): [string, string, string] => [`villkor.${i}.text`, `Villkoret ${kod}`, text]),
    ['motivering', 'Motiveringen', motivering],
    ['avslagsmotiv', 'Skälet till avslaget', avslagsmotiv],
    ['overskridandeskal', 'Skälet att överskrida ramen', overskridandeskal],
  ];
  return texter.flatMap(([falt, ting, text]) => {
    const hittat = platshallare(text ?? '');
    return hittat.length > 0 ? [fel(falt, malltextfel(ting, hittat))] : [];
  });
}

/** What stands in the way of a decision by delegation. */
export function delegationensFel(f: readonly DelegationFel[]): Faltfel[] {
  return f.map((x) => fel(x.kod === 'fel_beslutsfattare' ? 'roll' : x.kod === 'over_delegationsgrans' ? 'tak' : x.kod === 'ingen_delegationsordning' ? 'datum' : 'delegationspunkt', delegationfel(x)));
}

/** The faults at the moment a decision is taken. */
export function fattandetsFel(f: readonly FattandeFel[]): Faltfel[] {
  return f.map((x) => fel(x.kod === 'paragraf_saknas' ? 'paragraf' : 'datum', fattandefel(x)));
}
