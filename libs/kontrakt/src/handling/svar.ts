import type { Datum } from '@anslag/doman';

/** What the product makes as Word and PDF. */
export const HANDLINGSSLAG = ['kallelse', 'protokoll', 'delegationslista', 'foredragning', 'beslutsbrev', 'projektbeskrivning'] as const;
export type Handlingsslag = (typeof HANDLINGSSLAG)[number];

/** Those that are made of a meeting; the others are made of an ärende. */
export const SAMMANTRADETS_HANDLINGAR: readonly Handlingsslag[] = ['kallelse', 'protokoll', 'delegationslista'];

export const HANDLINGSFORMAT = ['docx', 'pdf'] as const;
export type Handlingsformat = (typeof HANDLINGSFORMAT)[number];

export interface HandlingsfilSvar {
  format: Handlingsformat;
  /** Bytes. */
  storlek: number;
  /** SHA-256 of the file, hexadecimal. */
  kontrollsumma: string;
}

/** A document as it was made; it is never changed. New facts make a new version with the next number. */
export interface HandlingSvar {
  id: string;
  slag: Handlingsslag;
  titel: string;
  /** Version of the document of the same thing: 1, 2, … */
  nummer: number;
  /** Key of the ärende it is made of; null for a meeting's. */
  arende: string | null;
  /** Number of the decision it is about; null when it is about none. */
  beslutsnummer: number | null;
  /** Id of the meeting it is made of; null for an ärende's. */
  sammantrade: string | null;
  /** ISO 8601, UTC. */
  skapad: string;
  skapadAv: string;
  /** SHA-256 of what it says, hexadecimal: the same in Word and PDF. */
  kontrollsumma: string;
  filer: HandlingsfilSvar[];
  /** The day it was sent to who it is for; null when it has not been. */
  expedierad: Datum | null;
}

/** Newest first. */
export interface HandlingListaSvar {
  handlingar: HandlingSvar[];
}

export const DOKUMENTJOBBSTATUSAR = ['vantar', 'pagar', 'klart', 'fel'] as const;
export type Dokumentjobbstatus = (typeof DOKUMENTJOBBSTATUSAR)[number];

/** The making of a document, asked for again until it is `klart` or `fel`. */
export interface DokumentjobbSvar {
  id: string;
  slag: Handlingsslag;
  status: Dokumentjobbstatus;
  /** Done, of `antalSteg`. */
  steg: number;
  antalSteg: number;
  /** What is being done: "Skriver PDF". */
  lagetext: string;
  /** Why it could not be made, as a sentence; null otherwise. */
  fel: string | null;
  /** Id of the document when it is `klart`. */
  handling: string | null;
}
