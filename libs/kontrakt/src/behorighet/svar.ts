import type { Datum, Omstandigheter, Roll } from '@anslag/doman';

export interface InloggadSvar {
  inloggad: true;
  id: string;
  namn: string;
  roller: Roll[];
  /** When the session ends at the latest, ISO 8601 with time zone. */
  garUt: string;
}

/** Who asks. An anonymous person is told how one logs in. */
export type SessionSvar = InloggadSvar | { inloggad: false; satt: Inloggningssatt };

/** `oidc`: at the organisation's identity provider. `exempel`: as one of the example accounts. */
export const INLOGGNINGSSATT = ['oidc', 'exempel'] as const;
export type Inloggningssatt = (typeof INLOGGNINGSSATT)[number];

export interface AnvandareRad {
  id: string;
  namn: string;
  epost: string | null;
  /** The roles at the latest login. */
  roller: Roll[];
  senastInloggad: string | null;
  antalSessioner: number;
  ledamotskap: LedamotskapSvar[];
}

export interface LedamotskapSvar {
  organ: string;
  fran: Datum;
  till: Datum | null;
}

export interface AnvandareListaSvar {
  anvandare: AnvandareRad[];
  organ: string[];
}

/** What the asking person is to an ärende, for the table of rights. */
export type MinRoll = Omit<Omstandigheter, 'harBerett' | 'ledamotIOrganet'>;
