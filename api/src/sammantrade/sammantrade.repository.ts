import { Injectable } from '@nestjs/common';
import type { Arendestatus, Deltagare, Punktslag, Sammantradesstatus } from '@anslag/doman';
import { STATUSNAMN } from '@anslag/kontrakt';
import type { Punktutfallsbegaran } from '@anslag/kontrakt/begaran';
import { type EntityManager, QueryFailedError } from 'typeorm';
import { type LastArende, versionsbyte } from '../arende/arendeskrivning';
import type { Anteckna } from '../historik/skrivning';
import type { Satser } from './punktsatser';
import type { LagradPunkt, SammantradesRad } from './sammantrade.query';

/** Two meetings of one body never get their paragraphs at once: each holds this lock, with the body, until its transaction ends. */
const PARAGRAFLAS = 11_003;

export type Motesuppgifter = Pick<SammantradesRad, 'datum' | 'tid' | 'plats' | 'arendestopp' | 'kallasSenast' | 'justerasSenast' | 'forstaParagraf'>;

/** An item to add. */
export interface NyPunktrad {
  id: string;
  slag: Punktslag;
  rubrik: string;
  foredragande: string | null;
  arendeId: string | null;
  beslutId: string | null;
  diarienummer: string | null;
  innehall: string | null;
  forslag: string | null;
}

const text = (varde: string | null | undefined): string | null => varde?.trim() || null;

/** Writes meetings. Whoever calls holds the meeting's row. */
@Injectable()
export class SammantradeRepository {
  /** Returns false, and writes nothing, when the body has a meeting that day. */
  async skapa(tx: EntityManager, { id, organ, datum, tid, plats, arendestopp, kallasSenast, justerasSenast }: Omit<Motesuppgifter, 'forstaParagraf'> & { id: string; organ: string }): Promise<boolean> {
    const nya = await tx.query<unknown[]>(
      `INSERT INTO sammantrade (id, organ, datum, tid, plats, arendestopp, kallas_senast, justeras_senast) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (organ, datum) WHERE status <> 'installt' DO NOTHING RETURNING 1`,
      [id, organ, datum, tid, plats, arendestopp, kallasSenast, justerasSenast],
    );
    return nya.length > 0;
  }

  /** Returns false when the body has a meeting that day, also one that is planned or moved there just now; the transaction must then end. */
  async andra(tx: EntityManager, id: string, m: Motesuppgifter): Promise<boolean> {
    try {
      await tx.query('UPDATE sammantrade SET datum = $2, tid = $3, plats = $4, arendestopp = $5, kallas_senast = $6, justeras_senast = $7, forsta_paragraf = $8 WHERE id = $1', [
        id,
        m.datum,
        m.tid,
        m.plats,
        m.arendestopp,
        m.kallasSenast,
        m.justerasSenast,
        m.forstaParagraf,
      ]);
      return true;
    } catch (fel) {
      if (fel instanceof QueryFailedError && (fel.driverError as { constraint?: string }).constraint === 'uq_sammantrade') return false;
      throw fel;
    }
  }

  async nyVersion(tx: EntityManager, id: string): Promise<void> {
    await tx.query('UPDATE sammantrade SET version = version + 1 WHERE id = $1', [id]);
  }

  async satStatus(tx: EntityManager, id: string, status: Sammantradesstatus): Promise<void> {
    await tx.query('UPDATE sammantrade SET status = $2 WHERE id = $1', [id, status]);
  }

  /** The meeting is cancelled: its items let go of their proposals, which are free for another agenda. */
  async stallIn(tx: EntityManager, id: string, skal: string): Promise<void> {
    await tx.query("UPDATE sammantrade SET status = 'installt', installt_skal = $2 WHERE id = $1", [id, skal]);
    await tx.query('UPDATE sammantradespunkt SET beslut_id = NULL WHERE sammantrade_id = $1 AND beslut_id IS NOT NULL', [id]);
  }

