import { Injectable } from '@nestjs/common';
import type { EffektmalMedIndikatorer, MalprojektSvar, MalSvar, StrategiindikatorSvar, VerksamhetsmalSvar } from '@anslag/kontrakt';
import type { Lasare } from '../plattform/databas/tidsresa';

/** A project, and the goal or the indicator that it claims to move. */
type Projektrad = MalprojektSvar & { mal: string };

/** Goals, indicators and who claims to move them, as they are stored. */
export interface Malunderlag {
  versioner: Omit<MalSvar['versioner'][number], 'galler' | 'overgripandeMal'>[];
  effektmal: (Omit<EffektmalMedIndikatorer, 'indikatorer' | 'projekt'> & { version: string; overgripande: string | null })[];
  verksamhetsmal: Omit<VerksamhetsmalSvar, 'indikatorer'>[];
  /** `agare` is the goal's id. */
  indikatorer: (Omit<StrategiindikatorSvar, 'projekt'> & { agare: string })[];
  /** By goal. */
  malprojekt: Projektrad[];
  /** By indicator. */
  indikatorprojekt: Projektrad[];
}

/** What is stated of the node n, or has been logged on it and stands. */
const HAR = (lage: 'uppnadd' | 'forvantad') => `(n.lage = '${lage}' OR EXISTS (SELECT FROM utfall u WHERE u.nod_id = n.id AND u.lage = '${lage}' AND u.makulerad IS NULL
  AND NOT EXISTS (SELECT FROM utfall r WHERE r.rattar_utfall_id = u.id AND r.makulerad IS NULL)))`;
/** What the nodes n of a group have come to: what is expected is never told as achieved. */
const LAGE = `CASE WHEN bool_or(${HAR('uppnadd')}) THEN 'uppnadd' WHEN bool_or(${HAR('forvantad')}) THEN 'forvantad' END`;

/** The ärende a as a project beside a goal; its chain is not told of when it is marked as secret. */
const ARENDE = (lage: string) => `'arende' AS slag, a.nyckel, a.namn,
  (SELECT EXTRACT(year FROM max(b.beslutad_till))::int FROM beslut b WHERE b.arende_id = a.id AND b.lage = 'beslutad') AS ar,
  CASE WHEN a.sekretess IS NULL THEN ${lage} END AS lage,
  (SELECT CASE WHEN bool_and(t.tak_kr IS NOT NULL) THEN sum(t.tak_kr)::bigint END FROM utfallsbeslut t WHERE t.arende_id = a.id AND t.slag IN ('bifall', 'tillagg')) AS kronor`;
const INSATS = (lage: string) => `'insats' AS slag, i.id::text AS nyckel, i.namn, i.ar, ${lage} AS lage, NULL::bigint AS kronor`;
const EGNA_INSATSER = 'insats i JOIN region e ON e.kortnamn = i.region';

/** The nodes from which each goal of the register is reached, and what the effects among them have come to. */
const NAR = `
  WITH RECURSIVE nar(id, mal) AS (
    SELECT n.id, n.effektmal_id FROM effektkedja_nod n WHERE n.effektmal_id IS NOT NULL
    UNION SELECT l.fran_id, nar.mal FROM nar JOIN effektkedja_lank l ON l.till_id = nar.id
  ), resultat AS (
    SELECT n.arende_id, n.insats_id, nar.mal, ${LAGE} AS lage FROM nar JOIN effektkedja_nod n ON n.id = nar.id WHERE n.niva BETWEEN 3 AND 5 GROUP BY n.arende_id, n.insats_id, nar.mal
  )`;

@Injectable()
export class MalQuery {
  async hamta(db: Lasare): Promise<Malunderlag> {
    const [versioner, effektmal, verksamhetsmal, indikatorer, malprojekt, indikatorprojekt] = await Promise.all([
      db.query<Malunderlag['versioner']>('SELECT id, namn, galler_fran AS "gallerFran", galler_till AS "gallerTill" FROM strategiversion ORDER BY galler_fran DESC'),
      db.query<Malunderlag['effektmal']>(
        `SELECT m.id, m.namn, m.belagg, m.strategiversion_id AS version, o.namn AS overgripande FROM effektmal m LEFT JOIN overgripande_mal o ON o.id = m.overgripande_mal_id ORDER BY m.ordning`,
      ),
      db.query<Malunderlag['verksamhetsmal']>('SELECT id, dokument, kategori, nr, titel, perspektiv FROM verksamhetsmal ORDER BY dokument COLLATE "sv-x-icu", ordning'),
      db.query<Malunderlag['indikatorer']>(INDIKATORER),
      db.query<Projektrad[]>(
        `${NAR}
         SELECT * FROM (SELECT m.effektmal_id AS mal, m.huvudmal, ${ARENDE('r.lage')}
         FROM arende_effektmal m JOIN arende a ON a.id = m.arende_id LEFT JOIN resultat r ON r.arende_id = a.id AND r.mal = m.effektmal_id
         UNION ALL SELECT m.effektmal_id, m.huvudmal, ${INSATS('r.lage')}
         FROM insats_effektmal m JOIN ${EGNA_INSATSER} ON i.id = m.insats_id LEFT JOIN resultat r ON r.insats_id = i.id AND r.mal = m.effektmal_id
         ) p ORDER BY ar DESC NULLS LAST, namn COLLATE "sv-x-icu"`,
      ),
      db.query<Projektrad[]>(
        `WITH resultat AS (SELECT n.arende_id, n.insats_id, n.strategiindikator_id AS mal, ${LAGE} AS lage FROM effektkedja_nod n WHERE n.strategiindikator_id IS NOT NULL GROUP BY 1, 2, 3)
         SELECT * FROM (SELECT r.mal, false AS huvudmal, ${ARENDE('r.lage')} FROM resultat r JOIN arende a ON a.id = r.arende_id
         UNION ALL SELECT r.mal, false, ${INSATS('r.lage')} FROM resultat r JOIN ${EGNA_INSATSER} ON i.id = r.insats_id
         ) p ORDER BY ar DESC NULLS LAST, namn COLLATE "sv-x-icu"`,
      ),
    ]);
    return { versioner, effektmal, verksamhetsmal, indikatorer, malprojekt, indikatorprojekt };
  }
}

const INDIKATORER = `
  SELECT s.id, COALESCE(s.verksamhetsmal_id, s.effektmal_id) AS agare, s.namn, s.enhet, s.malriktning, s.jamforelse, s.kalla,
    CASE WHEN s.baslinje_ar IS NOT NULL THEN json_build_object('ar', s.baslinje_ar, 'varde', s.baslinje_hundradelar) END AS baslinje,
    CASE WHEN s.malvarde_hundradelar IS NOT NULL THEN json_build_object('ar', s.malar, 'varde', s.malvarde_hundradelar) END AS mal,
    COALESCE((SELECT json_agg(json_build_object('ar', u.ar, 'avser', NULLIF(u.avser, ''), 'varde', u.varde_hundradelar, 'text', u.utfallstext, 'status', u.status, 'kalla', u.kalla)
      ORDER BY u.ar, u.ordning) FROM indikatorutfall u WHERE u.indikator_id = s.id), '[]') AS utfall
  FROM strategiindikator s ORDER BY s.ordning`;
