import { Injectable } from '@nestjs/common';
import type { DokumentjobbSvar, Handlingsslag } from '@anslag/kontrakt';
import { DataSource, type EntityManager } from 'typeorm';
import type { Aktor } from '../historik/aktor';
import type { Dokumentmal } from './dokumentkalla';

/** A job that this instance has taken. */
export interface TagetJobb {
  id: string;
  slag: Handlingsslag;
  mal: Dokumentmal;
  aktor: Aktor;
  tagning: number;
}

type Taget = Pick<TagetJobb, 'id' | 'tagning'>;

/** Seconds that a taken job is the taker's own, unless it is renewed. */
export const LANETID = 15;
/** A job that has been taken so many times and never finished takes the server down with it. */
const HOGST_TAGNINGAR = 3;
const JOBB = `id, slag, status, steg, antal_steg AS "antalSteg", lagetext, fel, handling_id AS handling`;

/** The queue of documents to make. Every change of a taken job is one by its taker: of a former taker it changes nothing. */
@Injectable()
export class DokumentjobbQuery {
  constructor(private readonly db: DataSource) {}

  async lagg(tx: EntityManager, slag: Handlingsslag, mal: Dokumentmal, aktor: Aktor): Promise<DokumentjobbSvar> {
    const [rad] = await tx.query<DokumentjobbSvar[]>(`INSERT INTO dokumentjobb (slag, mal, aktor) VALUES ($1, $2, $3) RETURNING ${JOBB}`, [slag, JSON.stringify(mal), JSON.stringify(aktor)]);
    if (!rad) throw new Error('The job was not stored');
    return rad;
  }

  /** The job, if it is this person's. */
  async hamta(id: string, anvandareId: string): Promise<DokumentjobbSvar | null> {
    const [rad] = await this.db.query<DokumentjobbSvar[]>(`SELECT ${JOBB} FROM dokumentjobb WHERE id = $1 AND aktor->>'anvandareId' = $2`, [id, anvandareId]);
    return rad ?? null;
  }

  /** Takes the oldest job that nobody has, or that its taker has abandoned; null when there is none. */
  async ta(): Promise<TagetJobb | null> {
    await this.db.query(
      `UPDATE dokumentjobb SET status = 'fel', lanad_till = NULL, fel = 'Handlingen gick inte att göra. Försöket avbröts flera gånger.'
       WHERE status = 'pagar' AND lanad_till < clock_timestamp() AND tagning >= $1`,
      [HOGST_TAGNINGAR],
    );
    const [[rad]] = await this.db.query<[TagetJobb[], number]>(
      `UPDATE dokumentjobb SET status = 'pagar', tagning = tagning + 1, steg = 0, lagetext = 'Samlar uppgifterna', lanad_till = clock_timestamp() + make_interval(secs => $1)
       WHERE id = (SELECT id FROM dokumentjobb WHERE status = 'vantar' OR (status = 'pagar' AND lanad_till < clock_timestamp())
         ORDER BY skapad, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, slag, mal, aktor, tagning`,
      [LANETID],
    );
    return rad ?? null;
  }

  /** Keeps the job as one's own; tells how far it has come when that is said. False when somebody else has taken it. */
  async fornya({ id, tagning }: Taget, lage?: { steg: number; lagetext: string }): Promise<boolean> {
    const [, antal] = await this.db.query<[unknown[], number]>(
      `UPDATE dokumentjobb SET lanad_till = clock_timestamp() + make_interval(secs => $3), steg = COALESCE($4, steg), lagetext = COALESCE($5, lagetext)
       WHERE id = $1 AND tagning = $2 AND status = 'pagar'`,
      [id, tagning, LANETID, lage?.steg ?? null, lage?.lagetext ?? null],
    );
    return antal > 0;
  }

  /** Gives it back undone, for anyone to take at once. */
  async lamnaTillbaka({ id, tagning }: Taget): Promise<void> {
    await this.db.query(
      `UPDATE dokumentjobb SET status = 'vantar', lanad_till = NULL, tagning = tagning - 1, steg = 0, lagetext = 'Väntar på sin tur' WHERE id = $1 AND tagning = $2 AND status = 'pagar'`,
      [id, tagning],
    );
  }

  async misslyckas({ id, tagning }: Taget, fel: string): Promise<void> {
    await this.db.query(`UPDATE dokumentjobb SET status = 'fel', lanad_till = NULL, fel = $3 WHERE id = $1 AND tagning = $2 AND status = 'pagar'`, [id, tagning, fel]);
  }

  /** Holds the job's row to the end of the transaction. False when somebody else has taken it. */
  async hall(tx: EntityManager, { id, tagning }: Taget): Promise<boolean> {
    return (await tx.query<unknown[]>(`SELECT FROM dokumentjobb WHERE id = $1 AND tagning = $2 AND status = 'pagar' FOR UPDATE`, [id, tagning])).length > 0;
  }

  async gorKlart(tx: EntityManager, { id }: Taget, handling: string): Promise<void> {
    await tx.query(`UPDATE dokumentjobb SET status = 'klart', steg = antal_steg, lagetext = 'Klar', lanad_till = NULL, handling_id = $2 WHERE id = $1`, [id, handling]);
  }

  /** Finished jobs that nobody asks for any more. */
  async rensa(): Promise<void> {
    await this.db.query(`DELETE FROM dokumentjobb WHERE status IN ('klart', 'fel') AND skapad < now() - interval '7 days'`);
  }
}
