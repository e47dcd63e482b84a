import type { Datum } from '@anslag/doman';
import type { EntityManager } from 'typeorm';
import type { Fellista } from './falt/fellista';
import type { Framsteg, Protokoll } from './protokoll';
import type { Register } from './register';

/** Everything that the parts of one import share. Lives as long as its transaction. */
export interface Korning {
  db: EntityManager;
  /** Who reads in; null for the command line and the example, which no right binds. */
  anvandareId: string | null;
  /** Today in Sweden. */
  idag: Datum;
  register: Register;
  fel: Fellista;
  protokoll: Protokoll;
  /** False when only previewing. */
  skriv: boolean;
  framsteg: Framsteg;
  /** Number of records in the file, null while it is not known. */
  totalt: number | null;
}
