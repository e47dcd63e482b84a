import type {
  Andel,
  Arendestatus,
  Beslut,
  Beslutslage,
  Beslutsslag,
  Budget,
  Budgetgranskning,
  Datum,
  Gallande,
  Gallandesteg,
  Kedjelank,
  Kedjenod,
  Beslutskontroll,
  Kronor,
  Mottagartyp,
  Omfattning,
  Omstandigheter,
  Period,
  Stodtyp,
} from '@anslag/doman';
import type { OrganisationSvar } from '../ansokan/svar';
import type { MinRoll } from '../behorighet/svar';
import type { BeslutsvillkorSvar, RamprovSvar } from '../beslut/svar';
import type { TidSvar } from '../tid/svar';
import type { ArendelankSvar } from '../uppfoljning/svar';

/** Where an ärende stands: what its latest decision says. */
export const ARENDELAGEN = ['foreslaget', 'beviljat', 'avslaget', 'avskrivet'] as const;
export type Arendelage = (typeof ARENDELAGEN)[number];

export const SORTERINGAR = ['nyckel', 'namn', 'beslutat', 'beviljat', 'utbetalt'] as const;
export type Arendesortering = (typeof SORTERINGAR)[number];

export interface ArendeRad {
  nyckel: string;
  diarienummer: string | null;
  nypsId: string | null;
  namn: string;
  sokande: string | null;
  stodtyp: Stodtyp;
  stodform: string | null;
  kommun: string | null;
  status: Arendestatus;
  /** Null when nothing is decided or proposed. */
  lage: Arendelage | null;
  /** Latest decision, or the latest proposal when nothing is decided; null when there is neither. */
  beslutat: Period | null;
  /** When the application came in; null when no document says. */
  inkom: Datum | null;
  andel: Andel | null;
  /** Sum of the decided amounts in whole kronor; null when unknown or nothing is granted. */
  beviljat: Kronor | null;
  /** Less what has been paid back. Null when no payment is registered. */
  utbetalt: Kronor | null;
  effektmal: string[];
  /** A remark that must follow the ärende everywhere, e.g. "Exempel: protokoll saknas"; left out of every list when the ärende is marked as secret. */
  anmarkning: string | null;
  /** The paragraph that marks the ärende as secret; null when it is public. */
  sekretess: string | null;
}

export interface ArendeListaSvar {
  rader: ArendeRad[];
  /** Number of ärenden that match, on all pages. */
  antal: number;
  summaBeviljat: Kronor;
  /** Granted ärenden that match but whose amount no document states: not in the sum. */
  antalOkandaBelopp: number;
  sida: number;
  perSida: number;
}

export interface BeslutSvar extends Beslut {
  /** The ärende's name and applicant as they were when decided: what the wording says. */
  namn: string;
  sokande: string | null;
  slag: Beslutsslag;
  lage: Beslutslage;
  organ: string | null;
  paragraf: string | null;
  delegationspunkt: string | null;
  roll: string | null;
  villkor: BeslutsvillkorSvar[];
  avsteg: string | null;
  avslagsmotiv: string | null;
  motivering: string | null;
  /** The att-clauses as the officer has worded them, one per line; null when the wording is made from the facts. */
  ordalydelse: string | null;
  /** Why it was decided though the year's frame did not hold it; null when it did. */
  ramOverskridande: string | null;
  anmarkning: string | null;
  kontroll: Beslutskontroll;
  budget: { budget: Budget; granskning: Budgetgranskning } | null;
  /** Of a proposal: what the one who asks is to it, were it decided today; null of what is decided now, whatever day is shown. */
  omstandigheter: Omstandigheter | null;
  /** Of a proposal: the frame of its year before and after it; null as above. */
  ram: RamprovSvar | null;
}

export interface PersonSvar {
  id: string;
  namn: string;
}

/** A person's registered conflict of interest in an ärende. */
export interface JavSvar extends PersonSvar {
  /** ISO 8601, UTC. */
  anmalt: string;
  /** Only for the person, and for who may remove it; null to others. */
  skal: string | null;
}

/** An ärende after a change: its version now, the same as before when nothing was different. */
export interface ArendeandringSvar {
  nyckel: string;
  version: number;
}

/** Who an ärende can be given to. */
export interface HandlaggarvalSvar {
  handlaggare: (PersonSvar & { javig: boolean })[];
}