  async status(tx: EntityManager, id: string): Promise<Sammantradesstatus | null> {
    const [rad] = await tx.query<{ status: Sammantradesstatus }[]>('SELECT status FROM sammantrade WHERE id = $1', [id]);
    return rad?.status ?? null;
  }

  /** Names by id, of those of the ids that are persons. */
  async namn(tx: EntityManager, ider: readonly string[]): Promise<Map<string, string>> {
    const rader = await tx.query<{ id: string; namn: string }[]>('SELECT id, namn FROM anvandare WHERE id = ANY($1::uuid[])', [ider]);
    return new Map(rader.map((p) => [p.id, p.namn]));
  }

  async ersattDeltagare(tx: EntityManager, id: string, deltagare: readonly Deltagare[]): Promise<void> {
    await tx.query('DELETE FROM sammantradesdeltagare WHERE sammantrade_id = $1', [id]);
    await this.laggTillDeltagare(tx, id, deltagare);
  }

  /** Puts those on the list who are not there already. */
  async laggTillDeltagare(tx: EntityManager, id: string, deltagare: readonly Deltagare[]): Promise<void> {
    await tx.query(
      `INSERT INTO sammantradesdeltagare (sammantrade_id, anvandare_id, uppgift, narvarande, justerare)
       SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::boolean[], $5::boolean[]) ON CONFLICT ON CONSTRAINT pk_sammantradesdeltagare DO NOTHING`,
      [id, deltagare.map((d) => d.id), deltagare.map((d) => d.uppgift), deltagare.map((d) => d.narvarande), deltagare.map((d) => d.justerare)],
    );
  }

