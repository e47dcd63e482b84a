import type { Ledamotskap, Omstandigheter, Roll } from '@anslag/doman';

export interface InloggadSvar {
  inloggad: true;
  id: string;
  namn: string;
  roller: Roll[];
  /** When the session ends at the latest, ISO 8601 with time zone. */
  garUt: string;
  satt: Inloggningssatt;
}

/** Who asks, and how one logs in here. */
export type SessionSvar = InloggadSvar | { inloggad: false; satt: Inloggningssatt };

/** `oidc`: at the organisation's identity provider. `exempel`: as one of the example accounts. */
export const INLOGGNINGSSATT = ['oidc', 'exempel'] as const;
export type Inloggningssatt = (typeof INLOGGNINGSSATT)[number];

/** Ending a session: where the browser is to go so that the identity provider's own session ends too; null when there is nowhere. */
export interface UtloggningSvar {
  vidare: string | null;
}

/** The web's page where one logs in; a login that failed ends there, with its reason as `fel`. */
export const INLOGGNINGSSIDA = '/logga-in';

/** Why a login failed. The address tells no more than this. */
export const INLOGGNINGSFEL = ['avbruten', 'forbrukad', 'nere', 'avvisad', 'ingen_roll', 'mal', 'for_manga'] as const;
export type Inloggningsfel = (typeof INLOGGNINGSFEL)[number];

export interface AnvandareRad {
  id: string;
  namn: string;
  epost: string | null;
  /** The roles at the latest login. */
  roller: Roll[];
  senastInloggad: string | null;
  /** Logins that are in force now. */
  antalSessioner: number;
  ledamotskap: Ledamotskap[];
}

export interface AnvandareListaSvar {
  anvandare: AnvandareRad[];
  /** Bodies that decisions or memberships name, in Swedish order. */
  organ: string[];
}

/** What the asking person is to an ärende, for the table of rights. */
export type MinRoll = Omit<Omstandigheter, 'harBerett' | 'ledamotIOrganet'>;
