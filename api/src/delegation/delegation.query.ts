import { Injectable } from '@nestjs/common';
import type { Datum, Stodtyp } from '@anslag/doman';
import type { DelegationsbeslutRad, DelegationsordningSvar, OvrigtDelegationsbeslutRad } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import { lasRegister } from '../plattform/databas/registerlas';
import type { Lasare } from '../plattform/databas/tidsresa';

export type LagradOrdning = Omit<DelegationsordningSvar, 'galler'>;
export type LagratDelegationsbeslut = Omit<DelegationsbeslutRad, 'stod'> & { id: string; punkt: string | null; stodtyp: Stodtyp; stodform: string | null };

/** Which decisions: those that no meeting has been told of, those of one item, or all. */
export type Redovisningsurval = 'orapporterade' | 'alla' | { punkt: string };

const ORDNING = `SELECT o.id, o.organ, o.namn, o.diarienummer, o.galler_fran AS "gallerFran", o.galler_till AS "gallerTill",
  COALESCE((SELECT json_agg(json_build_object('punkt', p.punkt, 'avser', p.avser, 'beslutsfattare', p.beslutsfattare, 'roller', p.roller, 'stodtyper', p.stodtyper, 'hogst', p.hogst_kr) ORDER BY p.ordning)
    FROM delegationspunkt p WHERE p.delegationsordning_id = o.id), '[]') AS punkter
  FROM delegationsordning o`;

/** Reads delegation orders and what has been decided by them. */
@Injectable()
export class DelegationQuery {
  /** The latest first. */
  ordningar(db: Lasare): Promise<LagradOrdning[]> {
    return db.query<LagradOrdning[]>(`${ORDNING} ORDER BY o.galler_fran DESC, o.organ COLLATE "sv-x-icu"`);
  }

  /** Decided decisions by delegation that were taken by the day, oldest first; of a body also those that do not say which one has delegated. */
  beslut(db: Lasare, organ: string | null, tillDag: Datum, urval: Redovisningsurval): Promise<LagratDelegationsbeslut[]> {
    return db.query<LagratDelegationsbeslut[]>(
      `SELECT b.id, a.nyckel, b.nummer, a.diarienummer, a.nyps_id AS "nypsId", b.slag, b.delegationspunkt AS punkt, a.stodtyp, f.namn AS stodform,
        b.sokande AS foretag, a.bransch, CASE WHEN b.slag = 'avslag' AND a.sekretess IS NULL THEN b.avslagsmotiv END AS avslagsmotiv, a.kon, k.namn AS kommun, COALESCE(b.tak_kr, b.aterkrav_kr)::bigint AS belopp, b.roll AS beslutsfattare,
        json_build_object('fran', b.beslutad_fran, 'till', b.beslutad_till) AS beslutat
       FROM beslut b JOIN arende a ON a.id = b.arende_id LEFT JOIN stodform f ON f.id = a.stodform_id LEFT JOIN kommun k ON k.id = a.kommun_id
       LEFT JOIN redovisat_beslut r ON r.beslut_id = b.id
       WHERE b.lage = 'beslutad' AND b.beslutsniva = 'delegation' AND (b.beslutad_till <= $2 OR $4::uuid IS NOT NULL) AND ($1::text IS NULL OR b.organ IS NULL OR b.organ = $1)
         AND CASE WHEN $4::uuid IS NOT NULL THEN r.sammantradespunkt_id = $4 ELSE $3 OR r.beslut_id IS NULL END
       ORDER BY b.beslutad_fran, b.beslutad_till, a.diarienummer DESC NULLS LAST, length(a.nyckel), a.nyckel, b.nummer`,
      [organ, tillDag, urval === 'alla', typeof urval === 'object' ? urval.punkt : null],
    );
  }

  /** Other decisions by delegation that were taken by the day, or on a day that is not known. */
  ovriga(db: Lasare, tillDag: Datum, urval: Redovisningsurval): Promise<OvrigtDelegationsbeslutRad[]> {
    return db.query<OvrigtDelegationsbeslutRad[]>(
      `SELECT id, diarienummer, rubrik, punkt, beslutsfattare, beslutat FROM ovrigt_delegationsbeslut
       WHERE (beslutat IS NULL OR beslutat <= $1 OR $3::uuid IS NOT NULL) AND CASE WHEN $3::uuid IS NOT NULL THEN sammantradespunkt_id = $3 ELSE $2 OR sammantradespunkt_id IS NULL END
       ORDER BY beslutat NULLS FIRST, diarienummer`,
      [tillDag, urval === 'alla', typeof urval === 'object' ? urval.punkt : null],
    );
  }
}

/** Writes that the committee has been told of these, under the item. */
export async function skrivRedovisade(tx: EntityManager, punkt: string, beslut: readonly string[], ovriga: readonly string[]): Promise<void> {
  await tx.query('INSERT INTO redovisat_beslut (beslut_id, sammantradespunkt_id) SELECT unnest($2::uuid[]), $1 ON CONFLICT (beslut_id) DO NOTHING', [punkt, beslut]);
  await tx.query('UPDATE ovrigt_delegationsbeslut SET sammantradespunkt_id = $1 WHERE id = ANY($2)', [punkt, ovriga]);
}

/** Lets go of what stands under the item: no meeting has been told of it. */
export async function slappRedovisade(tx: EntityManager, punkt: string): Promise<void> {
  await tx.query('DELETE FROM redovisat_beslut WHERE sammantradespunkt_id = $1', [punkt]);
  await tx.query('UPDATE ovrigt_delegationsbeslut SET sammantradespunkt_id = NULL WHERE sammantradespunkt_id = $1', [punkt]);
}

/** Ends the body's order that is in force before `fran` the day before it, unless it goes on after `till`. Returns the other orders that overlap the new one. */
export async function avslutaForegaende(tx: EntityManager, organ: string, fran: Datum, till: Datum | null): Promise<{ namn: string; gallerFran: Datum }[]> {
  await lasRegister(tx, 'delegationsordning');
  await tx.query('UPDATE delegationsordning SET galler_till = $2::date - 1 WHERE organ = $1 AND galler_fran < $2 AND (galler_till IS NULL OR galler_till >= $2) AND ($3::date IS NULL OR galler_till <= $3)', [organ, fran, till]);
  return tx.query<{ namn: string; gallerFran: Datum }[]>(
    `SELECT namn, galler_fran AS "gallerFran" FROM delegationsordning WHERE organ = $1 AND galler_fran <= COALESCE($3::date, 'infinity') AND COALESCE(galler_till, 'infinity') >= $2`,
    [organ, fran, till],
  );
}
