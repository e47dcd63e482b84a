import type {
  Andel,
  Arendestatus,
  Beslutslage,
  Beslutsslag,
  Datum,
  Deltagaruppgift,
  Frist,
  Kronor,
  Projektperiod,
  Punktslag,
  Punktutfall,
  Sammantradesstatus,
  Stodtyp,
} from '@anslag/doman';
import type { PersonSvar } from '../arende/svar';
import type { DelegationsredovisningSvar } from '../delegation/svar';
import type { UppfoljningsradSvar } from '../uppfoljning/svar';

export interface SammantradeRad {
  id: string;
  organ: string;
  datum: Datum;
  /** As it is written: "13.00", "kl. 9–12". */
  tid: string | null;
  plats: string | null;
  status: Sammantradesstatus;
  antalPunkter: number;
  /** Items that have an outcome. */
  antalAvgjorda: number;
  /** Ärendestopp, kallelse, the meeting, justering; where each stands today. */
  frister: Frist[];
  /** Why it was cancelled; null of one that was not. */
  installtSkal: string | null;
  /** A remark that must follow the meeting everywhere, e.g. "Exempel: protokoll saknas". */
  anmarkning: string | null;
  version: number;
}

/** Newest first. */
export interface SammantradeListaSvar {
  sammantraden: SammantradeRad[];
  /** Bodies that decisions, memberships or meetings name, in Swedish order. */
  organ: string[];
}

export interface DeltagareSvar extends PersonSvar {
  uppgift: Deltagaruppgift;
  narvarande: boolean;
  justerare: boolean;
}

/** The ärende of an item, as the one who asks may see it. */
export interface PunktArende {
  nyckel: string;
  diarienummer: string | null;
  namn: string;
  sokande: string | null;
  stodtyp: Stodtyp;
  status: Arendestatus;
  /** The ärende's version: an outcome says which one it was decided from. */
  version: number;
  sammanfattning: string | null;
  /** The paragraph that marks the ärende as secret; null when it is public. */
  sekretess: string | null;
  /** The ärende is marked, and its texts have been left out for the one who asks. */
  undanhallet: boolean;
}

/** The proposal of an item; the decision, once it is taken. */
export interface PunktForslag {
  nummer: number;
  lage: Beslutslage;
  slag: Beslutsslag;
  andel: Andel | null;
  tak: Kronor | null;
  projektperiod: Projektperiod;
  /** The att-satser; null when they cannot be written, and then `hinder` says why. */
  satser: string[] | null;
  villkor: string[];
  hinder: string | null;
}

export interface ReservationSvar extends PersonSvar {
  text: string;
}

export interface PunktSvar {
  id: string;
  ordning: number;
  slag: Punktslag;
  rubrik: string;
  /** The role of who presents it. */
  foredragande: string | null;
  diarienummer: string | null;
  /** Running text of an item that has no ärende of its own; of the delegation item its summary. */
  innehall: string | null;
  arende: PunktArende | null;
  forslag: PunktForslag | null;
  /** The att-satser that are proposed: the proposal's, as they were when an outcome was recorded, or the item's own. Empty where nothing is to be decided. */
  satser: string[];
  villkor: string[];
  /** The decisions by delegation that the item tells of; null of other items. */
  redovisning: DelegationsredovisningSvar | null;
  /** Null until the meeting has begun. */
  paragraf: number | null;
  utfall: Punktutfall | null;
  /** The kind of the decision that was taken, `forslag` says which; null until one is, and of an item without a proposal. */
  beslutatSlag: Beslutsslag | null;
  /** What may be done with it now; empty when an outcome is recorded or the meeting is not going on. */
  mojliga: Punktutfall[];
  motivering: string | null;
  /** What was decided instead, in att-satser, of a changed item without an ärende. */
  andradText: string[];
  protokollsanteckning: string | null;
  reservationer: ReservationSvar[];
  /** Who on the meeting's list has a conflict of interest in the ärende, and takes no part. */
  javiga: PersonSvar[];
}

