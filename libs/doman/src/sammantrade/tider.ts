import { arDatum, dagarEfter, Datum } from '../tal/datum';
import { Sammantradesstatus } from './sammantrade';

/** The days of a meeting besides its own. */
export interface Frister {
  /** The last day an ärende can be handed in for the agenda. */
  arendestopp: Datum;
  /** The last day the kallelse goes out. */
  kallasSenast: Datum;
  /** The last day the minutes are attested. */
  justerasSenast: Datum;
}

/** Days before and after the meeting. */
export interface Fristregler {
  arendestopp: number;
  kallelse: number;
  justering: number;
}

/** Hand-in two weeks and kallelse one week before; the minutes are attested within 14 days after (kommunallag 2017:725 5 kap. 69 §, 6 kap. 35 §). */
export const FRISTREGLER: Fristregler = { arendestopp: 14, kallelse: 7, justering: 14 };

/** What the deadlines of a meeting are when nobody sets others. */
export function frister(datum: Datum, regler: Fristregler = FRISTREGLER): Frister {
  return {
    arendestopp: dagarEfter(datum, -regler.arendestopp),
    kallasSenast: dagarEfter(datum, -regler.kallelse),
    justerasSenast: dagarEfter(datum, regler.justering),
  };
}

export type FristFel =
  | { kod: 'frist_ogiltig'; falt: keyof Frister; last: string }
  | { kod: 'arendestopp_efter_kallelse'; last: Datum; senast: Datum }
  | { kod: 'kallelse_efter_motet'; last: Datum; senast: Datum }
  | { kod: 'justering_fore_motet'; last: Datum; tidigast: Datum }
  /** Later than the law allows. */
  | { kod: 'justering_for_sent'; last: Datum; senast: Datum };

const FALT: readonly (keyof Frister)[] = ['arendestopp', 'kallasSenast', 'justerasSenast'];

/** Deadlines that somebody has set, against each other and the meeting's day. */
export function granskaFrister(datum: Datum, f: Frister, regler: Fristregler = FRISTREGLER): FristFel[] {
  const ogiltiga = FALT.filter((falt) => !arDatum(f[falt]));
  if (ogiltiga.length > 0) return ogiltiga.map((falt) => ({ kod: 'frist_ogiltig', falt, last: f[falt] }));
  const fel: FristFel[] = [];
  const sist = dagarEfter(datum, regler.justering);
  if (f.kallasSenast > datum) fel.push({ kod: 'kallelse_efter_motet', last: f.kallasSenast, senast: datum });
  if (f.arendestopp > f.kallasSenast) fel.push({ kod: 'arendestopp_efter_kallelse', last: f.arendestopp, senast: f.kallasSenast });
  if (f.justerasSenast < datum) fel.push({ kod: 'justering_fore_motet', last: f.justerasSenast, tidigast: datum });
  if (f.justerasSenast > sist) fel.push({ kod: 'justering_for_sent', last: f.justerasSenast, senast: sist });
  return fel;
}

/** The days of a meeting that go into a calendar, in the order they come. */
export const FRISTSLAG = ['arendestopp', 'kallelse', 'sammantrade', 'justering'] as const;
export type Fristslag = (typeof FRISTSLAG)[number];

/** Done; to come; today; past without being done; or of a meeting that is cancelled. */
export const FRISTLAGEN = ['klar', 'kommande', 'idag', 'forsenad', 'installd'] as const;
export type Fristlage = (typeof FRISTLAGEN)[number];

export interface Frist {
  slag: Fristslag;
  dag: Datum;
  lage: Fristlage;
}

const GJORD: Record<Exclude<Fristslag, 'arendestopp'>, readonly Sammantradesstatus[]> = {
  kallelse: ['kallat', 'pagar', 'avslutat', 'justerat'],
  sammantrade: ['avslutat', 'justerat'],
  justering: ['justerat'],
};

/** Each day of the meeting with where it stands on `idag`. The day of hand-in is over when it is past: nobody does it. A cancelled meeting has no day to keep but its own, which is not held. */
export function fristerFor(m: Frister & { datum: Datum; status: Sammantradesstatus }, idag: Datum): Frist[] {
  if (m.status === 'installt') return [{ slag: 'sammantrade', dag: m.datum, lage: 'installd' }];
  const dagar: Record<Fristslag, Datum> = { arendestopp: m.arendestopp, kallelse: m.kallasSenast, sammantrade: m.datum, justering: m.justerasSenast };
  return FRISTSLAG.map((slag) => {
    const dag = dagar[slag];
    const gjord = slag === 'arendestopp' ? dag < idag : GJORD[slag].includes(m.status);
    return { slag, dag, lage: gjord ? 'klar' : dag === idag ? 'idag' : dag < idag ? 'forsenad' : 'kommande' };
  });
}
