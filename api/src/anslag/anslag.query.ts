import { Injectable } from '@nestjs/common';
import type { Stodtyp } from '@anslag/doman';
import type { AnslagsarRad, AnslagsarSvar } from '@anslag/kontrakt';
import type { Lasare } from '../plattform/databas/tidsresa';

export type LagradRam = Pick<
  AnslagsarSvar,
  'budgetar' | 'anslagsnamn' | 'historiskt' | 'kalla' | 'tilldelat' | 'bemyndiganderam' | 'utbetalningsram' | 'uppfoljningHogst' | 'fordelningar'
> & { angivetUtfall: { stodtyp: Stodtyp; kronor: number }[] };

export type Beslutat = { stodtyp: Stodtyp; kronor: number; okanda: number };

@Injectable()
export class AnslagQuery {
  /** Every year with a frame or a decision, newest first. Money decided counts in the year of the decision, money paid in the year it was paid. */
  ar(db: Lasare): Promise<AnslagsarRad[]> {
    return db.query<AnslagsarRad[]>(`
      WITH beslutat AS (
        SELECT budgetar, sum(tak_kr)::bigint AS kronor FROM utfallsbeslut WHERE slag IN ('bifall', 'tillagg') GROUP BY budgetar
      ), utbetalt AS (
        SELECT EXTRACT(year FROM utbetald)::int AS budgetar, sum(belopp_kr)::bigint AS kronor FROM utbetalning GROUP BY 1
      ), aterfort AS (
        SELECT budgetar, sum(belopp_kr)::bigint AS kronor FROM aterforing WHERE makulerad IS NULL GROUP BY budgetar
      ), angivet AS (SELECT budgetar, sum(belopp_kr)::bigint AS kronor FROM angivet_utfall GROUP BY budgetar)
      SELECT y.budgetar, COALESCE(r.anslagsnamn, '') AS anslagsnamn, r.tilldelat_kr AS tilldelat,
        CASE WHEN r.historiskt AND a.kronor IS NOT NULL THEN a.kronor WHEN r.historiskt OR b.budgetar IS NOT NULL THEN b.kronor ELSE 0 END AS beslutat,
        CASE WHEN r.historiskt OR NOT EXISTS (SELECT 1 FROM utbetalning) THEN u.kronor ELSE COALESCE(u.kronor, 0) END AS utbetalt,
        COALESCE(f.kronor, 0) AS aterfort, COALESCE(r.historiskt, false) AS historiskt
      FROM (SELECT budgetar FROM anslagsram UNION SELECT budgetar FROM beslutat UNION SELECT budgetar FROM utbetalt UNION SELECT budgetar FROM aterfort) y
      LEFT JOIN anslagsram r USING (budgetar) LEFT JOIN beslutat b USING (budgetar) LEFT JOIN utbetalt u USING (budgetar) LEFT JOIN angivet a USING (budgetar)
      LEFT JOIN aterfort f USING (budgetar)
      ORDER BY y.budgetar DESC`);
  }

  /** What has been given back to the year's frame, by day. */
  aterforingar(db: Lasare, ar: number): Promise<AnslagsarSvar['aterforingar']> {
    return db.query<AnslagsarSvar['aterforingar']>(
      `SELECT a.nyckel AS arende, a.namn, f.datum, f.belopp_kr AS belopp, f.slag FROM aterforing f JOIN arende a ON a.id = f.arende_id
       WHERE f.budgetar = $1 AND f.makulerad IS NULL ORDER BY f.datum, a.nyckel, f.id`,
      [ar],
    );
  }

  async ram(db: Lasare, ar: number): Promise<LagradRam | null> {
    const [rad] = await db.query<LagradRam[]>(
      `SELECT r.budgetar, r.anslagsnamn, r.historiskt, r.kalla, r.tilldelat_kr AS tilldelat, r.bemyndiganderam_kr AS bemyndiganderam,
        r.utbetalningsram_kr AS utbetalningsram, r.uppfoljning_hogst_kr AS "uppfoljningHogst",
        COALESCE((SELECT json_agg(json_build_object('revision', f.revision, 'datum', f.datum, 'organ', f.organ, 'skal', f.skal,
            'poster', (SELECT COALESCE(json_agg(json_build_object('stodtyp', p.stodtyp, 'kronor', p.belopp_kr) ORDER BY p.stodtyp), '[]')
              FROM ramfordelning_post p WHERE p.budgetar = f.budgetar AND p.revision = f.revision)) ORDER BY f.revision)
          FROM ramfordelning f WHERE f.budgetar = r.budgetar), '[]') AS fordelningar,
        COALESCE((SELECT json_agg(json_build_object('stodtyp', u.stodtyp, 'kronor', u.belopp_kr) ORDER BY u.stodtyp)
          FROM angivet_utfall u WHERE u.budgetar = r.budgetar), '[]') AS "angivetUtfall"
       FROM anslagsram r WHERE r.budgetar = $1`,
      [ar],
    );
    return rad ?? null;
  }

  beslutat(db: Lasare, ar: number): Promise<Beslutat[]> {
    return db.query<Beslutat[]>(
      `SELECT a.stodtyp, COALESCE(sum(b.tak_kr), 0)::bigint AS kronor, count(*) FILTER (WHERE b.tak_kr IS NULL) AS okanda
       FROM utfallsbeslut b JOIN arende a ON a.id = b.arende_id WHERE b.budgetar = $1 AND b.slag IN ('bifall', 'tillagg') GROUP BY a.stodtyp`,
      [ar],
    );
  }

  /** Kronor paid in the year; null when no payment of any year has been read in, since it is then unknown. */
  async utbetalt(db: Lasare, ar: number): Promise<number | null> {
    const [rad] = await db.query<{ kronor: number | null }[]>(
      `SELECT CASE WHEN EXISTS (SELECT 1 FROM utbetalning) THEN COALESCE(sum(belopp_kr), 0)::bigint END AS kronor
       FROM utbetalning WHERE utbetald BETWEEN make_date($1, 1, 1) AND make_date($1, 12, 31)`,
      [ar],
    );
    return rad?.kronor ?? null;
  }
}
