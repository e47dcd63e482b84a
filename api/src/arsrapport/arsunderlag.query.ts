import { Injectable } from '@nestjs/common';
import { type AngivetAggregat, type Ansokningspost, type Arsregister, type Arsunderlag, type Beslutsunderlag, STODTYPER, type Stodtyp, type Utbetalningspost } from '@anslag/doman';
import type { DataSource, EntityManager } from 'typeorm';
import { InjectDataSource } from '@nestjs/typeorm';

type Databas = Pick<DataSource | EntityManager, 'query'>;

/** A priority as its row is headed; one whose wording no document states says so beside its code. */
const PRIORITERING = `COALESCE(p.namn, p.kod || '. ' || p.beskrivning, 'Prioritering ' || p.kod || ' (texten framgår inte av handlingarna)')`;

/** Goals of every decision of the years ($1), one row per decision: its parts by share and every goal the ärende touches. */
const MAL = (slag: 'effektmal' | 'kraftsamling', delar: string, beror: string) => `
  delar_${slag} AS (
    SELECT d.beslut_id, json_agg(json_build_object('namn', m.namn, 'kronor', d.belopp_kr, 'raknas', d.raknas) ORDER BY m.namn COLLATE "C" NULLS LAST) AS ${delar}
    FROM valda v JOIN beslut_${slag} d ON d.beslut_id = v.id LEFT JOIN ${slag} m ON m.id = d.${slag}_id GROUP BY d.beslut_id
  ), beror_${slag} AS (
    SELECT a.arende_id, json_agg(m.namn ORDER BY m.namn COLLATE "C") AS ${beror}
    FROM (SELECT DISTINCT arende_id FROM valda) v JOIN arende_${slag} a ON a.arende_id = v.arende_id JOIN ${slag} m ON m.id = a.${slag}_id GROUP BY a.arende_id
  )`;

/** The decisions that count in the year, with everything the roll-up divides them by. Public so that the bench runs the very same text. */
export const BESLUT_SQL = `
  WITH valda AS MATERIALIZED (SELECT * FROM utfallsbeslut WHERE budgetar = $1),
  ${MAL('effektmal', 'effektmal', 'beror_mal')}, ${MAL('kraftsamling', 'kraftsamlingar', 'beror_kraft')}
  SELECT a.nyckel, v.nummer, a.namn, a.sokande, a.stodtyp, f.namn AS stodform, v.slag, b.avskrivningsgrund, v.tak_kr AS kronor, CASE WHEN a.sekretess IS NULL THEN b.anmarkning END AS anmarkning,
    json_build_object('fran', v.beslutad_fran, 'till', v.beslutad_till) AS beslutat,
    ${PRIORITERING} AS prioritering, so.namn AS "strategisktOmrade", k.namn AS kommun, a.kon, a.eu_program AS "euProgram",
    COALESCE(de.effektmal, '[]') AS effektmal, COALESCE(dk.kraftsamlingar, '[]') AS kraftsamlingar,
    COALESCE(be.beror_mal, '[]') AS "berorEffektmal", COALESCE(bk.beror_kraft, '[]') AS "berorKraftsamlingar"
  FROM valda v JOIN beslut b ON b.id = v.id JOIN arende a ON a.id = v.arende_id
  LEFT JOIN stodform f ON f.id = a.stodform_id LEFT JOIN kommun k ON k.id = a.kommun_id
  LEFT JOIN prioritering p ON p.id = a.prioritering_id LEFT JOIN strategiskt_omrade so ON so.id = a.strategiskt_omrade_id
  LEFT JOIN delar_effektmal de ON de.beslut_id = v.id LEFT JOIN delar_kraftsamling dk ON dk.beslut_id = v.id
  LEFT JOIN beror_effektmal be ON be.arende_id = v.arende_id LEFT JOIN beror_kraftsamling bk ON bk.arende_id = v.arende_id
  ORDER BY a.nyckel COLLATE "C", v.nummer`;

export const UTBETALNINGAR_SQL = `
  SELECT a.nyckel, a.namn, a.stodtyp, u.utbetald, u.belopp_kr AS kronor FROM utbetalning u JOIN arende a ON a.id = u.arende_id
  WHERE u.utbetald BETWEEN make_date($1, 1, 1) AND make_date($1, 12, 31) ORDER BY a.nyckel COLLATE "C", u.utbetald, u.belopp_kr`;