  /** Puts an item after the last ärende, or last of all. */
  async nyPunkt(tx: EntityManager, id: string, p: NyPunktrad): Promise<void> {
    const [rad] = await tx.query<{ plats: number }[]>(`SELECT COALESCE(max(ordning), 0) + 1 AS plats FROM sammantradespunkt WHERE sammantrade_id = $1 AND ($2 <> 'arende' OR slag = 'arende')`, [id, p.slag]);
    const plats = rad?.plats ?? 1;
    await tx.query('UPDATE sammantradespunkt SET ordning = ordning + 1 WHERE sammantrade_id = $1 AND ordning >= $2', [id, plats]);
    await tx.query(
      `INSERT INTO sammantradespunkt (id, sammantrade_id, ordning, slag, rubrik, foredragande, arende_id, beslut_id, diarienummer, innehall, forslag) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [p.id, id, plats, p.slag, p.rubrik, p.foredragande, p.arendeId, p.beslutId, p.diarienummer, p.innehall, p.forslag],
    );
  }

  async andraPunkt(tx: EntityManager, p: Pick<LagradPunkt, 'id' | 'rubrik' | 'foredragande' | 'diarienummer' | 'innehall' | 'forslag'>): Promise<void> {
    await tx.query('UPDATE sammantradespunkt SET rubrik = $2, foredragande = $3, diarienummer = CASE WHEN arende_id IS NULL THEN $4 END, innehall = $5, forslag = $6 WHERE id = $1', [
      p.id,
      p.rubrik,
      p.foredragande,
      p.diarienummer,
      p.innehall,
      p.forslag,
    ]);
  }

  async taBortPunkt(tx: EntityManager, id: string, punkt: LagradPunkt): Promise<void> {
    await tx.query('DELETE FROM sammantradespunkt WHERE id = $1', [punkt.id]);
    await tx.query('UPDATE sammantradespunkt SET ordning = ordning - 1 WHERE sammantrade_id = $1 AND ordning > $2', [id, punkt.ordning]);
  }

  async ordna(tx: EntityManager, id: string, punkter: readonly string[]): Promise<void> {
    await tx.query('UPDATE sammantradespunkt p SET ordning = o.ordning FROM unnest($2::uuid[]) WITH ORDINALITY o(id, ordning) WHERE p.id = o.id AND p.sammantrade_id = $1', [id, punkter]);
  }

  /** Waits for whoever is giving paragraphs to another meeting of the body. */
  async lasParagrafer(tx: EntityManager, organ: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [PARAGRAFLAS, organ]);
  }

  async oppna(tx: EntityManager, id: string, punkter: readonly { id: string; paragraf: number }[], forsta: number): Promise<void> {
    await tx.query('UPDATE sammantradespunkt p SET paragraf = v.paragraf FROM unnest($1::uuid[], $2::int[]) v(id, paragraf) WHERE p.id = v.id', [punkter.map((p) => p.id), punkter.map((p) => p.paragraf)]);
    await tx.query("UPDATE sammantrade SET status = 'pagar', forsta_paragraf = $2 WHERE id = $1", [id, forsta]);
  }

  async satInnehall(tx: EntityManager, punktId: string, innehall: string | null): Promise<void> {
    await tx.query('UPDATE sammantradespunkt SET innehall = $2 WHERE id = $1', [punktId, innehall]);
  }

  /** Keeps what an item proposes, as it stands when its outcome is recorded. */
  async sparaForeslaget(tx: EntityManager, punktId: string, { satser, villkor }: Satser): Promise<void> {
    await tx.query('UPDATE sammantradespunkt SET foreslagna_satser = $2, foreslagna_villkor = $3 WHERE id = $1', [punktId, satser, villkor]);
  }

  async faststallRedovisning(tx: EntityManager, punktId: string, faststalld: boolean): Promise<void> {
    await tx.query('UPDATE sammantradespunkt SET redovisning_faststalld = $2 WHERE id = $1', [punktId, faststalld]);
  }

  /** What was done with an item, and who took no part in it. */
  async sparaUtfall(tx: EntityManager, punkt: LagradPunkt, { utfall, motivering, andrat, protokollsanteckning, reservationer: alla }: Punktutfallsbegaran): Promise<void> {
    await tx.query('UPDATE sammantradespunkt SET utfall = $2, motivering = $3, andrad_text = $4, protokollsanteckning = $5 WHERE id = $1', [
      punkt.id,
      utfall,
      text(motivering),
      punkt.nyckel === null ? text(andrat?.satser) : null,
      text(protokollsanteckning),
    ]);
    const reservationer = alla ?? [];
    await tx.query('INSERT INTO reservation (punkt_id, anvandare_id, reservationstext) SELECT $1, * FROM unnest($2::uuid[], $3::text[])', [punkt.id, reservationer.map((r) => r.id), reservationer.map((r) => r.text)]);
    await tx.query('INSERT INTO punktjav (punkt_id, anvandare_id) SELECT $1, * FROM unnest($2::uuid[])', [punkt.id, punkt.javiga.map((j) => j.id)]);
  }

  async skrivProtokoll(tx: EntityManager, id: string, innehall: object, kontrollsumma: string): Promise<void> {
    await tx.query('INSERT INTO protokoll (sammantrade_id, innehall, kontrollsumma) VALUES ($1, $2, $3)', [id, JSON.stringify(innehall), kontrollsumma]);
  }

  async signera(tx: EntityManager, id: string, anvandareId: string, kontrollsumma: string): Promise<void> {
    await tx.query('INSERT INTO protokollsignatur (sammantrade_id, anvandare_id, kontrollsumma) VALUES ($1, $2, $3)', [id, anvandareId, kontrollsumma]);
  }

  /** Moves an ärende that is held one step for what a meeting does with it; the ärende gets its next version. */
  async flyttaStatus(tx: EntityManager, arende: LastArende, anteckna: Anteckna, fran: Arendestatus, till: Arendestatus, skal: string): Promise<void> {
    await tx.query('UPDATE arende SET status = $2, version = version + 1 WHERE id = $1', [arende.id, till]);
    anteckna({ handelse: 'arende.status', objekt: arende.nyckel, arendeId: arende.id, andringar: [versionsbyte(arende), { falt: 'Status', fore: STATUSNAMN[fran], efter: STATUSNAMN[till] }], skal });
  }
}
