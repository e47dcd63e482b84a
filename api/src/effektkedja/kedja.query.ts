import { Injectable } from '@nestjs/common';
import { type Beslut, gallande, type Kedjelank, type Kedjeperiod, type Niva, OKAND_PERIOD } from '@anslag/doman';
import type { Kedjeagare, KedjekallorSvar, KedjenodSvar, NodutfallSvar } from '@anslag/kontrakt';
import type { Lasare } from '../plattform/databas/tidsresa';
import { planbeslut } from '../uppfoljning/planbeslut';

/** How a chain is found: by its owner, or by a node or an outcome of it. */
export type Kedjevag = { arende: string } | { insats: string } | { nod: string } | { utfall: string };

/** Who has the chain, as it is stored. */
export interface LagradAgare extends Kedjeagare {
  id: string;
  /** The ärende itself, or the one an insats reports on. */
  arendeId: string | null;
  version: number;
  /** False of an insats that another region reports: it is read here, not changed. */
  egen: boolean;
}

export type LagradNod = Omit<KedjenodSvar, 'resultat' | 'effektmal'> & { effektmal: string | null };
/** What of a node is chosen in the registers. */
export interface Registerval {
  effektmal?: string | null;
  strategiindikator: string | null;
}
/** Names by id. */
export type Registernamn = Record<keyof Registerval, ReadonlyMap<string, string>>;

export interface LagradKedja {
  noder: LagradNod[];
  lankar: Kedjelank[];
}

const TID = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const NIVANAMN = `(ARRAY['aktivitet','prestation','effekt_kort','effekt_medellang','effekt_lang','effektmal'])[n.niva]`;

/** One outcome (u) as its answer. */
export const UTFALL = `json_build_object('id', u.id, 'ar', u.ar, 'datum', u.datum, 'lage', u.lage, 'grund', u.grund, 'varde', u.varde_hundradelar, 'avser', u.avser,
  'kvinnor', u.kvinnor, 'man', u.man, 'okant', u.okant, 'kommentar', u.kommentar, 'kalla', u.kalla, 'lank', u.lank,
  'bilaga', (SELECT json_build_object('id', b.id, 'namn', b.namn) FROM bilaga b WHERE b.id = u.bilaga_id),
  'registrerad', to_char(u.registrerad AT TIME ZONE 'UTC', ${TID}), 'registreradAv', COALESCE((SELECT p.namn FROM anvandare p WHERE p.id = u.registrerad_av), 'Inläst ur fil'),
  'rattar', u.rattar_utfall_id, 'rattatAv', (SELECT r.id FROM utfall r WHERE r.rattar_utfall_id = u.id),
  'makulerad', CASE WHEN u.makulerad IS NOT NULL THEN json_build_object('nar', to_char(u.makulerad AT TIME ZONE 'UTC', ${TID}), 'skal', u.makulerad_skal) END)`;

const MAL = `json_build_object('nummer', m.nummer, 'malvarde', m.malvarde_hundradelar, 'malar', m.malar, 'avser', m.avser, 'satt', m.satt, 'skal', m.skal)`;

const NODER = `SELECT n.id, n.beteckning, ${NIVANAMN} AS niva, n.nodtext AS text, n.effektmal_id AS effektmal, n.lage, n.grund, n.ar, n.indikator, n.strategiindikator_id AS strategiindikator, n.enhet,
    n.baslinje_hundradelar AS baslinje, n.baslinje_ar AS "baslinjeAr", n.avser, n.ansvarig, n.klart_senast AS "klartSenast",
    (SELECT json_build_object('namn', s.namn, 'strategiversion', e.strategiversion_id) FROM strategiindikator s LEFT JOIN effektmal e ON e.id = s.effektmal_id WHERE s.id = n.strategiindikator_id) AS foljer,
    COALESCE((SELECT json_agg(${MAL} ORDER BY m.nummer) FROM effektkedja_mal m WHERE m.nod_id = n.id), '[]') AS mal,
    COALESCE((SELECT json_agg(${UTFALL} ORDER BY u.ar DESC, u.datum DESC, u.registrerad DESC, u.id) FROM utfall u WHERE u.nod_id = n.id), '[]') AS utfall
  FROM effektkedja_nod n`;

const AGARE = {
  arende: `SELECT 'arende' AS slag, a.id, a.nyckel, a.namn, NULL AS arende, a.id AS "arendeId", a.version, true AS egen FROM arende a WHERE`,
  insats: `SELECT 'insats' AS slag, i.id, i.id::text AS nyckel, i.namn, a.nyckel AS arende, a.id AS "arendeId", i.version, EXISTS (SELECT FROM region r WHERE r.kortnamn = i.region) AS egen FROM insats i LEFT JOIN arende a ON a.id = i.arende_id WHERE`,
};

