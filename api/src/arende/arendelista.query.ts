import { Injectable } from '@nestjs/common';
import type { ArendeListaSvar, ArendeRad, Arendesortering } from '@anslag/kontrakt';
import type { Arendefraga } from '@anslag/kontrakt/begaran';
import { DataSource } from 'typeorm';
import { arendefilter } from './arendefilter';

const PER_SIDA = 25;

/** What is not decided yet is later than all that is. */
const ORDNING: Record<Arendesortering, string> = {
  nyckel: 'nyckel',
  namn: 'namn COLLATE "sv-x-icu"',
  beslutat: "COALESCE(beslutad_till, 'infinity')",
  beviljat: 'beviljat',
  utbetalt: 'utbetalt',
};

/**
 * One row per ärende that matches, with where it stands: its latest decision, or its latest proposal when nothing is decided, and neither when
 * it has none.
 * With a condition the matching ärenden are found first, so that only their decisions are read. What is paid out is counted last, since
 * the database then does it for the page's rows only.
 * @param villkor WHERE on the ärende (alias a), its stödform (f) and kommun (k); empty for all.
 */
function arenden(villkor: string): string {
  const [traffar, av] = villkor
    ? [
        `traffar AS MATERIALIZED (
          SELECT a.id FROM arende a LEFT JOIN stodform f ON f.id = a.stodform_id LEFT JOIN kommun k ON k.id = a.kommun_id ${villkor}
        ),`,
        'IN (SELECT id FROM traffar)',
      ]
    : ['', 'IS NOT NULL'];
  return `
  WITH ${traffar} senaste AS (
    SELECT DISTINCT ON (b.arende_id) b.arende_id, b.slag, b.lage, b.beslutad_fran, b.beslutad_till
    FROM beslut b
    WHERE b.arende_id ${av}
      AND NOT EXISTS (SELECT 1 FROM beslut r WHERE r.rattar_beslut_id = b.id AND r.rattar_beslut_id IS NOT NULL AND r.lage = 'beslutad')
    ORDER BY b.arende_id, (b.lage = 'beslutad') DESC, b.beslutad_till DESC, b.nummer DESC
  ), beviljade AS (
    SELECT arende_id, sum(tak_kr)::bigint AS kronor, bool_or(tak_kr IS NULL) AS okant
    FROM utfallsbeslut WHERE arende_id ${av} AND slag IN ('bifall', 'tillagg') GROUP BY arende_id
  ), urval AS (
    SELECT a.id, a.nyckel, a.diarienummer, a.nyps_id, a.namn, a.sokande, a.sekretess, a.stodtyp, a.status, an.inkom, f.namn AS stodform, k.namn AS kommun,
      s.beslutad_fran, s.beslutad_till, CASE WHEN b.okant THEN NULL ELSE b.kronor END AS beviljat, COALESCE(b.okant, false) AS okant,
      (SELECT (sum(p.belopp_kr) - (SELECT COALESCE(sum(t.belopp_kr), 0) FROM aterbetalning t WHERE t.arende_id = a.id AND t.makulerad IS NULL))::bigint FROM utbetalning p WHERE p.arende_id = a.id) AS utbetalt,
      CASE WHEN b.arende_id IS NOT NULL THEN 'beviljat' WHEN s.lage = 'forslag' THEN 'foreslaget'
        WHEN s.slag = 'avskrivning' THEN 'avskrivet' WHEN s.arende_id IS NOT NULL THEN 'avslaget' END AS lage
    FROM arende a
    LEFT JOIN senaste s ON s.arende_id = a.id
    LEFT JOIN ansokan an ON an.arende_id = a.id
    LEFT JOIN beviljade b ON b.arende_id = a.id
    LEFT JOIN stodform f ON f.id = a.stodform_id
    LEFT JOIN kommun k ON k.id = a.kommun_id
    WHERE a.id ${av}
  )`;
}

const RAD = `
  u.nyckel, u.diarienummer, u.nyps_id AS "nypsId", u.namn, u.sokande, u.stodtyp, u.stodform, u.kommun, u.status, u.lage, u.inkom, u.sekretess,
  CASE WHEN u.beslutad_till IS NOT NULL THEN json_build_object('fran', u.beslutad_fran, 'till', u.beslutad_till) END AS beslutat, u.beviljat, u.utbetalt,
  (SELECT b.andel_hundradelar FROM beslut b WHERE b.arende_id = u.id AND b.andel_hundradelar IS NOT NULL
    ORDER BY (b.lage = 'beslutad') DESC, b.beslutad_till DESC, b.nummer DESC LIMIT 1) AS andel,
  (SELECT COALESCE(json_agg(e.namn ORDER BY ae.huvudmal DESC, e.ordning), '[]') FROM arende_effektmal ae
    JOIN effektmal e ON e.id = ae.effektmal_id WHERE ae.arende_id = u.id) AS effektmal,
  (SELECT b.anmarkning FROM beslut b WHERE b.arende_id = u.id AND b.lage = 'beslutad' AND b.anmarkning IS NOT NULL AND u.sekretess IS NULL
    ORDER BY b.nummer DESC LIMIT 1) AS anmarkning`;

@Injectable()
export class ArendelistaQuery {
  constructor(private readonly db: DataSource) {}

  /** One page of the ärenden that match, with count and sum over all pages. */
  async lista(fraga: Arendefraga): Promise<ArendeListaSvar> {
    const [sida, perSida] = [fraga.sida ?? 1, fraga.perSida ?? PER_SIDA];
    const filter = arendefilter(fraga);
    const ordning = ordningFor(fraga);
    const urval = arenden(filter.villkor);
    const [[summor], rader] = await Promise.all([
      this.db.query<Pick<ArendeListaSvar, 'antal' | 'summaBeviljat' | 'antalOkandaBelopp'>[]>(
        `${urval}
        SELECT count(*) AS antal, COALESCE(sum(u.beviljat), 0)::bigint AS "summaBeviljat", count(*) FILTER (WHERE u.okant) AS "antalOkandaBelopp"
        FROM urval u${filter.efter}`,
        filter.parametrar,
      ),
      this.db.query<ArendeRad[]>(
        `${urval}, sidan AS (SELECT * FROM urval u${filter.efter} ORDER BY ${ordning} LIMIT ${perSida} OFFSET ${(sida - 1) * perSida})
        SELECT ${RAD} FROM sidan u ORDER BY ${ordning}`,
        filter.parametrar,
      ),
    ]);
    return { rader, ...(summor ?? { antal: 0, summaBeviljat: 0, antalOkandaBelopp: 0 }), sida, perSida };
  }

  /** All ärenden that match, in order, for an export; read a thousand at a time. */
  async *alla(fraga: Arendefraga): AsyncGenerator<ArendeRad> {
    const perSida = 1000;
    for (let sida = 1; ; sida++) {
      const { rader, antal } = await this.lista({ ...fraga, sida, perSida });
      yield* rader;
      if (sida * perSida >= antal) return;
    }
  }
}

function ordningFor(fraga: Arendefraga): string {
  const sortering = fraga.sortering ?? 'beslutat';
  const riktning = (fraga.riktning ?? (fraga.sortering ? 'stigande' : 'fallande')) === 'fallande' ? 'DESC' : 'ASC';
  return `${ORDNING[sortering]} ${riktning} NULLS LAST, nyckel`;
}