export interface ArendeSvar {
  nyckel: string;
  diarienummer: string | null;
  nypsId: string | null;
  historiskNyckel: string | null;
  namn: string;
  /** As it was written, whatever the register calls it. */
  sokande: string | null;
  organisation: OrganisationSvar | null;
  egetProjekt: boolean;
  /** Hands out grants of its own, delbidrag. */
  ramprojekt: boolean;
  stodtyp: Stodtyp;
  stodform: string | null;
  sammanfattning: string | null;
  bransch: string | null;
  kon: 'K' | 'M' | null;
  kommun: string | null;
  kommuner: string[];
  euProgram: string | null;
  /** Who receives a support to kommersiell service. */
  mottagartyp: Mottagartyp | null;
  /** Where it is on its way from application to close. */
  status: Arendestatus;
  /** Null when nothing had been decided or proposed by the time shown. */
  lage: Arendelage | null;
  prioritering: { inriktningsbeslut: string; avserAr: number; kod: string; namn: string | null } | null;
  prioriteratOmrade: string | null;
  strategisktOmrade: string | null;
  effektmal: { namn: string; strategi: string; huvudmal: boolean; andel: Andel | null }[];
  effektmalSkrivet: string | null;
  kraftsamlingar: { namn: string; huvudmal: boolean; andel: Andel | null }[];
  tid: TidSvar | null;
  /** The date the terms in force are shown for. */
  datum: Datum;
  gallande: Gallande | null;
  /** What each decision changed in the terms in force, oldest first. */
  gallandeHistorik: Gallandesteg[];
  beslut: BeslutSvar[];
  /** Less what has been paid back. */
  utbetalt: Kronor;
  /** What of it decisions had asked for: a claim that has been paid is no longer taken from what can be claimed. */
  aterbetaltPaKrav: Kronor;
  utbetalningar: { utbetald: Datum; belopp: Kronor; bokfort: Kronor | null }[];
  /** Whole-krona booked cost from which the tak binds; null when andel or tak is unknown. */
  brytpunkt: Kronor | null;
  effektkedja: EffektkedjaSvar | null;
  insatser: { id: string; ar: number; namn: string; kapitel: number | null; effektkedja: EffektkedjaSvar | null; kalla: string | null }[];
  kalla: string | null;
  /** Earlier projects that this one carries on, and later ones that carry on this. */
  foregangare: ArendelankSvar[];
  efterfoljare: ArendelankSvar[];
  /** Other regions and organisations that share the project with us; empty when it is ours alone. */
  gemensamtMed: string[];
  /** Our part of a shared project, as it is agreed; null when not said. */
  varAndel: Andel | null;
  /** The whole project and our part in the latest budget; null when there is none. */
  omfattning: Omfattning | null;
  /** Grows by one with each change; a change says which version it was made from. */
  version: number;
  handlaggare: PersonSvar | null;
  /** The paragraph of offentlighets- och sekretesslagen that marks the ärende now, whatever day is shown; null when it is public. */
  sekretess: string | null;
  /** The ärende is marked, and what is not public has been left out for the one who asks. */
  undanhallet: boolean;
  /** What the asking person is to the ärende now. */
  min: MinRoll;
  jav: JavSvar[];
}

export interface EffektkedjaSvar {
  noder: (Kedjenod & { ar: number | null })[];
  lankar: Kedjelank[];
}

export interface BeslutstextSvar {
  nyckel: string;
  nummer: number;
  lage: Beslutslage;
  anmarkning: string | null;
  /** The att-satser in order, without trailing spaces. */
  satser: string[];
  villkor: string[];
  /** The whole wording as plain text. */
  text: string;
}

export interface UtbetalningsberakningSvar {
  nyckel: string;
  andel: Andel;
  tak: Kronor;
  bokfort: Kronor;
  /** Paid less what has been paid back, and what of that counts as paid all the same: `aterkravt`. */
  tidigareUtbetalt: Kronor;
  /** Has come back on a decision in force, and is not paid again. */
  aterkravt: Kronor;
  belopp: Kronor;
  begransadAv: 'andel' | 'tak' | 'andel_och_tak';
  overbetalt: Kronor;
  kvarAvTaket: Kronor;
  /** andel × bokfort, exact down to öre. */
  andelAvBokfort: { hela: Kronor; hundradelar: number };
}
