import { Injectable } from '@nestjs/common';
import type { Per, PortfoljUnderlagsrad, Portfoljvarden, Raknesatt } from '@anslag/kontrakt';
import type { Lasare } from '../plattform/databas/tidsresa';

/** A figure per row name and year; `ar` null is all the chosen years together, `namn` null what the documents do not say. */
export type Portfoljsiffra = Omit<Portfoljvarden, 'insatser'> & { ar: number | null; namn: string | null };
export type Insatssiffra = { ar: number | null; namn: string | null; insatser: number };

/** Which rows are asked for: behind one row of the table (null is what the documents do not say), or behind the whole. */
export interface Radfraga {
  per: Per;
  rakna: Raknesatt;
  ar: number[];
  rad: { namn: string | null } | 'helhet';
  sida: number;
  perSida: number;
}

interface Indelning {
  /** Joins that give each decision (alias b, ärende alias a) the rows it falls on. */
  join: string;
  namn: string;
  kronor: string;
  /** Where the ärende is counted. */
  raknas: string;
  /** Whether the division reads the ärende's own row, so that a sum must look it up. */
  avArende: boolean;
}

/** The decisions (alias b) that grant money in the years of $1. */
export const BEVILJANDE = `b.budgetar = ANY($1) AND b.slag IN ('bifall', 'tillagg')`;

const mal = (slag: 'effektmal' | 'kraftsamling'): Record<Raknesatt, Indelning> => ({
  fordelat: {
    join: `JOIN beslut_${slag} d ON d.beslut_id = b.id LEFT JOIN ${slag} m ON m.id = d.${slag}_id`,
    namn: 'm.namn',
    kronor: 'd.belopp_kr',
    raknas: 'd.raknas',
    avArende: false,
  },
  beror: {
    join: `LEFT JOIN arende_${slag} d ON d.arende_id = b.arende_id LEFT JOIN ${slag} m ON m.id = d.${slag}_id`,
    namn: 'm.namn',
    kronor: 'b.tak_kr',
    raknas: 'true',
    avArende: false,
  },
});

const STODTYP: Indelning = { join: '', namn: 'a.stodtyp', kronor: 'b.tak_kr', raknas: 'true', avArende: true };
const HELHET: Indelning = STODTYP;

const INDELNING: Record<Per, Record<Raknesatt, Indelning>> = {
  effektmal: mal('effektmal'),
  kraftsamling: mal('kraftsamling'),
  kommun: {
    fordelat: { join: 'LEFT JOIN kommun k ON k.id = a.kommun_id', namn: 'k.namn', kronor: 'b.tak_kr', raknas: 'true', avArende: true },
    beror: {
      join: `LEFT JOIN LATERAL (SELECT a.kommun_id AS id WHERE a.kommun_id IS NOT NULL UNION SELECT ak.kommun_id FROM arende_kommun ak WHERE ak.arende_id = a.id) ak ON true
        LEFT JOIN kommun k ON k.id = ak.id`,
      namn: 'k.namn',
      kronor: 'b.tak_kr',
      raknas: 'true',
      avArende: true,
    },
  },
  stodtyp: { fordelat: STODTYP, beror: STODTYP },
};

/** What each own insats (alias i) falls on; the ärende's place where the insats itself says nothing. */
const insatsmal = (slag: 'effektmal' | 'kraftsamling'): Record<Raknesatt, { join: string; namn: string }> => ({
  fordelat: {
    join: `LEFT JOIN LATERAL (SELECT CASE WHEN count(*) = 1 THEN min(m.namn) ELSE min(m.namn) FILTER (WHERE d.huvudmal) END AS namn
      FROM insats_${slag} d JOIN ${slag} m ON m.id = d.${slag}_id WHERE d.insats_id = i.id) m ON true`,
    namn: 'm.namn',
  },
  beror: { join: `LEFT JOIN insats_${slag} d ON d.insats_id = i.id LEFT JOIN ${slag} m ON m.id = d.${slag}_id`, namn: 'm.namn' },
});

const INSATSER: Record<Per, Record<Raknesatt, { join: string; namn: string }>> = {
  effektmal: insatsmal('effektmal'),
  kraftsamling: insatsmal('kraftsamling'),
  kommun: {
    fordelat: { join: 'LEFT JOIN kommun k ON k.id = a.kommun_id', namn: 'k.namn' },
    beror: {
      join: 'LEFT JOIN arende_kommun ak ON ak.arende_id = a.id LEFT JOIN kommun k ON k.id = COALESCE(ak.kommun_id, a.kommun_id)',
      namn: 'k.namn',
    },
  },
  stodtyp: { fordelat: { join: '', namn: 'a.stodtyp' }, beror: { join: '', namn: 'a.stodtyp' } },
};

const EGNA_INSATSER = `FROM insats i JOIN region r ON r.kortnamn = i.region LEFT JOIN arende a ON a.id = i.arende_id`;

/** The portfolio's figures: plain sums in SQL, since every decision's amount was divided by the rule when it was saved. */
@Injectable()
export class PortfoljQuery {
  /** The SQL behind the table of decisions; parameter $1 is the years. Public so that the bench runs the very same text. */
  static tabellSql(per: Per, rakna: Raknesatt): string {
    const d = INDELNING[per][rakna];
    return `
      SELECT b.budgetar AS ar, ${d.namn} AS namn, COALESCE(sum(${d.kronor}), 0)::bigint AS kronor,
        count(DISTINCT b.arende_id) FILTER (WHERE ${d.raknas}) AS projekt,
        count(DISTINCT b.arende_id) FILTER (WHERE ${d.raknas} AND b.tak_kr IS NULL) AS "okandaBelopp"
      FROM utfallsbeslut b ${d.avArende ? 'JOIN arende a ON a.id = b.arende_id' : ''} ${d.join}
      WHERE ${BEVILJANDE}
      GROUP BY GROUPING SETS ((b.budgetar, ${d.namn}), (${d.namn}))`;
  }

