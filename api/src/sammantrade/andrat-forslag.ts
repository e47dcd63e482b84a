import type { Andel, Beslutslage, Beslutsslag, Datum, Kronor, Villkor } from '@anslag/doman';
import type { EntityManager } from 'typeorm';
import { BeslutVillkor } from '../beslut/beslut-villkor.entity';

/** What the committee can decide otherwise than the proposal says. */
export interface Forslagsvarden {
  id: string;
  lage: Beslutslage;
  slag: Beslutsslag;
  andel: Andel | null;
  tak: Kronor | null;
  fran: Datum | null;
  till: Datum | null;
  avslagsmotiv: string | null;
  motivering: string | null;
  villkor: (Villkor & { villkorsmall: string | null })[];
}

/** The proposal of the ärende with the key; null when there is none. */
export async function lasForslag(tx: EntityManager, nyckel: string, nummer: number): Promise<Forslagsvarden | null> {
  const [rad] = await tx.query<Forslagsvarden[]>(
    `SELECT b.id, b.lage, b.slag, b.andel_hundradelar AS andel, b.tak_kr AS tak, b.period_fran AS fran, b.period_till AS till, b.avslagsmotiv, b.motivering,
      COALESCE((SELECT json_agg(json_build_object('kod', v.kod, 'text', v.villkorstext, 'senast', v.senast, 'bevis', v.bevis, 'sparrarUtbetalning', v.sparrar_utbetalning, 'villkorsmall', v.villkorsmall_id) ORDER BY v.ordning) FROM beslut_villkor v WHERE v.beslut_id = b.id), '[]') AS villkor
     FROM beslut b JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = $1 AND b.nummer = $2`,
    [nyckel, nummer],
  );
  return rad ?? null;
}

/** Replaces what an open proposal says by what the committee decides, and the words somebody has put it in by those that follow from it; the rules of decisions judge it when it is taken. */
export async function andraForslag(tx: EntityManager, arendeId: string, nummer: number, f: Forslagsvarden): Promise<void> {
  await tx.query(
    `UPDATE beslut SET slag = $3, andel_hundradelar = $4, tak_kr = $5, period_fran = $6, period_till = $7, avslagsmotiv = $8, motivering = $9, ordalydelse = NULL,
      aterkrav_kr = CASE WHEN $3 = 'aterkrav' THEN aterkrav_kr END WHERE arende_id = $1 AND nummer = $2`,
    [arendeId, nummer, f.slag, f.andel, f.tak, f.fran, f.till, f.avslagsmotiv, f.motivering],
  );
  await tx.query('DELETE FROM beslut_villkor WHERE beslut_id = $1', [f.id]);
  await tx.insert(BeslutVillkor, f.villkor.map((v, ordning) => ({ beslutId: f.id, ordning, kod: v.kod, villkorstext: v.text, senast: v.senast, bevis: v.bevis, sparrarUtbetalning: v.sparrarUtbetalning, villkorsmallId: v.villkorsmall })));
}
