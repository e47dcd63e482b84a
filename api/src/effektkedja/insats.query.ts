import { Injectable } from '@nestjs/common';
import type { InsatslistaSvar, InsatsRad, InsatsSvar } from '@anslag/kontrakt';
import { DataSource } from 'typeorm';

/** An insats as it is stored, with the ärende that its secrecy follows. */
export type LagradInsats = Omit<InsatsSvar, 'undanhallet'> & { arendeId: string | null };

const ARENDE = `CASE WHEN a.id IS NOT NULL THEN json_build_object('nyckel', a.nyckel, 'namn', a.namn) END AS arende`;
const galler = (lage: string) =>
  `EXISTS (SELECT FROM utfall u WHERE u.nod_id = n.id AND u.lage = '${lage}' AND u.makulerad IS NULL AND NOT EXISTS (SELECT FROM utfall r WHERE r.rattar_utfall_id = u.id))`;
const UPPNADD = `(n.lage IS NOT DISTINCT FROM 'uppnadd' OR ${galler('uppnadd')})`;
const FORVANTAD = `(n.lage IS NOT DISTINCT FROM 'forvantad' OR ${galler('forvantad')})`;
const antal = (villkor: string) => `(SELECT count(*) FROM effektkedja_nod n WHERE n.insats_id = i.id AND ${villkor})`;

/** Reads insatser, what has been reported to the government. */
@Injectable()
export class InsatsQuery {
  constructor(private readonly db: DataSource) {}

  /** The region's own insatser, newest year first. */
  async lista({ ar, sok }: { ar?: number; sok?: string }): Promise<InsatslistaSvar> {
    const rader = await this.db.query<InsatsRad[]>(
      `SELECT i.id, i.region, i.ar, i.kapitel, i.namn, ${ARENDE},
        COALESCE((SELECT array_agg(m.namn ORDER BY im.huvudmal DESC, m.namn COLLATE "sv-x-icu") FROM insats_effektmal im JOIN effektmal m ON m.id = im.effektmal_id WHERE im.insats_id = i.id), '{}') AS effektmal,
        ${antal('true')} AS "antalNoder", ${antal(UPPNADD)} AS uppnadda, ${antal(`NOT ${UPPNADD} AND ${FORVANTAD}`)} AS forvantade
       FROM insats i JOIN region r ON r.kortnamn = i.region LEFT JOIN arende a ON a.id = i.arende_id
       WHERE ($1::int IS NULL OR i.ar = $1) AND ($2 = '' OR position(lower($2) IN lower(i.namn)) > 0)
       ORDER BY i.ar DESC, i.kapitel NULLS LAST, i.namn COLLATE "sv-x-icu", i.id`,
      [ar ?? null, (sok ?? '').trim()],
    );
    const aren = await this.db.query<{ ar: number }[]>('SELECT DISTINCT i.ar FROM insats i JOIN region r ON r.kortnamn = i.region ORDER BY i.ar DESC');
    return { ar: aren.map((r) => r.ar), rader, antal: rader.length };
  }

  async hamta(id: string): Promise<LagradInsats | null> {
    const [rad] = await this.db.query<LagradInsats[]>(
      `SELECT i.id, i.region, i.ar, i.kapitel, i.namn, i.beskrivning, i.prestationer, i.effekter, i.effektmal_skrivet AS "effektmalSkrivet", i.kalla, a.id AS "arendeId", ${ARENDE},
        COALESCE((SELECT json_agg(json_build_object('namn', m.namn, 'huvudmal', im.huvudmal) ORDER BY im.huvudmal DESC, m.namn COLLATE "sv-x-icu")
          FROM insats_effektmal im JOIN effektmal m ON m.id = im.effektmal_id WHERE im.insats_id = i.id), '[]') AS effektmal,
        COALESCE((SELECT array_agg(k.namn ORDER BY ik.huvudmal DESC, k.namn COLLATE "sv-x-icu") FROM insats_kraftsamling ik JOIN kraftsamling k ON k.id = ik.kraftsamling_id WHERE ik.insats_id = i.id), '{}') AS kraftsamlingar
       FROM insats i LEFT JOIN arende a ON a.id = i.arende_id WHERE i.id = $1`,
      [id],
    );
    return rad ?? null;
  }
}
