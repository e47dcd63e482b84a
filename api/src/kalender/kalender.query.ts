import { Injectable } from '@nestjs/common';
import type { Datum, Frister, Sammantradesstatus } from '@anslag/doman';
import { DataSource } from 'typeorm';

export interface Kalendermote extends Frister {
  id: string;
  organ: string;
  datum: Datum;
  tid: string | null;
  plats: string | null;
  status: Sammantradesstatus;
  anmarkning: string | null;
  version: number;
}

@Injectable()
export class KalenderQuery {
  constructor(private readonly db: DataSource) {}

  /** Meetings by day; from a day on, or all. */
  moten(fran: Datum | null): Promise<Kalendermote[]> {
    return this.db.query<Kalendermote[]>(
      `SELECT id, organ, datum, tid, plats, status, anmarkning, version, arendestopp, kallas_senast AS "kallasSenast", justeras_senast AS "justerasSenast"
       FROM sammantrade WHERE $1::date IS NULL OR datum >= $1 ORDER BY datum, organ COLLATE "sv-x-icu"`,
      [fran],
    );
  }

  /** When the person's link was made; null when there is none. */
  async nyckelns(anvandareId: string): Promise<Date | null> {
    const [rad] = await this.db.query<{ skapad: Date }[]>('SELECT skapad FROM kalendernyckel WHERE anvandare_id = $1', [anvandareId]);
    return rad?.skapad ?? null;
  }

  /** Gives the person a key instead of any former one. */
  async sattNyckel(anvandareId: string, hash: string): Promise<Date> {
    const [rad] = await this.db.query<{ skapad: Date }[]>(
      'INSERT INTO kalendernyckel (anvandare_id, hash) VALUES ($1, $2) ON CONFLICT ON CONSTRAINT pk_kalendernyckel DO UPDATE SET hash = EXCLUDED.hash, skapad = now() RETURNING skapad',
      [anvandareId, hash],
    );
    if (!rad) throw new Error('the row that was written is returned');
    return rad.skapad;
  }

  async taBortNyckel(anvandareId: string): Promise<void> {
    await this.db.query('DELETE FROM kalendernyckel WHERE anvandare_id = $1', [anvandareId]);
  }

  /** Whose key it is; null when it is nobody's. */
  async agare(hash: string): Promise<string | null> {
    const [rad] = await this.db.query<{ id: string }[]>('SELECT anvandare_id AS id FROM kalendernyckel WHERE hash = $1', [hash]);
    return rad?.id ?? null;
  }
}
