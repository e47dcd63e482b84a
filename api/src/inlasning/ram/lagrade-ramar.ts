import { lasRamaren } from '../../anslag/arsram';
import type { EntityManager } from 'typeorm';
import type { Datum, Kronor, Stodtyp } from '@anslag/doman';
import { type Kolumner, laggIn } from '../massinlagg';

export interface Aggregatpost {
  tabell: string;
  rad: string;
  kolumn: string | null;
  antal: number | null;
  kronor: Kronor | null;
  precision: 'exakt' | 'cirka' | 'harlett';
  kalla: string | null;
}

/** A year's frame as it is stored. */
export interface Rampost {
  budgetar: number;
  anslagsnamn: string;
  tilldelat: Kronor | null;
  bemyndiganderam: Kronor | null;
  utbetalningsram: Kronor | null;
  uppfoljningHogst: Kronor | null;
  historiskt: boolean;
  kalla: string | null;
  fordelningar: {
    revision: number;
    datum: Datum | null;
    organ: string | null;
    skal: string | null;
    poster: { stodtyp: Stodtyp; kronor: Kronor }[];
  }[];
  utfall: { stodtyp: Stodtyp; kronor: Kronor }[];
  aggregat: Aggregatpost[];
}

/** All stored frames by year, with their splits and stated figures. */
export async function lasLagradeRamar(db: EntityManager): Promise<Map<number, Rampost>> {
  const rader = await db.query<Rampost[]>(`
    SELECT r.budgetar, r.anslagsnamn, r.tilldelat_kr AS tilldelat, r.bemyndiganderam_kr AS bemyndiganderam, r.utbetalningsram_kr AS utbetalningsram,
      r.uppfoljning_hogst_kr AS "uppfoljningHogst", r.historiskt, r.kalla,
      (SELECT COALESCE(json_agg(json_build_object('revision', f.revision, 'datum', f.datum, 'organ', f.organ, 'skal', f.skal,
          'poster', (SELECT COALESCE(json_agg(json_build_object('stodtyp', p.stodtyp, 'kronor', p.belopp_kr)), '[]')
             FROM ramfordelning_post p WHERE p.budgetar = f.budgetar AND p.revision = f.revision)) ORDER BY f.revision), '[]')
        FROM ramfordelning f WHERE f.budgetar = r.budgetar) AS fordelningar,
      (SELECT COALESCE(json_agg(json_build_object('stodtyp', u.stodtyp, 'kronor', u.belopp_kr)), '[]') FROM angivet_utfall u WHERE u.budgetar = r.budgetar) AS utfall,
      (SELECT COALESCE(json_agg(json_build_object('tabell', a.tabell, 'rad', a.rad, 'kolumn', a.kolumn, 'antal', a.antal, 'kronor', a.belopp_kr,
          'precision', a.noggrannhet, 'kalla', a.kalla) ORDER BY a.ordning), '[]') FROM angivet_aggregat a WHERE a.budgetar = r.budgetar) AS aggregat
    FROM anslagsram r`);
  return new Map(rader.map((r) => [r.budgetar, r]));
}

const RAM = {
  budgetar: 'integer',
  anslagsnamn: 'text',
  tilldelat_kr: 'bigint',
  bemyndiganderam_kr: 'bigint',
  utbetalningsram_kr: 'bigint',
  uppfoljning_hogst_kr: 'bigint',
  historiskt: 'boolean',
  kalla: 'text',
} as const satisfies Kolumner;
const FORDELNING = {
  budgetar: 'integer',
  revision: 'integer',
  datum: 'date',
  organ: 'text',
  skal: 'text',
} as const satisfies Kolumner;
const POST = { budgetar: 'integer', revision: 'integer', stodtyp: 'text', belopp_kr: 'bigint' } as const satisfies Kolumner;
const UTFALL = { budgetar: 'integer', stodtyp: 'text', belopp_kr: 'bigint' } as const satisfies Kolumner;
const AGGREGAT = {
  budgetar: 'integer',
  ordning: 'integer',
  tabell: 'text',
  rad: 'text',
  kolumn: 'text',
  antal: 'bigint',
  belopp_kr: 'bigint',
  noggrannhet: 'text',
  kalla: 'text',
} as const satisfies Kolumner;

/** Writes the years anew, whole. */
export async function skrivRamar(db: EntityManager, ramar: readonly Rampost[]): Promise<void> {
  const ar = ramar.map((r) => r.budgetar);
  await lasRamaren(db, ar);
  for (const tabell of ['angivet_aggregat', 'angivet_utfall', 'ramfordelning_post', 'ramfordelning', 'anslagsram']) {
    await db.query(`DELETE FROM ${tabell} WHERE budgetar = ANY($1)`, [ar]);
  }
  await laggIn(
    db,
    'anslagsram',
    RAM,
    ramar.map((r) => ({
      budgetar: r.budgetar,
      anslagsnamn: r.anslagsnamn,
      tilldelat_kr: r.tilldelat,
      bemyndiganderam_kr: r.bemyndiganderam,
      utbetalningsram_kr: r.utbetalningsram,
      uppfoljning_hogst_kr: r.uppfoljningHogst,
      historiskt: r.historiskt,
      kalla: r.kalla,
    })),
  );
  const fordelningar = ramar.flatMap(({ budgetar, fordelningar }) =>
    fordelningar.map(({ poster, ...f }) => ({ rad: { budgetar, ...f }, poster })),
  );
  await laggIn(
    db,
    'ramfordelning',
    FORDELNING,
    fordelningar.map((f) => f.rad),
  );
  await laggIn(
    db,
    'ramfordelning_post',
    POST,
    fordelningar.flatMap((f) =>
      f.poster.map((p) => ({ budgetar: f.rad.budgetar, revision: f.rad.revision, stodtyp: p.stodtyp, belopp_kr: p.kronor })),
    ),
  );
  await laggIn(
    db,
    'angivet_utfall',
    UTFALL,
    ramar.flatMap((r) => r.utfall.map((u) => ({ budgetar: r.budgetar, stodtyp: u.stodtyp, belopp_kr: u.kronor }))),
  );
  await laggIn(
    db,
    'angivet_aggregat',
    AGGREGAT,
    ramar.flatMap((r) =>
      r.aggregat.map((a, ordning) => ({
        budgetar: r.budgetar,
        ordning,
        tabell: a.tabell,
        rad: a.rad,
        kolumn: a.kolumn,
        antal: a.antal,
        belopp_kr: a.kronor,
        noggrannhet: a.precision,
        kalla: a.kalla,
      })),
    ),
  );
}