@Injectable()
export class KedjeQuery {
  /** Whose chain it is; null when there is none. */
  async agare(db: Lasare, vag: Kedjevag): Promise<LagradAgare | null> {
    const sok = (villkor: { arende?: string; insats?: string }, varde: string) =>
      db.query<LagradAgare[]>(
        (['arende', 'insats'] as const).flatMap((slag) => (villkor[slag] === undefined ? [] : [`${AGARE[slag]} ${villkor[slag]}`])).join(' UNION ALL '),
        [varde],
      );
    const rader = await ('arende' in vag
      ? sok({ arende: 'a.nyckel = $1 OR a.diarienummer = $1 OR a.nyps_id = $1' }, vag.arende)
      : 'insats' in vag
        ? sok({ insats: 'i.id = $1' }, vag.insats)
        : 'nod' in vag
          ? sok({ arende: 'a.id = (SELECT arende_id FROM effektkedja_nod WHERE id = $1)', insats: 'i.id = (SELECT insats_id FROM effektkedja_nod WHERE id = $1)' }, vag.nod)
          : sok(
              {
                arende: 'a.id = (SELECT n.arende_id FROM effektkedja_nod n JOIN utfall u ON u.nod_id = n.id WHERE u.id = $1)',
                insats: 'i.id = (SELECT n.insats_id FROM effektkedja_nod n JOIN utfall u ON u.nod_id = n.id WHERE u.id = $1)',
              },
              vag.utfall,
            ));
    return rader[0] ?? null;
  }

  /** The project period in force of the chain's ärende; empty when there is no ärende or no period. */
  async period(db: Lasare, { arendeId }: Pick<LagradAgare, 'arendeId'>): Promise<Kedjeperiod> {
    const [rad] = arendeId === null ? [] : await db.query<{ beslut: Beslut[] }[]>(`SELECT ${planbeslut(false)} AS beslut FROM arende a WHERE a.id = $1`, [arendeId]);
    return gallande(rad?.beslut ?? [])?.projektperiod ?? OKAND_PERIOD;
  }

  /** The nodes in order with their targets and outcomes, and the links. */
  async kedja(db: Lasare, { slag, id }: Pick<LagradAgare, 'slag' | 'id'>): Promise<LagradKedja> {
    const noder = await db.query<LagradNod[]>(`${NODER} WHERE n.${slag}_id = $1 ORDER BY n.ordning, n.niva, n.beteckning`, [id]);
    const lankar = await db.query<(Omit<Kedjelank, 'skal'> & { skal: string | null })[]>(
      `SELECT l.fran_id AS fran, l.till_id AS till, l.skal FROM effektkedja_lank l JOIN effektkedja_nod f ON f.id = l.fran_id JOIN effektkedja_nod t ON t.id = l.till_id
       WHERE f.${slag}_id = $1 ORDER BY f.ordning, f.niva, f.beteckning, t.ordning, t.niva, t.beteckning`,
      [id],
    );
    return { noder, lankar: lankar.map(({ skal, ...l }) => (skal === null ? l : { ...l, skal })) };
  }

  /** One node of the owner's chain with its targets and outcomes, by its id or that of an outcome; null when the chain has none such. */
  async nod(db: Lasare, { slag, id }: Pick<LagradAgare, 'slag' | 'id'>, vag: { nod: string } | { utfall: string }): Promise<LagradNod | null> {
    const [villkor, varde] = 'nod' in vag ? ['$2', vag.nod] : ['(SELECT nod_id FROM utfall WHERE id = $2)', vag.utfall];
    const [rad] = await db.query<LagradNod[]>(`${NODER} WHERE n.${slag}_id = $1 AND n.id = ${villkor}`, [id, varde]);
    return rad ?? null;
  }

  /** The nodes of the chain by level and the links, without what is logged: what a path is found by. */
  async stomme(db: Lasare, { slag, id }: Pick<LagradAgare, 'slag' | 'id'>): Promise<{ noder: { id: string; niva: Niva }[]; lankar: Kedjelank[] }> {
    const noder = await db.query<{ id: string; niva: Niva }[]>(`SELECT n.id, ${NIVANAMN} AS niva FROM effektkedja_nod n WHERE n.${slag}_id = $1`, [id]);
    const lankar = await db.query<Kedjelank[]>(`SELECT l.fran_id AS fran, l.till_id AS till FROM effektkedja_lank l JOIN effektkedja_nod n ON n.id = l.fran_id WHERE n.${slag}_id = $1`, [id]);
    return { noder, lankar };
  }

