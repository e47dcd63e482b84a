import { Injectable } from '@nestjs/common';
import type { Arendestatus, Beslut, LagradPost, Stodtyp, Uppfoljningssvar } from '@anslag/doman';
import type { Lasare } from '../plattform/databas/tidsresa';
import { planbeslut } from './planbeslut';

/** What the plan of an ärende is made of: its decisions, and what has happened to the posts. */
export interface Planunderlag {
  id: string;
  nyckel: string;
  diarienummer: string | null;
  nypsId: string | null;
  namn: string;
  sokande: string | null;
  stodtyp: Stodtyp;
  status: Arendestatus;
  handlaggare: string | null;
  /** Has whoever handles it declared a conflict of interest in it? */
  handlaggarenJavig: boolean;
  beslut: Beslut[];
  poster: (LagradPost & { version: number })[];
}

/** A post as it is stored, with its answers. */
export interface HelPost extends LagradPost {
  id: string;
  skal: string | null;
  registreradAv: { id: string; namn: string };
  version: number;
  svar: Uppfoljningssvar[];
}

/** Which ärenden: one, those of a person, or all that can have a plan. */
export interface Planurval {
  arendeId?: string;
  handlaggare?: string;
  /** Part of name, number or applicant. */
  sok?: string;
}

const POST = `'slag', u.slag, 'nyckel', u.nyckel, 'status', u.status, 'gjord', u.gjord, 'flyttadTill', u.flyttad_till, 'version', u.version,
  'fast', CASE WHEN u.status IS NOT NULL THEN json_build_object('avserFran', u.avser_fran, 'avserTill', u.avser_till, 'senast', u.planerad_senast) END`;

/** Decided, with a period that a plan can be made of. */
const KAN_HA_PLAN = `a.stodtyp IN ('projekt', 'uppfoljning_utvardering') AND EXISTS (SELECT FROM beslut b WHERE b.arende_id = a.id AND b.lage = 'beslutad' AND b.period_till IS NOT NULL)`;

@Injectable()
export class UppfoljningQuery {
  /** Decided ärenden with a plan, with what it is made of; of one ärende whatever it is. */
  underlag(db: Lasare, { arendeId, handlaggare, sok }: Planurval): Promise<Planunderlag[]> {
    return db.query<Planunderlag[]>(
      `SELECT a.id, a.nyckel, a.diarienummer, a.nyps_id AS "nypsId", a.namn, a.sokande, a.stodtyp, a.status, h.namn AS handlaggare,
        EXISTS (SELECT FROM jav j WHERE j.arende_id = a.id AND j.anvandare_id = a.handlaggare_id) AS "handlaggarenJavig",
        ${planbeslut(false)} AS beslut,
        COALESCE((SELECT json_agg(json_build_object(${POST})) FROM uppfoljning u WHERE u.arende_id = a.id), '[]') AS poster
       FROM arende a LEFT JOIN anvandare h ON h.id = a.handlaggare_id
       WHERE ($1::uuid IS NULL OR a.id = $1) AND ($2::uuid IS NULL OR a.handlaggare_id = $2)
         AND ($1::uuid IS NOT NULL OR ${KAN_HA_PLAN})
         AND ($3::text IS NULL OR a.namn ILIKE $3 OR a.sokande ILIKE $3 OR a.nyckel ILIKE $3 OR a.nyps_id ILIKE $3)
       ORDER BY a.nyckel`,
      [arendeId ?? null, handlaggare ?? null, sok === undefined || sok.trim() === '' ? null : `%${sok.trim().replace(/[\\%_]/g, '\\$&')}%`],
    );
  }

  /** Those who handle an ärende that can have a plan, by name. */
  handlaggare(db: Lasare): Promise<{ id: string; namn: string }[]> {
    return db.query(`SELECT h.id, h.namn FROM anvandare h WHERE EXISTS (SELECT FROM arende a WHERE a.handlaggare_id = h.id AND ${KAN_HA_PLAN}) ORDER BY h.namn COLLATE "sv-x-icu", h.id`);
  }

  /** The stored posts of an ärende, with their answers. */
  poster(db: Lasare, arendeId: string): Promise<HelPost[]> {
    return db.query<{ post: HelPost }[]>(
      `SELECT json_build_object('id', u.id, ${POST}, 'skal', u.skal, 'registreradAv', json_build_object('id', p.id, 'namn', p.namn),
        'svar', COALESCE((SELECT json_agg(json_build_object('fraga', s.fraga, 'svar', s.svar, 'bedomning', s.bedomning)) FROM uppfoljningssvar s WHERE s.uppfoljning_id = u.id), '[]')) AS post
       FROM uppfoljning u JOIN anvandare p ON p.id = u.registrerad_av WHERE u.arende_id = $1`,
      [arendeId],
    ).then((rader) => rader.map((r) => r.post));
  }
}
