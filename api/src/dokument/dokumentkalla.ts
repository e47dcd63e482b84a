import type { Handlingsslag } from '@anslag/kontrakt';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Lasare } from '../plattform/databas/tidsresa';
import type { Dokument } from './modell';

/** What a document is made of: an ärende and maybe a decision's number, or a meeting. Ids, so that a new key does not lose it. */
export type Dokumentmal = { arendeId: string; nummer: number | null } | { sammantradeId: string };

/** What was asked for, as it was asked for. */
export interface Dokumentbegaran {
  arende: string | undefined;
  nummer: number | undefined;
  sammantrade: string | undefined;
}

/** The document, and the ärenden whose texts stand in it. */
export interface Samlat {
  dokument: Dokument;
  arenden: string[];
}

/** Tells how far the gathering has come. */
export type Beratta = (lagetext: string) => Promise<void>;

/** Where a kind of document comes from. */
export interface Dokumentkalla {
  slag: Handlingsslag;
  /**
   * Finds what is asked for and judges whether this person may have it made, before anything is made.
   * Errors: formfel (what it is to be made of is left out), saknas, obehorig, regelbrott.
   */
  finn(begarande: InloggadBegarande, begaran: Dokumentbegaran): Promise<Dokumentmal>;
  /** Gathers the facts, all of them from one state of the database, and says them. Errors: saknas, regelbrott. */
  samla(db: Lasare, mal: Dokumentmal, beratta: Beratta): Promise<Samlat>;
}

/** The sources of all kinds, for injection as a list. */
export const DOKUMENTKALLOR = Symbol('DOKUMENTKALLOR');