  /** What the nodes refer to in the registers, effektmål and indicators, by name. */
  async registernamn(db: Lasare, noder: readonly Registerval[]): Promise<Registernamn> {
    const namn = async (tabell: 'effektmal' | 'strategiindikator', ider: readonly string[]): Promise<Map<string, string>> =>
      new Map((await db.query<{ id: string; namn: string }[]>(`SELECT id, namn FROM ${tabell} WHERE id = ANY($1)`, [ider])).map((r) => [r.id, r.namn]));
    return {
      effektmal: await namn('effektmal', noder.flatMap((n) => n.effektmal ?? [])),
      strategiindikator: await namn('strategiindikator', noder.flatMap((n) => n.strategiindikator ?? [])),
    };
  }

  /** What the application says that a chain begins with: its delmål, and the main goal, or all goals when none is main. */
  async ansokan(db: Lasare, arendeId: string): Promise<{ delmal: { rubrik: string; aktiviteter: string[] }[]; effektmal: { id: string; namn: string }[] }> {
    const delmal = await db.query<{ rubrik: string; aktiviteter: string[] }[]>(
      `SELECT d.rubrik, COALESCE((SELECT array_agg(v.innehall ORDER BY v.ordning) FROM delmal_aktivitet v WHERE v.arende_id = d.arende_id AND v.delmal_ordning = d.ordning), '{}') AS aktiviteter
       FROM delmal d WHERE d.arende_id = $1 ORDER BY d.ordning`,
      [arendeId],
    );
    const effektmal = await db.query<{ id: string; namn: string }[]>(
      `SELECT m.id, m.namn FROM arende_effektmal am JOIN effektmal m ON m.id = am.effektmal_id
       WHERE am.arende_id = $1 AND (am.huvudmal OR NOT EXISTS (SELECT FROM arende_effektmal h WHERE h.arende_id = $1 AND h.huvudmal)) ORDER BY m.namn COLLATE "sv-x-icu"`,
      [arendeId],
    );
    return { delmal, effektmal };
  }

  /** Ärenden and insatser that have a chain, by part of the name or number; the latest first. A marked ärende's chain is no source. */
  kallor(db: Lasare, sok: string): Promise<KedjekallorSvar['kallor']> {
    return db.query<KedjekallorSvar['kallor']>(
      `SELECT slag, nyckel, namn, arende, ar, "antalNoder" FROM (
         SELECT 'arende' AS slag, a.nyckel, a.namn, NULL AS arende, (SELECT max(b.budgetar) FROM beslut b WHERE b.arende_id = a.id) AS ar,
           (SELECT count(*) FROM effektkedja_nod n WHERE n.arende_id = a.id) AS "antalNoder"
         FROM arende a WHERE a.sekretess IS NULL
         UNION ALL
         SELECT 'insats', i.id::text, i.namn, a.nyckel, i.ar, (SELECT count(*) FROM effektkedja_nod n WHERE n.insats_id = i.id)
         FROM insats i LEFT JOIN arende a ON a.id = i.arende_id WHERE a.sekretess IS NULL
       ) k WHERE "antalNoder" > 0 AND ($1 = '' OR position(lower($1) IN lower(namn || ' ' || nyckel)) > 0)
       ORDER BY position(lower($1) IN lower(namn)) = 1 DESC, ar DESC NULLS LAST, namn COLLATE "sv-x-icu", nyckel LIMIT 50`,
      [sok],
    );
  }

  mallar(db: Lasare, dag: string): Promise<{ id: string; namn: string; beskrivning: string; plan: never }[]> {
    return db.query(
      `SELECT id, namn, beskrivning, innehall AS plan FROM kedjemall WHERE galler_fran <= $1 AND (galler_till IS NULL OR galler_till >= $1) ORDER BY namn COLLATE "sv-x-icu"`,
      [dag],
    );
  }

  /** What a new outcome leans on: an attachment of the ärende that is in use, and the outcome it puts right; undefined when there is none. */
  async stod(db: Lasare, nodId: string, arendeId: string | null, { bilaga, rattar }: { bilaga: string | null; rattar: string | null }): Promise<{ bilaga: boolean; rattat: Pick<NodutfallSvar, 'rattatAv' | 'makulerad'> | null }> {
    const bilagor = bilaga === null ? [] : await db.query<unknown[]>('SELECT 1 FROM bilaga WHERE id = $1 AND arende_id = $2 AND makulerad IS NULL', [bilaga, arendeId]);
    const [rattat] = rattar === null ? [] : await db.query<{ utfall: NodutfallSvar }[]>(`SELECT ${UTFALL} AS utfall FROM utfall u WHERE u.id = $1 AND u.nod_id = $2`, [rattar, nodId]);
    return { bilaga: bilagor.length > 0, rattat: rattat?.utfall ?? null };
  }
}