  tabell(db: Lasare, per: Per, rakna: Raknesatt, ar: number[]): Promise<Portfoljsiffra[]> {
    return db.query<Portfoljsiffra[]>(PortfoljQuery.tabellSql(per, rakna), [ar]);
  }

  insatstabell(db: Lasare, per: Per, rakna: Raknesatt, ar: number[]): Promise<Insatssiffra[]> {
    const d = INSATSER[per][rakna];
    return db.query<Insatssiffra[]>(
      `SELECT i.ar, ${d.namn} AS namn, count(DISTINCT i.id) AS insatser ${EGNA_INSATSER} ${d.join}
       WHERE i.ar = ANY($1) GROUP BY GROUPING SETS ((i.ar, ${d.namn}), (${d.namn}))`,
      [ar],
    );
  }

  /** The years of which no decided decision is read in. */
  async arUtanBeslut(db: Lasare, ar: number[]): Promise<number[]> {
    const rader = await db.query<{ ar: number }[]>(
      `SELECT y AS ar FROM unnest($1::int[]) y WHERE NOT EXISTS (SELECT 1 FROM beslut b WHERE b.budgetar = y AND b.lage = 'beslutad') ORDER BY y`,
      [ar],
    );
    return rader.map((r) => r.ar);
  }

  /** The whole portfolio of the years: each krona, ärende and insats once. */
  async helhet(db: Lasare, ar: number[]): Promise<Portfoljvarden> {
    const [rad] = await db.query<Portfoljvarden[]>(
      `SELECT COALESCE(sum(b.tak_kr), 0)::bigint AS kronor, count(DISTINCT b.arende_id) AS projekt,
        count(DISTINCT b.arende_id) FILTER (WHERE b.tak_kr IS NULL) AS "okandaBelopp",
        (SELECT count(*) FROM insats i JOIN region r ON r.kortnamn = i.region WHERE i.ar = ANY($1)) AS insatser
       FROM utfallsbeslut b WHERE ${BEVILJANDE}`,
      [ar],
    );
    return rad ?? { kronor: 0, projekt: 0, okandaBelopp: 0, insatser: 0 };
  }

  /** Decisions behind a row, or behind the whole portfolio, largest first, with the sums over all of them. */
  async beslutsrader(db: Lasare, fraga: Radfraga, enbartRaknade: boolean) {
    const d = fraga.rad === 'helhet' ? HELHET : INDELNING[fraga.per][fraga.rakna];
    return this.sidaOchSummor(
      db,
      `SELECT 'beslut' AS slag, a.nyckel, b.nummer, a.namn, a.sokande, a.stodtyp, b.budgetar AS ar,
        json_build_object('fran', b.beslutad_fran, 'till', b.beslutad_till) AS beslutat, ${d.kronor} AS kronor
       FROM utfallsbeslut b JOIN arende a ON a.id = b.arende_id ${d.join}
       WHERE ${BEVILJANDE} ${namnvillkor(d.namn, fraga.rad)} ${enbartRaknade ? `AND ${d.raknas}` : ''}
       ORDER BY kronor DESC NULLS LAST, a.nyckel, b.nummer`,
      'nyckel',
      fraga,
    );
  }

  /** Own insatser behind a row, or behind the whole portfolio. */
  async insatsrader(db: Lasare, fraga: Radfraga) {
    const d = fraga.rad === 'helhet' ? HELHET : INSATSER[fraga.per][fraga.rakna];
    return this.sidaOchSummor(
      db,
      `SELECT DISTINCT 'insats' AS slag, a.nyckel, NULL::int AS nummer, i.namn, a.sokande, a.stodtyp, i.ar, NULL::text AS beslutat, NULL::bigint AS kronor, i.id
       ${EGNA_INSATSER} ${d.join} WHERE i.ar = ANY($1) ${namnvillkor(d.namn, fraga.rad)} ORDER BY i.ar, i.namn, i.id`,
      'id',
      fraga,
    );
  }

  private async sidaOchSummor(db: Lasare, sql: string, distinkt: string, { ar, rad, sida, perSida }: Radfraga) {
    const parametrar = rad === 'helhet' || rad.namn === null ? [ar] : [ar, rad.namn];
    const [[summor], rader] = await Promise.all([
      db.query<{ antal: number; kronor: number; projekt: number }[]>(
        `SELECT count(*) AS antal, COALESCE(sum(kronor), 0)::bigint AS kronor, count(DISTINCT ${distinkt}) AS projekt FROM (${sql}) t`,
        parametrar,
      ),
      db.query<PortfoljUnderlagsrad[]>(`${sql} LIMIT ${perSida} OFFSET ${(sida - 1) * perSida}`, parametrar),
    ]);
    return { rader, ...(summor ?? { antal: 0, kronor: 0, projekt: 0 }) };
  }
}

function namnvillkor(uttryck: string, rad: Radfraga['rad']): string {
  if (rad === 'helhet') return '';
  return rad.namn === null ? `AND ${uttryck} IS NULL` : `AND ${uttryck} = $2`;
}
