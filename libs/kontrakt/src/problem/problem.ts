import type { Andring } from '../historik/svar';

/** Errors as `application/problem+json` (RFC 9457) with the faults field by field. */
export const PROBLEMKODER = ['formfel', 'inte_inloggad', 'obehorig', 'saknas', 'konflikt', 'regelbrott', 'for_stort', 'fel_medietyp', 'for_manga', 'otillganglig', 'internt'] as const;
export type Problemkod = (typeof PROBLEMKODER)[number];

export interface Faltfel {
  /** Path of the field, e.g. `arenden[0].beslut[1].tak` or `blad Beslut, rad 7, kolumn Tak`. */
  falt: string;
  /** What was read, shortened. */
  last: string | null;
  /** What is wrong. */
  meddelande: string;
  /** What would be right. */
  ratt: string | null;
}

export interface ProblemSvar {
  type: string;
  title: string;
  status: number;
  detail: string;
  kod: Problemkod;
  falt: Faltfel[];
  /** With a fault of ours: `urn:uuid:` and the request's id, which the log has. */
  instance?: string;
  /** With `konflikt`: the version there is now, and what has been changed since the one that was edited, oldest first. */
  aktuell?: { version: number; andrat: SedanDess[] };
}

/** A change that somebody else made in the meantime. */
export interface SedanDess extends Andring {
  av: string;
  /** ISO 8601, UTC. */
  nar: string;
}

/** The one place where a problem code gets its HTTP status: a new code does not compile without one. */
export function statusFor(kod: Problemkod): number {
  switch (kod) {
    case 'formfel':
      return 400;
    case 'inte_inloggad':
      return 401;
    case 'obehorig':
      return 403;
    case 'saknas':
      return 404;
    case 'konflikt':
      return 409;
    case 'for_stort':
      return 413;
    case 'fel_medietyp':
      return 415;
    case 'regelbrott':
      return 422;
    case 'for_manga':
      return 429;
    case 'internt':
      return 500;
    case 'otillganglig':
      return 503;
  }
}
