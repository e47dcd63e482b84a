import type { Andel, Ansokansdel, Budget, Budgetgranskning, Datum, Kronor, Mottagartyp, Organisationsslag, Projektperiod, Stodtyp } from '@anslag/doman';

/** Who applies, in the register of organisations. */
export interface OrganisationSvar {
  id: string;
  /** Ten digits; null when no document states it, and of an enskild firma, whose number is a person's. */
  organisationsnummer: string | null;
  namn: string;
  slag: Organisationsslag;
  adress: string | null;
  postnummer: string | null;
  postort: string | null;
  /** Grows by one with each change. */
  version: number;
}

/** By name in Swedish order. */
export interface OrganisationslistaSvar {
  rader: (OrganisationSvar & { antalArenden: number })[];
  /** All that match; `rader` are the first of them. */
  antal: number;
}

/** A newly registered ärende, its numbers as they are stored. */
export interface RegistreratArendeSvar {
  nyckel: string;
  diarienummer: string | null;
  nypsId: string | null;
  namn: string;
  stodtyp: Stodtyp;
  sokande: string | null;
  organisation: OrganisationSvar | null;
  version: number;
}

export interface AnsokansdelSvar {
  del: Ansokansdel;
  innehall: string;
}

export interface DelmalSvar {
  rubrik: string;
  innehall: string | null;
  aktiviteter: string[];
}

/** What is applied for: everything as the application says it, whatever was decided. */
export interface AnsokanSvar {
  nyckel: string;
  namn: string;
  stodtyp: Stodtyp;
  /** The ärende's version; a change says which it was made from. */
  version: number;
  /** The ärende is marked, and texts, amounts sought and budget are left out for the one who asks. */
  undanhallet: boolean;
  sokande: string | null;
  organisation: OrganisationSvar | null;
  stodform: string | null;
  bransch: string | null;
  kon: 'K' | 'M' | null;
  kommun: string | null;
  kommuner: string[];
  egetProjekt: boolean;
  euProgram: string | null;
  mottagartyp: Mottagartyp | null;
  /** When the application came in; null when no document says. */
  inkom: Datum | null;
  soktAndel: Andel | null;
  soktBelopp: Kronor | null;
  period: Projektperiod;
  sammanfattning: string | null;
  /** Those that are written, in the order of ANSOKANSDELAR. */
  delar: AnsokansdelSvar[];
  delmal: DelmalSvar[];
  budget: { budget: Budget; granskning: Budgetgranskning } | null;
}
