import { Injectable } from '@nestjs/common';
import type { Datum } from '@anslag/doman';
import type { KriterierSvar, RegelvardenSvar, RiktlinjerSvar } from '@anslag/kontrakt';
import type { Kriteriebegaran, NyRiktlinje, NyttRegelvarde } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import type { Lasare } from '../plattform/databas/tidsresa';

/** First key of the advisory lock on the versions of a riktlinje; the second is its name's. */
const LAS = 11_053;

/** The registers that an assessment is made by. */
@Injectable()
export class BeredningsregisterRepository {
  riktlinjer(db: Lasare): Promise<RiktlinjerSvar['riktlinjer']> {
    return db.query(
      `SELECT r.id, r.namn, r.galler_fran AS "gallerFran", r.galler_till AS "gallerTill", r.diarienummer, r.antagen_av AS "antagenAv",
        COALESCE((SELECT json_agg(json_build_object('kod', k.kod, 'kalla', k.kalla, 'stodtyper', k.stodtyper, 'prioriteringar', k.prioriteringar, 'parameter', k.parameter) ORDER BY k.ordning)
          FROM riktlinjekrav k WHERE k.riktlinje_id = r.id), '[]') AS krav
       FROM riktlinje r ORDER BY r.namn COLLATE "sv-x-icu", r.galler_fran DESC`,
    );
  }

  kriterier(db: Lasare): Promise<KriterierSvar['inriktningsbeslut']> {
    return db.query(
      `SELECT i.id, i.beteckning, i.namn, i.avser_ar AS "avserAr",
        COALESCE((SELECT json_agg(json_build_object('id', k.id, 'namn', k.namn, 'beskrivning', k.beskrivning, 'hogstPoang', k.hogst_poang) ORDER BY k.ordning)
          FROM kriterium k WHERE k.inriktningsbeslut_id = i.id), '[]') AS kriterier
       FROM inriktningsbeslut i ORDER BY i.avser_ar DESC, i.beteckning COLLATE "sv-x-icu"`,
    );
  }

  regelvarden(db: Lasare): Promise<RegelvardenSvar['varden']> {
    return db.query('SELECT kod, galler_fran AS "gallerFran", varde, kalla FROM regelvarde ORDER BY kod, galler_fran DESC');
  }

  /** The versions of a riktlinje, newest first; nobody else adds one until the transaction ends. */
  async lasVersioner(tx: EntityManager, namn: string): Promise<{ id: string; gallerFran: Datum; gallerTill: Datum | null }[]> {
    await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [LAS, namn]);
    return tx.query('SELECT id, galler_fran AS "gallerFran", galler_till AS "gallerTill" FROM riktlinje WHERE namn = $1 ORDER BY galler_fran DESC', [namn]);
  }

  /** Ends a version the day before `dag`. */
  async avsluta(tx: EntityManager, id: string, dag: Datum): Promise<void> {
    await tx.query('UPDATE riktlinje SET galler_till = $2::date - 1 WHERE id = $1', [id, dag]);
  }

  async laggTillRiktlinje(tx: EntityManager, r: NyRiktlinje): Promise<string> {
    const [rad] = await tx.query<{ id: string }[]>(
      'INSERT INTO riktlinje (namn, galler_fran, galler_till, diarienummer, antagen_av) VALUES ($1, $2, $3, $4, $5) RETURNING id',
      [r.namn, r.gallerFran, r.gallerTill ?? null, r.diarienummer ?? null, r.antagenAv ?? null],
    );
    if (!rad) throw new Error('a row that is added is returned');
    for (const [ordning, k] of r.krav.entries()) {
      await tx.query('INSERT INTO riktlinjekrav (riktlinje_id, kod, ordning, kalla, stodtyper, prioriteringar, parameter) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
        rad.id,
        k.kod,
        ordning,
        k.kalla,
        k.stodtyper,
        k.prioriteringar ?? [],
        k.parameter ?? null,
      ]);
    }
    return rad.id;
  }

  /** The inriktningsbeslut held, with its criteria and how many ärenden each has been used for; null when there is none. */
  async lasKriterier(tx: EntityManager, inriktningsbeslut: string): Promise<{ beteckning: string; kriterier: { id: string; namn: string; hogstPoang: number; bedomda: number; hogstGivna: number }[] } | null> {
    const [beslut] = await tx.query<{ beteckning: string }[]>('SELECT beteckning FROM inriktningsbeslut WHERE id = $1 FOR NO KEY UPDATE', [inriktningsbeslut]);
    if (!beslut) return null;
    const kriterier = await tx.query<{ id: string; namn: string; hogstPoang: number; bedomda: number; hogstGivna: number }[]>(
      `SELECT k.id, k.namn, k.hogst_poang AS "hogstPoang", count(b.arende_id)::int AS bedomda, COALESCE(max(b.poang), 0) AS "hogstGivna"
       FROM kriterium k LEFT JOIN kriteriebedomning b ON b.kriterium_id = k.id WHERE k.inriktningsbeslut_id = $1 GROUP BY k.id ORDER BY k.ordning`,
      [inriktningsbeslut],
    );
    return { ...beslut, kriterier };
  }

  /** The criteria by name, in their order; those that are not given go. */
  async sattKriterier(tx: EntityManager, inriktningsbeslut: string, kriterier: readonly Kriteriebegaran[]): Promise<void> {
    await tx.query('DELETE FROM kriterium WHERE inriktningsbeslut_id = $1 AND namn <> ALL ($2::text[])', [inriktningsbeslut, kriterier.map((k) => k.namn)]);
    for (const [ordning, k] of kriterier.entries()) {
      await tx.query(
        `INSERT INTO kriterium (inriktningsbeslut_id, namn, beskrivning, hogst_poang, ordning) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (inriktningsbeslut_id, namn) DO UPDATE SET beskrivning = EXCLUDED.beskrivning, hogst_poang = EXCLUDED.hogst_poang, ordning = EXCLUDED.ordning`,
        [inriktningsbeslut, k.namn, k.beskrivning ?? null, k.hogstPoang, ordning],
      );
    }
  }

  /** The id of the value that was added; null when there is one from that day already. */
  async laggTillRegelvarde(tx: EntityManager, v: NyttRegelvarde): Promise<string | null> {
    const [rad] = await tx.query<{ id: string }[]>(
      'INSERT INTO regelvarde (kod, galler_fran, varde, kalla) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id',
      [v.kod, v.gallerFran, v.varde, v.kalla],
    );
    return rad?.id ?? null;
  }
}