/** Applications that came in during the year. */
const INKOMNA_SQL = `
  SELECT a.nyckel, a.namn, a.sokande, a.stodtyp, n.inkom FROM ansokan n JOIN arende a ON a.id = n.arende_id
  WHERE n.inkom BETWEEN make_date($1, 1, 1) AND make_date($1, 12, 31) ORDER BY a.nyckel COLLATE "C"`;

/** Stödtyper with an application of unknown day that may have come in during the year: decided in it or in the next, or not decided yet. */
const OKANDA_SQL = `
  SELECT s.stodtyp FROM unnest($2::text[]) WITH ORDINALITY s(stodtyp, ordning) WHERE EXISTS (
    SELECT FROM beslut b JOIN arende a ON a.id = b.arende_id LEFT JOIN ansokan n ON n.arende_id = a.id
    WHERE b.budgetar IN ($1, $1 + 1) AND b.slag IN ('bifall', 'avslag', 'avskrivning') AND a.stodtyp = s.stodtyp AND n.inkom IS NULL
  ) OR EXISTS (
    SELECT FROM arende a LEFT JOIN ansokan n ON n.arende_id = a.id
    WHERE a.stodtyp = s.stodtyp AND n.inkom IS NULL AND NOT EXISTS (SELECT FROM beslut b WHERE b.arende_id = a.id)
  ) ORDER BY s.ordning`;

/** Register rows in force at the end of the year ($1), and those that the year's decisions ($2: names) point at. */
const REGISTER_SQL = `
  SELECT
    COALESCE((SELECT json_agg(json_build_object('namn', namn, 'stodtyp', stodtyp) ORDER BY stodtyp, namn COLLATE "sv-x-icu") FROM stodform), '[]') AS stodformer,
    COALESCE((SELECT json_agg(namn ORDER BY kapitel) FROM strategiskt_omrade), '[]') AS "strategiskaOmraden",
    COALESCE((SELECT json_agg(k.namn ORDER BY k.namn COLLATE "sv-x-icu") FROM kommun k JOIN region r ON r.lan = k.lan), '[]') AS kommuner,
    COALESCE((SELECT json_agg(DISTINCT k.namn) FROM kraftsamling k WHERE k.galler_fran <= make_date($1, 12, 31) AND COALESCE(k.galler_till, 'infinity') >= make_date($1, 12, 31)), '[]') AS kraftsamlingar,
    (SELECT GREATEST(0, v.antal_effektmal - (SELECT count(*)::int FROM effektmal e WHERE e.strategiversion_id = v.id)) FROM strategiversion v WHERE v.antal_effektmal IS NOT NULL AND v.galler_fran <= make_date($1, 12, 31) ORDER BY v.galler_fran DESC LIMIT 1) AS "antalOkandaEffektmal",
    COALESCE((SELECT json_agg(e.namn ORDER BY o.ordning NULLS LAST, e.ordning) FROM effektmal e LEFT JOIN overgripande_mal o ON o.id = e.overgripande_mal_id
      WHERE e.strategiversion_id = (SELECT v.id FROM strategiversion v WHERE v.galler_fran <= make_date($1, 12, 31) ORDER BY v.galler_fran DESC LIMIT 1)), '[]') AS effektmal,
    COALESCE((SELECT json_agg(${PRIORITERING} ORDER BY p.ordning) FROM prioritering p
      WHERE p.inriktningsbeslut_id = (SELECT i.id FROM inriktningsbeslut i WHERE i.avser_ar <= $1 ORDER BY i.avser_ar DESC, i.beteckning LIMIT 1)), '[]') AS prioriteringar`;

interface Ramrad {
  anslagsnamn: string;
  historiskt: boolean;
  ram: Arsunderlag['ram'];
}

const RAM_SQL = `
  SELECT r.anslagsnamn, r.historiskt, json_build_object('tilldelat', r.tilldelat_kr, 'bemyndiganderam', r.bemyndiganderam_kr,
    'utbetalningsram', r.utbetalningsram_kr, 'uppfoljningHogst', r.uppfoljning_hogst_kr,
    'plan', (SELECT json_agg(json_build_object('stodtyp', p.stodtyp, 'kronor', p.belopp_kr) ORDER BY p.stodtyp) FROM ramfordelning_post p
      WHERE p.budgetar = r.budgetar AND p.revision = (SELECT min(revision) FROM ramfordelning WHERE budgetar = r.budgetar)),
    'reviderad', (SELECT json_agg(json_build_object('stodtyp', p.stodtyp, 'kronor', p.belopp_kr) ORDER BY p.stodtyp) FROM ramfordelning_post p
      WHERE p.budgetar = r.budgetar AND p.revision = (SELECT max(revision) FROM ramfordelning WHERE budgetar = r.budgetar HAVING count(*) > 1)),
    'angivetUtfall', (SELECT json_agg(json_build_object('stodtyp', u.stodtyp, 'kronor', u.belopp_kr) ORDER BY u.stodtyp) FROM angivet_utfall u WHERE u.budgetar = r.budgetar)
  ) AS ram FROM anslagsram r WHERE r.budgetar = $1`;

