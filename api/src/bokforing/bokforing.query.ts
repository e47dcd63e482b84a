import { Injectable } from '@nestjs/common';
import type { Begardkostnad, Period, Rekvisitionsslag, Rekvisitionsstatus } from '@anslag/doman';
import type { BokforingsfilSvar } from '@anslag/kontrakt';
import type { Lasare } from '../plattform/databas/tidsresa';
import type { Kontodag } from './urval';

/** A claim as its accounts are compared with it. */
export interface Bokfordrekvisition {
  id: string;
  nummer: number;
  slag: Rekvisitionsslag;
  status: Rekvisitionsstatus;
  period: Period | null;
  rader: Begardkostnad[];
  /** Of the applicant, when the register has it. */
  organisationsnummer: string | null;
}

/** A file in use, with what is booked on its chosen object. */
export type LagradBokforing = Omit<BokforingsfilSvar, 'konton' | 'varningar'> & {
  kontoplan: string | null;
  rakenskapsar: Period | null;
  antalObalanserade: number;
  obalanserade: string[];
  poster: Kontodag[];
};

/** The claim that other accounts lie under. */
export interface Annanrekvisition {
  arende: string;
  nummer: number;
}

/** Vouchers that two claims, or two files of one claim, have. */
export type Delade = Annanrekvisition & { antal: number; forsta: string[] };

/** The claim $1 and those that it corrects, step by step. */
const RATTADE = `WITH RECURSIVE rattade AS (
  SELECT r.id, r.rattar_rekvisition_id FROM rekvisition r WHERE r.id = $1
  UNION SELECT r.id, r.rattar_rekvisition_id FROM rekvisition r JOIN rattade x ON r.id = x.rattar_rekvisition_id)`;
/** The same and those that correct it: one and the same costs. */
const SAMMA = `WITH RECURSIVE samma AS (
  SELECT r.id, r.rattar_rekvisition_id FROM rekvisition r WHERE r.id = $1
  UNION SELECT r.id, r.rattar_rekvisition_id FROM rekvisition r JOIN samma x ON r.id = x.rattar_rekvisition_id OR r.rattar_rekvisition_id = x.id)`;
/** The last ten digits: as a SIE file writes it, with or without hyphen and century. */
const SIFFROR = (kolumn: string) => `right(regexp_replace(${kolumn}, '[^0-9]', '', 'g'), 10)`;

@Injectable()
export class BokforingQuery {
  /** Null when the ärende has no such claim. */
  async rekvisition(db: Lasare, arendeId: string, nummer: number): Promise<Bokfordrekvisition | null> {
    const [rad] = await db.query<Bokfordrekvisition[]>(
      `SELECT r.id, r.nummer, r.slag, r.status, CASE WHEN r.period_fran IS NOT NULL THEN json_build_object('fran', r.period_fran, 'till', r.period_till) END AS period,
        COALESCE((SELECT json_agg(json_build_object('kostnadsslag', k.kostnadsslag, 'bokfort', k.bokfort_kr) ORDER BY k.ordning) FROM rekvisitionsrad k WHERE k.rekvisition_id = r.id), '[]') AS rader,
        (SELECT o.organisationsnummer FROM arende a JOIN organisation o ON o.id = a.sokande_id WHERE a.id = r.arende_id) AS organisationsnummer
       FROM rekvisition r WHERE r.arende_id = $1 AND r.nummer = $2`,
      [arendeId, nummer],
    );
    return rad ?? null;
  }

  /** The files in use of a claim, oldest first. */
  filer(db: Lasare, rekvisitionId: string): Promise<LagradBokforing[]> {
    return db.query<LagradBokforing[]>(
      `SELECT f.id, f.bilaga_id AS bilaga, b.namn, b.storlek, to_char(f.inlagd AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS inlagd, p.namn AS "inlagdAv",
        f.format, f.foretag, f.organisationsnummer, f.kontoplan, f.antal_verifikationer AS "antalVerifikationer", f.antal_obalanserade AS "antalObalanserade", f.obalanserade,
        f.objektval, f.projektobjekt AS objekt, CASE WHEN f.rakenskapsar_fran IS NOT NULL THEN json_build_object('fran', f.rakenskapsar_fran, 'till', f.rakenskapsar_till) END AS rakenskapsar,
        COALESCE((SELECT json_agg(json_build_object('konto', k.konto, 'benamning', k.benamning, 'datum', k.datum, 'ore', k.belopp_ore, 'antal', k.antal) ORDER BY k.ordning)
          FROM bokforingspost k WHERE k.bokforingsfil_id = f.id), '[]') AS poster
       FROM bokforingsfil f JOIN bilaga b ON b.id = f.bilaga_id JOIN anvandare p ON p.id = f.inlagd_av
       WHERE f.rekvisition_id = $1 AND f.makulerad IS NULL ORDER BY f.inlagd, f.id`,
      [rekvisitionId],
    );
  }

