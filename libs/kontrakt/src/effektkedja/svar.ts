import type { Datum, Efterfragan, Grund, Kedjeavser, Kedjelank, Kedjeperiod, Kedjeplan, Lucka, Matvarde, Niva, Nodresultat, Plannod, Resultatlage, NodutfallFel } from '@anslag/doman';
import type { MinRoll } from '../behorighet/svar';

/** One target of a node. The last of a node's is in force; why it was revised stands with it. */
export interface NodmalSvar {
  nummer: number;
  malvarde: Matvarde;
  malar: number | null;
  avser: Kedjeavser;
  satt: Datum;
  skal: string | null;
}

export interface NodutfallSvar {
  id: string;
  /** The year it belongs to; `datum` is the day it was seen. */
  ar: number;
  datum: Datum;
  lage: Resultatlage;
  grund: Grund | null;
  varde: Matvarde | null;
  avser: Kedjeavser;
  kvinnor: number | null;
  man: number | null;
  okant: number | null;
  kommentar: string | null;
  kalla: string | null;
  /** http or https. */
  lank: string | null;
  bilaga: { id: string; namn: string } | null;
  /** ISO 8601, UTC. */
  registrerad: string;
  registreradAv: string;
  /** The outcome that this one puts right, and the one that puts this right. */
  rattar: string | null;
  rattatAv: string | null;
  makulerad: { nar: string; skal: string } | null;
}

export interface KedjenodSvar extends Plannod {
  /** Short name within the chain, such as "p2": what an import file says. */
  beteckning: string;
  /** The register's indicator that the node follows, and the version of the strategy it is of; `strategiversion` is null of the committee's own goals. */
  foljer: { namn: string; strategiversion: string | null } | null;
  /** Oldest first. */
  mal: NodmalSvar[];
  /** All that is logged, newest first, also what is put right or annulled. */
  utfall: NodutfallSvar[];
  /** What those in force come to. */
  resultat: Nodresultat;
}

/** Whose chain it is: an ärende by its key, or an insats by its id. */
export interface Kedjeagare {
  slag: 'arende' | 'insats';
  nyckel: string;
  namn: string;
  /** Of an insats: the ärende it reports on. */
  arende: string | null;
}

/** The whole chain with what is logged on it. */
export interface KedjeSvar {
  agare: Kedjeagare;
  /** Of the ärende in force; empty where there is none, or where it is not known. */
  period: Kedjeperiod;
  noder: KedjenodSvar[];
  lankar: Kedjelank[];
  luckor: Lucka[];
  /** The version of the ärende or the insats; saving the chain says which it was made from. Logging needs none. */
  version: number;
  /** The ärende is marked as secret, and the chain is left out for the one who asks. */
  undanhallet: boolean;
  /** May the one who asks change the chain and log on it? */
  farAndra: boolean;
  /** What the asking person is to the ärende; null for an insats without one. */
  min: MinRoll | null;
}

/** A node after something was set or logged on it, and its own gaps: those of the other nodes do not change by it. */
export interface NodandringSvar {
  nod: KedjenodSvar;
  luckor: Lucka[];
  /** The id of the outcome that was logged or annulled; null when a target was set. */
  utfall: string | null;
  /** What might be wrong with what was logged. */
  anmarkningar: NodutfallFel[];
}

export interface KedjeandringSvar {
  version: number;
  /** The ids that new nodes got, by the ids they were sent with. */
  nyaIder: { fran: string; till: string }[];
}

/** A chain to put in with `infoga`. */
export interface KedjeforslagSvar {
  plan: Kedjeplan;
}

export interface KedjemallarSvar {
  mallar: { id: string; namn: string; beskrivning: string; plan: Kedjeplan }[];
}

/** Ärenden and insatser whose chain can be copied, those that match best first. */
export interface KedjekallorSvar {
  kallor: (Kedjeagare & { ar: number | null; antalNoder: number })[];
}

/** A node that results can be logged on. */
export interface Loggnod {
  id: string;
  beteckning: string;
  niva: Niva;
  text: string;
  indikator: string | null;
  enhet: string | null;
  avser: Kedjeavser | null;
  /** The target in force. */
  mal: NodmalSvar | null;
  senaste: NodutfallSvar | null;
}

/** A project of the person's, to log results on. */
export interface Loggprojekt {
  nyckel: string;
  namn: string;
  sokande: string | null;
  period: { fran: Datum | null; till: Datum | null };
  /** The project period is over. */
  slut: boolean;
  /** What is asked for now; ids of nodes. */
  efterfragat: Efterfragan[];
  noder: Loggnod[];
}

/** The person's own running projects, and those that ended at the most four years ago; those that something is asked of first. */
export interface LoggningSvar {
  idag: Datum;
  projekt: Loggprojekt[];
}

export interface InsatsRad {
  id: string;
  region: string;
  ar: number;
  kapitel: number | null;
  namn: string;
  arende: { nyckel: string; namn: string } | null;
  effektmal: string[];
  antalNoder: number;
  /** Nodes of the chain by where they stand, stated or logged. */
  uppnadda: number;
  forvantade: number;
}

/** Our own insatser, newest year first; `ar` are the years there are. */
export interface InsatslistaSvar {
  ar: number[];
  rader: InsatsRad[];
  antal: number;
}

export interface InsatsSvar {
  id: string;
  region: string;
  ar: number;
  kapitel: number | null;
  namn: string;
  beskrivning: string | null;
  prestationer: string | null;
  effekter: string | null;
  effektmal: { namn: string; huvudmal: boolean }[];
  effektmalSkrivet: string | null;
  kraftsamlingar: string[];
  arende: { nyckel: string; namn: string } | null;
  kalla: string | null;
  undanhallet: boolean;
}
