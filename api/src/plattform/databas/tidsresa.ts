import { Injectable } from '@nestjs/common';
import type { Faltfel, TidSvar } from '@anslag/kontrakt';
import type { Tidsfraga } from '@anslag/kontrakt/begaran';
import { DataSource } from 'typeorm';
import { Klocka } from '../klocka/klocka';
import { ProblemFel } from '../problem/problem-fel';

/** What a read needs of a connection; a data source and an entity manager are two. */
export interface Lasare {
  query<T>(sql: string, parametrar?: unknown[]): Promise<T>;
}

/** One home for the words of the settings that the views of schema `da` read. A day means its end in Sweden. */
const STALL_IN = `
  SELECT set_config('transaction_read_only', 'on', true), set_config('search_path', 'da, public', true), set_config('anslag.dag', COALESCE($1, ''), true),
    set_config('anslag.registrerat', CASE WHEN length($2) = 10
      THEN (($2::date + 1)::timestamp AT TIME ZONE 'Europe/Stockholm' - interval '1 microsecond')::text ELSE COALESCE($2::timestamptz::text, '') END, true)`;

/** Reads the database as it was: the same SQL, in a transaction where the names of the tables mean the views of schema `da`. */
@Injectable()
export class Tidsresa {
  constructor(
    private readonly db: DataSource,
    private readonly klocka: Klocka,
  ) {}

  /**
   * Runs the reads of `arbete` as of the time asked for, all of them on one unchanging state; as things are when no time is asked for.
   * Errors: formfel (dag, registrerat: a time that has not been).
   */
  async vidTid<T>({ dag, registrerat }: Tidsfraga, arbete: (db: Lasare) => Promise<T>): Promise<T> {
    if (dag === undefined && registrerat === undefined) return arbete(this.db);
    this.kravForfluten({ dag, registrerat });
    return this.db.transaction('REPEATABLE READ', async (db) => {
      await db.query(STALL_IN, [dag, registrerat]);
      return arbete(iTurOrdning(db));
    });
  }

  /**
   * How the answer says what time it shows: null when it shows how things are.
   * @param db the reader of `vidTid`
   * @param villkor which of the decisions the answer is about, on arende_id, slag and budgetar, with `varde` as $1
   */
  async tid(db: Lasare, { dag, registrerat }: Tidsfraga, villkor: string, varde?: unknown): Promise<TidSvar | null> {
    if (dag === undefined && registrerat === undefined) return null;
    const fraga = `SELECT count(*) AS antal FROM ovissa_beslut b WHERE ${villkor}`;
    const [rad] = dag === undefined ? [] : await db.query<{ antal: number }[]>(fraga, varde === undefined ? [] : [varde]);
    return { dag: dag ?? null, registrerat: registrerat ?? null, ovissaBeslut: rad?.antal ?? 0 };
  }

  private kravForfluten({ dag, registrerat }: Tidsfraga): void {
    const [idag, nu] = [this.klocka.idag(), this.klocka.nu()];
    const framtida = (tid: string) => (tid.length === 10 ? tid > idag : new Date(tid) > nu);
    const falt = Object.entries({ dag, registrerat }).flatMap(([namn, last]): Faltfel[] =>
      last !== undefined && framtida(last) ? [{ falt: namn, last, meddelande: 'Tiden har inte varit än.', ratt: `senast ${idag}` }] : [],
    );
    if (falt.length > 0) throw new ProblemFel('formfel', 'Läget går bara att visa för en tid som har varit.', falt);
  }
}

/** A connection answers one question at a time: those asked at once wait for each other. */
export function iTurOrdning(db: Lasare): Lasare {
  let forra: Promise<unknown> = Promise.resolve();
  return {
    query: <T>(sql: string, parametrar?: unknown[]): Promise<T> => {
      const denna = forra.then(() => db.query<T>(sql, parametrar));
      forra = denna.catch(() => undefined);
      return denna;
    },
  };
}
