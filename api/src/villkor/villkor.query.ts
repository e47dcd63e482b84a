import { Injectable } from '@nestjs/common';
import type { Datum } from '@anslag/doman';
import type { VillkorsmallSvar } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import { lasRegister } from '../plattform/databas/registerlas';
import type { Lasare } from '../plattform/databas/tidsresa';

export type Lagratvillkor = Omit<VillkorsmallSvar, 'galler'>;

/** Reads the catalogue of conditions. */
@Injectable()
export class VillkorQuery {
  /** All versions, those of one code together, the latest first. */
  alla(db: Lasare): Promise<Lagratvillkor[]> {
    return db.query<Lagratvillkor[]>(
      `SELECT id, kod, version, galler_fran AS "gallerFran", galler_till AS "gallerTill", villkorstext AS text, stodtyper, standard, sparrar_utbetalning AS "sparrarUtbetalning", bevis,
        dagar_efter_beslut AS "dagarEfterBeslut", CASE WHEN num_nonnulls(dokument_datum, dokument_diarienummer) > 0 THEN json_build_object('datum', dokument_datum, 'diarienummer', dokument_diarienummer) END AS dokument
       FROM villkorsmall ORDER BY kod COLLATE "sv-x-icu", version DESC`,
    );
  }

  /** The texts with these ids, by id. */
  async medId(db: Lasare, ider: readonly string[]): Promise<Map<string, Pick<Lagratvillkor, 'kod' | 'bevis' | 'sparrarUtbetalning' | 'dagarEfterBeslut'>>> {
    if (ider.length === 0) return new Map();
    const rader = await db.query<(Pick<Lagratvillkor, 'id' | 'kod' | 'bevis' | 'sparrarUtbetalning' | 'dagarEfterBeslut'>)[]>(
      'SELECT id, kod, bevis, sparrar_utbetalning AS "sparrarUtbetalning", dagar_efter_beslut AS "dagarEfterBeslut" FROM villkorsmall WHERE id = ANY($1)',
      [ider],
    );
    return new Map(rader.map((r) => [r.id, r]));
  }
}

/**
 * Ends the code's version that is in force before `fran` the day before it, unless it goes on after `till`.
 * @returns the number of the next version, and the other versions that overlap it.
 */
export async function avslutaForegaende(tx: EntityManager, kod: string, fran: Datum, till: Datum | null): Promise<{ version: number; overlappande: number[] }> {
  await lasRegister(tx, 'villkorsmall');
  await tx.query('UPDATE villkorsmall SET galler_till = $2::date - 1 WHERE kod = $1 AND galler_fran < $2 AND (galler_till IS NULL OR galler_till >= $2) AND ($3::date IS NULL OR galler_till <= $3)', [kod, fran, till]);
  const [rad] = await tx.query<{ version: number; overlappande: number[] }[]>(
    `SELECT COALESCE(max(version), 0) + 1 AS version,
      COALESCE(array_agg(version) FILTER (WHERE galler_fran <= COALESCE($3::date, 'infinity') AND COALESCE(galler_till, 'infinity') >= $2), '{}') AS overlappande
     FROM villkorsmall WHERE kod = $1`,
    [kod, fran, till],
  );
  return rad ?? { version: 1, overlappande: [] };
}
