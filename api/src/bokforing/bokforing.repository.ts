import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Bokforing } from './bokforing';
import { obalanserade, objektval, type Urval } from './urval';

/** How many unbalanced vouchers are named. */
const FORSTA = 5;

/** A file that is put under a claim. */
export interface NyBokforing {
  rekvisitionId: string;
  bilagaId: string;
  inlagdAv: string;
  kontrollsumma: string;
  innehallssumma: string;
  bokforing: Bokforing;
}

@Injectable()
export class BokforingRepository {
  /** Waits for whoever puts in the same bytes or vouchers just now: the lock that the database's own guard takes. */
  async invantaSamma(tx: EntityManager, kontrollsumma: string, innehallssumma: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended(s, 1763712615)) FROM unnest($1::text[]) s', [[kontrollsumma, innehallssumma].sort()]);
  }

  /** Returns the file's id; no object is chosen. */
  async skriv(tx: EntityManager, { bokforing, ...fil }: NyBokforing): Promise<string> {
    const skeva = obalanserade(bokforing);
    const [rad] = await tx.query<{ id: string }[]>(
      `INSERT INTO bokforingsfil (rekvisition_id, bilaga_id, inlagd_av, kontrollsumma, innehallssumma, format, foretag, organisationsnummer, kontoplan, rakenskapsar_fran, rakenskapsar_till,
        antal_verifikationer, antal_obalanserade, obalanserade, objektval)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id`,
      [
        fil.rekvisitionId,
        fil.bilagaId,
        fil.inlagdAv,
        fil.kontrollsumma,
        fil.innehallssumma,
        bokforing.format,
        bokforing.foretag,
        bokforing.organisationsnummer,
        bokforing.kontoplan,
        bokforing.rakenskapsar?.fran ?? null,
        bokforing.rakenskapsar?.till ?? null,
        bokforing.verifikationer.length,
        skeva.length,
        skeva.slice(0, FORSTA),
        JSON.stringify(objektval(bokforing)),
      ],
    );
    if (!rad) throw new Error('a row that is inserted is returned');
    return rad.id;
  }

  /** Chooses the object, with what is booked on it in the place of what was there before. */
  async valjObjekt(tx: EntityManager, filId: string, objekt: string, { poster, verifikationer }: Urval): Promise<void> {
    await tx.query('UPDATE bokforingsfil SET projektobjekt = $2 WHERE id = $1', [filId, objekt]);
    await tx.query('DELETE FROM bokforingspost WHERE bokforingsfil_id = $1', [filId]);
    await tx.query('DELETE FROM bokforingsverifikation WHERE bokforingsfil_id = $1', [filId]);
    await tx.query(
      `INSERT INTO bokforingspost (bokforingsfil_id, ordning, konto, benamning, datum, belopp_ore, antal)
       SELECT $1, p.ordning, p.konto, p.benamning, p.datum, p.ore, p.antal FROM unnest($2::text[], $3::text[], $4::date[], $5::bigint[], $6::int[]) WITH ORDINALITY AS p(konto, benamning, datum, ore, antal, ordning)`,
      [filId, poster.map((p) => p.konto), poster.map((p) => p.benamning), poster.map((p) => p.datum), poster.map((p) => p.ore), poster.map((p) => p.antal)],
    );
    await tx.query(
      `INSERT INTO bokforingsverifikation (bokforingsfil_id, ordning, serie, nummer, datum)
       SELECT $1, v.ordning, v.serie, v.nummer, v.datum FROM unnest($2::text[], $3::text[], $4::date[]) WITH ORDINALITY AS v(serie, nummer, datum, ordning)`,
      [filId, verifikationer.map((v) => v.serie), verifikationer.map((v) => v.nummer), verifikationer.map((v) => v.datum)],
    );
  }

  async makulera(tx: EntityManager, filId: string, skal: string): Promise<void> {
    await tx.query('UPDATE bokforingsfil SET makulerad = now(), makulerad_skal = $2 WHERE id = $1', [filId, skal]);
  }
}
