import type { EntityManager } from 'typeorm';
import { laggIn, type Kolumner } from '../massinlagg';
import type { Indikatorpost } from './tolka-indikator';

/** Which goal an indicator is of: one of the document's own, by its place there, or one of the strategy's. */
export type Malpost =
  | { slag: 'verksamhetsmal'; id: string | null; ordning: number; kategori: string; nr: string | null; titel: string; perspektiv: string | null }
  | { slag: 'effektmal'; id: string; namn: string };

/** An indicator as it is stored. */
export interface Lagradindikator extends Indikatorpost {
  id: string;
  verksamhetsmal: string | null;
  effektmal: string | null;
}

type Verksamhetsmal = Extract<Malpost, { slag: 'verksamhetsmal' }>;

/** The goals of the document, by their place. */
export async function lasVerksamhetsmal(db: EntityManager, dokument: string): Promise<Map<number, Verksamhetsmal>> {
  const rader = await db.query<Omit<Verksamhetsmal, 'slag'>[]>('SELECT id, ordning, kategori, nr, titel, perspektiv FROM verksamhetsmal WHERE dokument = $1', [dokument]);
  return new Map(rader.map((r) => [r.ordning, { slag: 'verksamhetsmal', ...r }]));
}

/** The strategy's goal of exactly that name; null when the register has none. */
export async function finnEffektmal(db: EntityManager, strategi: string, namn: string): Promise<string | null> {
  const [rad] = await db.query<{ id: string }[]>('SELECT m.id FROM effektmal m JOIN strategiversion v ON v.id = m.strategiversion_id WHERE v.namn = $1 AND m.namn = $2', [strategi, namn]);
  return rad?.id ?? null;
}

export function lasIndikatorer(db: EntityManager): Promise<Lagradindikator[]> {
  return db.query<{ post: Lagradindikator }[]>(
    `SELECT json_build_object('id', i.id, 'verksamhetsmal', i.verksamhetsmal_id, 'effektmal', i.effektmal_id, 'namn', i.namn, 'enhet', i.enhet, 'malriktning', i.malriktning,
      'jamforelse', i.jamforelse, 'kalla', i.kalla,
      'baslinje', CASE WHEN i.baslinje_ar IS NOT NULL THEN json_build_object('ar', i.baslinje_ar, 'varde', i.baslinje_hundradelar) END,
      'mal', CASE WHEN i.malvarde_hundradelar IS NOT NULL THEN json_build_object('ar', i.malar, 'varde', i.malvarde_hundradelar) END,
      'utfall', COALESCE((SELECT json_agg(json_build_object('ar', u.ar, 'avser', u.avser, 'varde', u.varde_hundradelar, 'text', u.utfallstext, 'status', u.status, 'kalla', u.kalla) ORDER BY u.ordning)
        FROM indikatorutfall u WHERE u.indikator_id = i.id), '[]')) AS post
     FROM strategiindikator i`,
  ).then((rader) => rader.map((r) => r.post));
}

/** Writes a goal of the document's own. Returns its id. */
export async function skrivVerksamhetsmal(db: EntityManager, dokument: string, { ordning, kategori, nr, titel, perspektiv }: Verksamhetsmal): Promise<string> {
  const [rad] = await db.query<{ id: string }[]>(
    `INSERT INTO verksamhetsmal (dokument, ordning, kategori, nr, titel, perspektiv) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (dokument, ordning) DO UPDATE SET kategori = EXCLUDED.kategori, nr = EXCLUDED.nr, titel = EXCLUDED.titel, perspektiv = EXCLUDED.perspektiv RETURNING id`,
    [dokument, ordning, kategori, nr, titel, perspektiv],
  );
  if (!rad) throw new Error('the row that was written is returned');
  return rad.id;
}

const UTFALL = {
  indikator_id: 'uuid',
  ar: 'integer',
  avser: 'text',
  ordning: 'integer',
  varde_hundradelar: 'bigint',
  utfallstext: 'text',
  status: 'text',
  kalla: 'text',
} as const satisfies Kolumner;

/** Writes an indicator over, with its outcomes; a new one when `id` is null. */
export async function skrivIndikator(db: EntityManager, id: string | null, mal: { verksamhetsmal: string | null; effektmal: string | null }, ordning: number, p: Indikatorpost): Promise<void> {
  const varden = [ordning, p.namn, p.enhet, p.malriktning, p.jamforelse, p.baslinje?.ar ?? null, p.baslinje?.varde ?? null, p.mal?.ar ?? null, p.mal?.varde ?? null, p.kalla];
  const [rad] = await db.query<{ id: string }[]>(
    `INSERT INTO strategiindikator (id, verksamhetsmal_id, effektmal_id, ordning, namn, enhet, malriktning, jamforelse, baslinje_ar, baslinje_hundradelar, malar, malvarde_hundradelar, kalla)
     VALUES (COALESCE($11, gen_random_uuid()), $12, $13, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (id) DO UPDATE SET ordning = EXCLUDED.ordning, enhet = EXCLUDED.enhet, malriktning = EXCLUDED.malriktning, jamforelse = EXCLUDED.jamforelse,
       baslinje_ar = EXCLUDED.baslinje_ar, baslinje_hundradelar = EXCLUDED.baslinje_hundradelar, malar = EXCLUDED.malar, malvarde_hundradelar = EXCLUDED.malvarde_hundradelar, kalla = EXCLUDED.kalla
     RETURNING id`,
    [...varden, id, mal.verksamhetsmal, mal.effektmal],
  );
  await db.query('DELETE FROM indikatorutfall WHERE indikator_id = $1', [rad?.id]);
  const utfall = p.utfall.map((u, nr) => ({ indikator_id: rad?.id ?? null, ar: u.ar, avser: u.avser, ordning: nr, varde_hundradelar: u.varde, utfallstext: u.text, status: u.status, kalla: u.kalla }));
  await laggIn(db, 'indikatorutfall', UTFALL, utfall);
}
