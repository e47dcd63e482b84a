import { Injectable } from '@nestjs/common';
import type { BilagaSvar } from '@anslag/kontrakt';
import { DataSource, type EntityManager } from 'typeorm';
import type { Bilagerad } from '../dokument/modell';

type Lagrad = Omit<BilagaSvar, 'inlagd' | 'makulerad'> & { inlagd: Date; makulerad: Date | null; makuleradAv: string | null; makuleradSkal: string | null };

/** What is stored of a new attachment besides its bytes. */
export type NyBilaga = Pick<BilagaSvar, 'namn' | 'slag' | 'mediatyp' | 'storlek' | 'kontrollsumma' | 'kontrollerad' | 'brist'> & { arendeId: string; inlagdAv: string };

const KOLUMNER = `b.id, b.namn, b.slag, b.mediatyp, b.storlek, b.kontrollsumma, b.kontrollerad, b.brist, b.inlagd, i.namn AS "inlagdAv",
  b.makulerad, m.namn AS "makuleradAv", b.makulerad_skal AS "makuleradSkal"`;
const FRAN = 'FROM bilaga b JOIN anvandare i ON i.id = b.inlagd_av LEFT JOIN anvandare m ON m.id = b.makulerad_av';

function somSvar({ inlagd, makulerad, makuleradAv, makuleradSkal, ...bilaga }: Lagrad): BilagaSvar {
  return { ...bilaga, inlagd: inlagd.toISOString(), makulerad: makulerad && { nar: makulerad.toISOString(), av: makuleradAv ?? '', skal: makuleradSkal ?? '' } };
}

@Injectable()
export class BilagaQuery {
  constructor(private readonly db: DataSource) {}

  /** By any of its numbers, in the form they are stored in; null when there is none. */
  async arende(nyckel: string): Promise<{ id: string; nyckel: string } | null> {
    const [rad] = await this.db.query<{ id: string; nyckel: string }[]>('SELECT id, nyckel FROM arende WHERE nyckel = $1 OR diarienummer = $1 OR nyps_id = $1', [nyckel]);
    return rad ?? null;
  }

  /** The attachments of an ärende, oldest first. */
  async lista(arendeId: string, tx: EntityManager = this.db.manager): Promise<BilagaSvar[]> {
    return (await tx.query<Lagrad[]>(`SELECT ${KOLUMNER} ${FRAN} WHERE b.arende_id = $1 ORDER BY b.inlagd, b.id`, [arendeId])).map(somSvar);
  }

  /** The attachments in use, as a document takes them in, accounts left out: the bytes of each are read when they are asked for. */
  async bilagerade(arendeId: string, tx: EntityManager = this.db.manager): Promise<Bilagerad[]> {
    const iBruk = (await this.lista(arendeId, tx)).filter((b) => b.makulerad === null && b.slag !== 'bokforing');
    return iBruk.map(({ id, namn, mediatyp: typ, storlek, kontrollsumma }) => ({ namn, typ, storlek, kontrollsumma, hamta: () => this.innehall(id) }));
  }

  /** Null when the ärende has no such attachment. */
  async finn(arendeId: string, id: string, tx: EntityManager = this.db.manager): Promise<BilagaSvar | null> {
    const [rad] = await tx.query<Lagrad[]>(`SELECT ${KOLUMNER} ${FRAN} WHERE b.arende_id = $1 AND b.id::text = $2`, [arendeId, id]);
    return rad ? somSvar(rad) : null;
  }

  async innehall(id: string): Promise<Buffer> {
    const [rad] = await this.db.query<{ innehall: Buffer }[]>('SELECT innehall FROM bilaga_innehall WHERE bilaga_id = $1', [id]);
    if (!rad) throw new Error(`the attachment ${id} has no bytes`);
    return rad.innehall;
  }

  async skriv(tx: EntityManager, b: NyBilaga, innehall: Buffer): Promise<BilagaSvar> {
    const [rad] = await tx.query<{ id: string }[]>(
      'INSERT INTO bilaga (arende_id, namn, slag, mediatyp, storlek, kontrollsumma, kontrollerad, brist, inlagd_av) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id',
      [b.arendeId, b.namn, b.slag, b.mediatyp, b.storlek, b.kontrollsumma, b.kontrollerad, b.brist, b.inlagdAv],
    );
    const id = rad?.id ?? '';
    await tx.query('INSERT INTO bilaga_innehall (bilaga_id, innehall) VALUES ($1, $2)', [id, innehall]);
    const sparad = await this.finn(b.arendeId, id, tx);
    if (!sparad) throw new Error('what was just written is there');
    return sparad;
  }

  async makulera(tx: EntityManager, id: string, anvandareId: string, skal: string): Promise<void> {
    await tx.query('UPDATE bilaga SET makulerad = now(), makulerad_av = $2, makulerad_skal = $3 WHERE id = $1', [id, anvandareId, skal]);
  }
}
