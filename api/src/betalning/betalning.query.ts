import { Injectable } from '@nestjs/common';
import { type Betalningsfilrad, type BetalningsfilSvar, type Betalningsformat, type Orderstatus, UNDANHALLET, type UtbetalningsorderRad, type UtbetalningsordrarSvar } from '@anslag/kontrakt';
import { DataSource, type EntityManager } from 'typeorm';
import type { Lasare } from '../plattform/databas/tidsresa';

/** How many orders are listed; the sums are of all. */
const HOGST = 1000;

const tid = (kolumn: string) => `to_char(${kolumn} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const ORDER = `SELECT o.id, o.referens, a.nyckel AS arende, a.namn, COALESCE(og.namn, a.sokande) AS mottagare, og.organisationsnummer, r.nummer AS rekvisition, o.belopp_kr AS "beloppKr", o.status,
    ${tid('o.skapad')} AS skapad, f.nummer AS betalningsfil, u.utbetald::text AS utbetald, CASE WHEN o.status = 'avvisad' THEN CASE WHEN a.sekretess IS NULL THEN o.avvisad_skal ELSE '${UNDANHALLET}' END END AS "avvisadSkal"
  FROM utbetalningsorder o JOIN arende a ON a.id = o.arende_id JOIN rekvisition r ON r.id = o.rekvisition_id
  LEFT JOIN organisation og ON og.id = a.sokande_id LEFT JOIN betalningsfil f ON f.id = o.betalningsfil_id LEFT JOIN utbetalning u ON u.utbetalningsorder_id = o.id`;

/** What the finance system has said of a file's orders; one that is no longer in the file was refused, or has been cancelled. */
const FIL = `SELECT f.id, f.nummer, 'betalningar-' || f.nummer || '.' || f.format AS namn, f.format, ${tid('f.skapad')} AS skapad, p.namn AS "skapadAv", f.antal, f.summa_kr AS "summaKr", f.kontrollsumma,
    count(o.id) FILTER (WHERE o.status = 'betald')::int AS betalda, (f.antal - count(o.id) FILTER (WHERE o.status IN ('betald', 'i_fil')))::int AS avvisade, count(o.id) FILTER (WHERE o.status = 'i_fil')::int AS vantar
  FROM betalningsfil f JOIN anvandare p ON p.id = f.skapad_av LEFT JOIN utbetalningsorder o ON o.betalningsfil_id = f.id`;

/** An order that is held, with its ärende. */
export interface Orderpost extends Omit<Betalningsfilrad, 'anslag' | 'budgetar'> {
  id: string;
  arendeId: string;
  status: Orderstatus;
}

@Injectable()
export class BetalningQuery {
  constructor(private readonly db: DataSource) {}

  /** Orders, those that have waited longest first. */
  async ordrar(status: Orderstatus | undefined): Promise<UtbetalningsordrarSvar> {
    const ordrar = await this.db.query<UtbetalningsorderRad[]>(`${ORDER} WHERE $1::text IS NULL OR o.status = $1 ORDER BY o.skapad, o.referens LIMIT ${HOGST}`, [status ?? null]);
    const perStatus = await this.db.query<UtbetalningsordrarSvar['perStatus']>('SELECT status, count(*)::int AS antal, sum(belopp_kr)::bigint AS "summaKr" FROM utbetalningsorder GROUP BY status ORDER BY status');
    const valda = perStatus.filter((s) => status === undefined || s.status === status);
    return { ordrar, antal: valda.reduce((n, s) => n + s.antal, 0), summaKr: valda.reduce((n, s) => n + s.summaKr, 0), perStatus };
  }

  /** Newest first. */
  filer(): Promise<BetalningsfilSvar[]> {
    return this.db.query<BetalningsfilSvar[]>(`${FIL} GROUP BY f.id, p.namn ORDER BY f.nummer DESC`);
  }

  /** Null when there is none with the id. */
  async fil(db: Lasare, id: string): Promise<BetalningsfilSvar | null> {
    const [rad] = await db.query<BetalningsfilSvar[]>(`${FIL} WHERE f.id::text = $1 GROUP BY f.id, p.namn`, [id]);
    return rad ?? null;
  }

  async innehall(id: string): Promise<Buffer> {
    const [rad] = await this.db.query<{ innehall: Buffer }[]>('SELECT innehall FROM betalningsfil WHERE id = $1', [id]);
    if (!rad) throw new Error(`the payment file ${id} has bytes`);
    return rad.innehall;
  }

  /** The orders with their ärenden held, in order of reference; those that are not there are left out. */
  async hall(tx: EntityManager, ider: readonly string[]): Promise<Orderpost[]> {
    await tx.query('SELECT id FROM arende WHERE id IN (SELECT arende_id FROM utbetalningsorder WHERE id = ANY($1)) ORDER BY id FOR NO KEY UPDATE', [ider]);
    await tx.query('SELECT id FROM utbetalningsorder WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [ider]);
    return tx.query<Orderpost[]>(
      `SELECT o.id, o.arende_id AS "arendeId", o.status, o.referens, a.nyckel AS diarienummer, COALESCE(og.namn, a.sokande, '') AS mottagare, COALESCE(og.organisationsnummer, '') AS organisationsnummer,
        o.belopp_kr AS belopp, left(format('Rekvisition %s, %s', r.nummer, a.namn), 140) AS text
       FROM utbetalningsorder o JOIN arende a ON a.id = o.arende_id JOIN rekvisition r ON r.id = o.rekvisition_id LEFT JOIN organisation og ON og.id = a.sokande_id
       WHERE o.id = ANY($1) ORDER BY o.referens`,
      [ider],
    );
  }

  /** What the year's appropriation is called; null when it has no frame. */
  async anslagsnamn(db: Lasare, ar: number): Promise<string | null> {
    const [rad] = await db.query<{ namn: string }[]>('SELECT anslagsnamn AS namn FROM anslagsram WHERE budgetar = $1', [ar]);
    return rad?.namn ?? null;
  }

  /** The number of the next file; no other is made until the transaction ends. */
  async nastaNummer(tx: EntityManager): Promise<number> {
    await tx.query('SELECT pg_advisory_xact_lock(1763712610)');
    const [rad] = await tx.query<{ nummer: number }[]>('SELECT COALESCE(max(nummer), 0) + 1 AS nummer FROM betalningsfil');
    return rad?.nummer ?? 1;
  }

  /** Returns the file's id. The orders are in it from now on. */
  async skriv(tx: EntityManager, fil: { nummer: number; skapadAv: string; format: Betalningsformat; innehall: Buffer; kontrollsumma: string; ordrar: readonly Orderpost[] }): Promise<string> {
    const summa = fil.ordrar.reduce((s, o) => s + o.belopp, 0);
    const [rad] = await tx.query<{ id: string }[]>(
      'INSERT INTO betalningsfil (nummer, skapad_av, antal, summa_kr, format, innehall, kontrollsumma) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id',
      [fil.nummer, fil.skapadAv, fil.ordrar.length, summa, fil.format, fil.innehall, fil.kontrollsumma],
    );
    if (!rad) throw new Error('a row that is inserted is returned');
    await tx.query(`UPDATE utbetalningsorder SET status = 'i_fil', betalningsfil_id = $2, avvisad_skal = NULL WHERE id = ANY($1)`, [fil.ordrar.map((o) => o.id), rad.id]);
    return rad.id;
  }
}