export interface SignaturSvar extends PersonSvar {
  /** ISO 8601, UTC. */
  signerad: string;
  /** The text that was attested is the one that stands. */
  aktuell: boolean;
}

export interface SammantradeSvar extends SammantradeRad {
  arendestopp: Datum;
  kallasSenast: Datum;
  justerasSenast: Datum;
  /** The first § of the minutes: set, or the next one of the year when none is. */
  forstaParagraf: number;
  forstaParagrafSatt: boolean;
  deltagare: DeltagareSvar[];
  punkter: PunktSvar[];
  signaturer: SignaturSvar[];
  /** Who has still to attest the minutes; empty until the meeting is held. */
  justeringSaknas: PersonSvar[];
  /** What stands in the way of the next step (calling, opening, closing), in sentences. */
  hinder: string[];
}

/** A meeting after a change. */
export interface SammantradeAndratSvar {
  id: string;
  version: number;
  status: Sammantradesstatus;
}

/** An item that was added. */
export interface PunktSkapadSvar extends SammantradeAndratSvar {
  punkt: string;
}

/** An open proposal that can be put on the agenda. */
export interface ValbartForslag {
  nyckel: string;
  diarienummer: string | null;
  namn: string;
  sokande: string | null;
  stodtyp: Stodtyp;
  nummer: number;
  slag: Beslutsslag;
  andel: Andel | null;
  tak: Kronor | null;
  status: Arendestatus;
  /** The day of the meeting that left it until later; null for others. These come first. */
  bordlagt: Datum | null;
  /** Why it cannot be put there yet, as a sentence; null when it can. */
  hinder: string | null;
}

/** What can be put on an agenda, and who can be put on the list of participants. */
export interface ValbaraForslagSvar {
  forslag: ValbartForslag[];
  personer: PersonSvar[];
}

/** One § of the minutes. */
export interface ProtokollsparagrafSvar {
  paragraf: number;
  rubrik: string;
  diarienummer: string | null;
  /** "Regional tillväxtnämnd beslutar". */
  ingress: string | null;
  satser: string[];
  villkor: string[];
  /** The other lines in order: motivering, jäv, reservationer, anteckning; each its heading and text. */
  stycken: { rubrik: string; text: string }[];
}

export interface ProtokollSvar {
  id: string;
  organ: string;
  datum: Datum;
  status: Sammantradesstatus;
  /** "Tid", "Plats", "Ordförande", "Närvarande ledamöter", … */
  uppgifter: { etikett: string; varde: string }[];
  paragrafer: ProtokollsparagrafSvar[];
  /** The whole text, as it is attested. */
  text: string;
  /** SHA-256 of `text`, hexadecimal. */
  kontrollsumma: string;
  signaturer: SignaturSvar[];
  justeringSaknas: PersonSvar[];
}

/** A day of a meeting in the list of deadlines. */
export interface KalenderRad extends Frist {
  sammantrade: string;
  organ: string;
  /** The meeting's own day. */
  motesdag: Datum;
  /** "Kallelsen till Regional tillväxtnämnd 2020-08-24 ska vara utskickad" */
  text: string;
  anmarkning: string | null;
}

/** Those to come first, soonest first; then those that have been, latest first. */
export interface KalenderSvar {
  kommande: KalenderRad[];
  forflutna: KalenderRad[];
  /** Follow-up that is to be done in the ärenden that the person handles, late or within a year; by the last day. */
  uppfoljning: UppfoljningsradSvar[];
}

/** Whether the person has a calendar link; the key itself is never shown again. */
export interface KalendernyckelSvar {
  /** ISO 8601, UTC; null when there is no link. */
  skapad: string | null;
}

/** A new link, shown this once. */
export interface NyKalendernyckelSvar {
  skapad: string;
  /** Path and query of the feed: `/api/v1/kalender.ics?nyckel=…`; the browser puts its origin before. */
  vag: string;
}
