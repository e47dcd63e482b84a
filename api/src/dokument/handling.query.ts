import { Injectable } from '@nestjs/common';
import type { Arendestatus, Datum } from '@anslag/doman';
import type { Handlingsformat, HandlingSvar } from '@anslag/kontrakt';
import { DataSource, type EntityManager } from 'typeorm';
import type { Handlingsfiler } from './rendera';
import type { Dokumentmal } from './dokumentkalla';

export interface Expedieringsfakta {
  status: Arendestatus;
  /** Number of the latest decision that is taken. */
  senaste: number;
  beslutat: Datum;
}

/** A document with what the rights are judged by: the marked ärenden whose texts stand in it. */
export interface LagradHandling extends HandlingSvar {
  markta: { id: string; nyckel: string }[];
}

export interface NyHandling {
  slag: HandlingSvar['slag'];
  titel: string;
  mal: Dokumentmal;
  kontrollsumma: string;
  skapadAv: string;
  arenden: string[];
}

const HANDLING = `
  SELECT h.id, h.slag, h.titel, h.nummer, a.nyckel AS arende, h.beslutsnummer, h.sammantrade_id AS sammantrade,
    to_char(h.skapad AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS skapad, h.skapad_av_namn AS "skapadAv", h.kontrollsumma,
    (SELECT json_agg(json_build_object('format', f.format, 'storlek', f.storlek, 'kontrollsumma', f.kontrollsumma) ORDER BY f.format) FROM handling_fil f WHERE f.handling_id = h.id) AS filer,
    e.expedierad::text AS expedierad,
    COALESCE((SELECT json_agg(json_build_object('id', m.id, 'nyckel', m.nyckel) ORDER BY m.nyckel)
      FROM handling_arende ha JOIN arende m ON m.id = ha.arende_id WHERE ha.handling_id = h.id AND m.sekretess IS NOT NULL), '[]') AS markta
  FROM handling h LEFT JOIN arende a ON a.id = h.arende_id LEFT JOIN expediering e ON e.handling_id = h.id`;

@Injectable()
export class HandlingQuery {
  constructor(private readonly db: DataSource) {}

  async hamta(id: string): Promise<LagradHandling | null> {
    const [rad] = await this.db.query<LagradHandling[]>(`${HANDLING} WHERE h.id = $1`, [id]);
    return rad ?? null;
  }

  /** Newest first; of the ärende with the key, also under another of its keys. */
  forArende(nyckel: string): Promise<LagradHandling[]> {
    return this.db.query(`${HANDLING} WHERE a.nyckel = $1 OR a.diarienummer = $1 OR a.nyps_id = $1 ORDER BY h.skapad DESC, h.id`, [nyckel]);
  }

  /** Newest first. */
  forSammantrade(id: string): Promise<LagradHandling[]> {
    return this.db.query(`${HANDLING} WHERE h.sammantrade_id = $1 ORDER BY h.skapad DESC, h.id`, [id]);
  }

  async finnsArende(nyckel: string): Promise<boolean> {
    return (await this.db.query<unknown[]>('SELECT FROM arende WHERE nyckel = $1 OR diarienummer = $1 OR nyps_id = $1', [nyckel])).length > 0;
  }

  async innehall(id: string, format: Handlingsformat): Promise<Buffer | null> {
    const [rad] = await this.db.query<{ innehall: Buffer }[]>('SELECT innehall FROM handling_fil WHERE handling_id = $1 AND format = $2', [id, format]);
    return rad?.innehall ?? null;
  }

  /** The latest version of the document of the same thing, with others kept from making the next one. */
  async senaste(tx: EntityManager, { slag, mal }: Pick<NyHandling, 'slag' | 'mal'>): Promise<{ id: string; nummer: number; kontrollsumma: string } | null> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`handling ${slag} ${objekt(mal)}`]);
    const [rad] = await tx.query<{ id: string; nummer: number; kontrollsumma: string }[]>(
      'SELECT id, nummer, kontrollsumma FROM handling WHERE slag = $1 AND objekt = $2 ORDER BY nummer DESC LIMIT 1',
      [slag, objekt(mal)],
    );
    return rad ?? null;
  }

  /** Returns the id. */
  async skriv(tx: EntityManager, { slag, titel, mal, kontrollsumma, skapadAv, arenden }: NyHandling, nummer: number, filer: Handlingsfiler): Promise<string> {
    const arende = 'arendeId' in mal ? mal : null;
    const [rad] = await tx.query<{ id: string }[]>(
      `INSERT INTO handling (slag, titel, objekt, nummer, arende_id, beslutsnummer, sammantrade_id, skapad_av_namn, kontrollsumma)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [slag, titel, objekt(mal), nummer, arende?.arendeId ?? null, arende?.nummer ?? null, 'sammantradeId' in mal ? mal.sammantradeId : null, skapadAv, kontrollsumma],
    );
    const id = rad?.id ?? '';
    for (const format of ['docx', 'pdf'] as const) {
      await tx.query(`INSERT INTO handling_fil (handling_id, format, innehall, storlek, kontrollsumma) VALUES ($1, $2, $3, $4, encode(sha256($3), 'hex'))`, [id, format, filer[format], filer[format].length]);
    }
    await tx.query('INSERT INTO handling_arende (handling_id, arende_id) SELECT $1, unnest($2::uuid[])', [id, [...new Set(arenden)]]);
    return id;
  }

  async expediera(tx: EntityManager, id: string, dag: Datum): Promise<void> {
    await tx.query('INSERT INTO expediering (handling_id, expedierad) VALUES ($1, $2)', [id, dag]);
  }

  /** What the sending of the letter of decision `nummer` is judged by. */
  async expedieringsfakta(tx: EntityManager, arendeId: string, nummer: number): Promise<Expedieringsfakta> {
    const [rad] = await tx.query<Expedieringsfakta[]>(
      `SELECT a.status, (SELECT max(b.nummer) FROM beslut b WHERE b.arende_id = a.id AND b.lage = 'beslutad') AS senaste, b.beslutad_fran::text AS beslutat
       FROM arende a JOIN beslut b ON b.arende_id = a.id AND b.nummer = $2 WHERE a.id = $1`,
      [arendeId, nummer],
    );
    if (!rad) throw new Error('A letter is of a decision');
    return rad;
  }

  async verkstall(tx: EntityManager, arendeId: string): Promise<void> {
    await tx.query(`UPDATE arende SET status = 'verkstalld', version = version + 1 WHERE id = $1`, [arendeId]);
  }
}

/** What the document is made of, as one text. */
function objekt(mal: Dokumentmal): string {
  return 'sammantradeId' in mal ? `sammantrade ${mal.sammantradeId}` : `arende ${mal.arendeId}${mal.nummer === null ? '' : ` beslut ${mal.nummer}`}`;
}