const TOM_RAM: Arsunderlag['ram'] = {
  tilldelat: null,
  bemyndiganderam: null,
  utbetalningsram: null,
  uppfoljningHogst: null,
  plan: null,
  reviderad: null,
  angivetUtfall: null,
};

/** Reads everything that one year's figures are computed from. */
@Injectable()
export class ArsunderlagQuery {
  constructor(@InjectDataSource() private readonly kalla: DataSource) {}

  /** @param db the transaction to read in, so that all parts are of the same moment. */
  async hamta(budgetar: number, db: Databas = this.kalla): Promise<Arsunderlag> {
    const [region] = await db.query<{ namn: string; fiktiv: boolean }[]>('SELECT namn, fiktiv FROM region');
    const [ramrad] = await db.query<Ramrad[]>(RAM_SQL, [budgetar]);
    const [foreRam] = await db.query<Pick<Ramrad, 'historiskt'>[]>('SELECT historiskt FROM anslagsram WHERE budgetar = $1', [budgetar - 1]);
    const [register] = await db.query<Arsregister[]>(REGISTER_SQL, [budgetar]);
    const aggregat = await db.query<AngivetAggregat[]>(
      'SELECT tabell, rad, kolumn, antal, belopp_kr AS kronor, noggrannhet, kalla FROM angivet_aggregat WHERE budgetar = $1 ORDER BY ordning',
      [budgetar],
    );
    const [forda] = await db.query<{ forda: boolean }[]>('SELECT EXISTS (SELECT 1 FROM utbetalning) AS forda');
    const [beslut, utbetalningar] = await this.rader(budgetar, db);
    const [foreBeslut, foreUtbetalningar] = await this.rader(budgetar - 1, db);
    const inkomna = await db.query<Ansokningspost[]>(INKOMNA_SQL, [budgetar]);
    const okanda = await db.query<{ stodtyp: Stodtyp }[]>(OKANDA_SQL, [budgetar, STODTYPER]);
    if (!register) throw new Error('the register query always gives one row');
    return {
      region: region?.namn ?? 'Ingen region inläst',
      fiktiv: region?.fiktiv ?? false,
      budgetar,
      anslagsnamn: ramrad?.anslagsnamn ?? '1:1 Regionala utvecklingsåtgärder',
      historiskt: ramrad?.historiskt ?? false,
      ram: ramrad?.ram ?? TOM_RAM,
      register: medArets(register, beslut),
      beslut,
      utbetalningar,
      utbetalningarForda: forda?.forda ?? false,
      ansokningar: { inkomna, okanda: okanda.map((o) => o.stodtyp) },
      aggregat,
      foregaende:
        foreBeslut.length + foreUtbetalningar.length > 0
          ? { budgetar: budgetar - 1, historiskt: foreRam?.historiskt ?? false, beslut: foreBeslut, utbetalningar: foreUtbetalningar }
          : null,
    };
  }

  private async rader(budgetar: number, db: Databas): Promise<[Beslutsunderlag[], Utbetalningspost[]]> {
    const beslut = await db.query<Beslutsunderlag[]>(BESLUT_SQL, [budgetar]);
    return [beslut, await db.query<Utbetalningspost[]>(UTBETALNINGAR_SQL, [budgetar])];
  }
}

/** The year's register and, after it, what its decisions point at from other versions. */
function medArets(register: Arsregister, beslut: readonly Beslutsunderlag[]): Arsregister {
  const utoka = (kanda: string[], anvanda: (string | null)[]) => [
    ...kanda,
    ...[...new Set(anvanda)].filter((n): n is string => n !== null && !kanda.includes(n)).sort(),
  ];
  return {
    ...register,
    effektmal: utoka(register.effektmal, beslut.flatMap((b) => b.berorEffektmal)),
    kraftsamlingar: utoka(register.kraftsamlingar, beslut.flatMap((b) => b.berorKraftsamlingar)),
    prioriteringar: utoka(register.prioriteringar, beslut.map((b) => b.prioritering)),
    kommuner: utoka(register.kommuner, beslut.map((b) => b.kommun)),
  };
}
