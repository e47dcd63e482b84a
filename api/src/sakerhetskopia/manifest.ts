import type { Sigill } from '../historik/kedja';

/** What the file calls itself, so that another zip file is not taken for a backup. */
export const FORMAT = 'anslag-sakerhetskopia';
/** Raised when a file is written in a way that an older program would read wrongly. */
export const FORMATVERSION = 1;

export const MANIFEST = 'manifest.json';
/** One line as `sha256sum` writes it, so that `sha256sum -c` can check the manifest, and the manifest everything else. */
export const MANIFESTSUMMA = 'manifest.json.sha256';

/** A table and its columns in order; generated columns are left out, for PostgreSQL makes them again. */
export interface Tabell {
  schema: string;
  namn: string;
  kolumner: string[];
}

/** A table's rows as they lie in the file, in PostgreSQL's COPY text format. */
export interface Tabellkopia extends Tabell {
  /** Name of the part in the zip file. */
  fil: string;
  rader: number;
  /** Size unpacked. */
  byte: number;
  /** Of the unpacked part, hexadecimal. */
  sha256: string;
}

export interface Sekvens {
  schema: string;
  namn: string;
  /** Digits: a sequence may pass what a JSON number holds. */
  varde: string;
  /** Whether `varde` has been given out. */
  given: boolean;
}

/** What a backup contains; the last thing written, so that it describes what was. */
export interface Manifest {
  format: typeof FORMAT;
  version: number;
  /** The moment the copy shows, ISO 8601 in UTC. */
  tagen: string;
  databas: string;
  /** PostgreSQL's version, e.g. "18.4". */
  postgresql: string;
  /** Names of the migrations that had run, in order. */
  migreringar: string[];
  tabeller: Tabellkopia[];
  sekvenser: Sekvens[];
  /** The last entry of the history; null when the database has no history yet. */
  historik: Sigill | null;
}