  /** Where the same bytes or the same vouchers lie already, this claim's own files included; null when nowhere that counts. */
  async redanInlagd(db: Lasare, rekvisitionId: string, kontrollsumma: string, innehallssumma: string): Promise<Annanrekvisition | null> {
    const [rad] = await db.query<Annanrekvisition[]>(
      `${RATTADE} SELECT a.nyckel AS arende, r.nummer FROM bokforingsfil f JOIN rekvisition r ON r.id = f.rekvisition_id JOIN arende a ON a.id = r.arende_id
       WHERE f.makulerad IS NULL AND (f.kontrollsumma = $2 OR f.innehallssumma = $3) AND (f.rekvisition_id = $1 OR f.rekvisition_id NOT IN (SELECT id FROM rattade))
       ORDER BY f.inlagd LIMIT 1`,
      [rekvisitionId, kontrollsumma, innehallssumma],
    );
    return rad ?? null;
  }

  /** The file's vouchers in the claim's period that another of its files has, or other claims have too: of the same company, or of the same ärende when a file does not say which. */
  delade(db: Lasare, rekvisitionId: string, filId: string): Promise<Delade[]> {
    return db.query<Delade[]>(
      `${SAMMA} SELECT a.nyckel AS arende, r.nummer, count(*)::int AS antal,
        (array_agg(concat_ws(' ', NULLIF(v.serie, ''), v.nummer, v.datum::text) ORDER BY v.datum, v.serie, v.nummer))[1:5] AS forsta
       FROM bokforingsfil f JOIN rekvisition egen ON egen.id = f.rekvisition_id
       JOIN bokforingsverifikation v ON v.bokforingsfil_id = f.id AND v.nummer <> '' AND v.datum BETWEEN egen.period_fran AND egen.period_till
       JOIN bokforingsverifikation d ON d.nummer = v.nummer AND d.datum = v.datum AND d.serie = v.serie
       JOIN bokforingsfil x ON x.id = d.bokforingsfil_id AND x.makulerad IS NULL
       JOIN rekvisition r ON r.id = x.rekvisition_id AND r.status <> 'avslagen' AND v.datum BETWEEN r.period_fran AND r.period_till JOIN arende a ON a.id = r.arende_id
       WHERE f.id = $2 AND x.id <> f.id AND (r.id = $1 OR r.id NOT IN (SELECT id FROM samma))
         AND CASE WHEN num_nulls(f.organisationsnummer, x.organisationsnummer) = 0 THEN ${SIFFROR('f.organisationsnummer')} = ${SIFFROR('x.organisationsnummer')} ELSE r.arende_id = egen.arende_id END
       GROUP BY a.nyckel, r.nummer ORDER BY a.nyckel, r.nummer`,
      [rekvisitionId, filId],
    );
  }

  /** The ärende's own attachment with the same bytes, in use, that a corrected claim rests on; null when there is none. */
  async sammaBilaga(db: Lasare, arendeId: string, kontrollsumma: string): Promise<string | null> {
    const [rad] = await db.query<{ id: string }[]>(`SELECT id FROM bilaga WHERE arende_id = $1 AND kontrollsumma = $2 AND slag = 'bokforing' AND makulerad IS NULL`, [arendeId, kontrollsumma]);
    return rad?.id ?? null;
  }

  /** Does any other file in use rest on the attachment? */
  async delarBilaga(db: Lasare, bilagaId: string, filId: string): Promise<boolean> {
    const rader = await db.query<unknown[]>('SELECT 1 FROM bokforingsfil WHERE bilaga_id = $1 AND id <> $2 AND makulerad IS NULL', [bilagaId, filId]);
    return rader.length > 0;
  }
}
