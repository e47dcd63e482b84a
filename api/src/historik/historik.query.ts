import { Injectable } from '@nestjs/common';
import type { Andring, Handelse, HistorikRad, Historiksigill, HistorikSvar } from '@anslag/kontrakt';
import { DataSource } from 'typeorm';
import { undanhallPost } from '../arende/sekretess';
import { type Historikurval, historikfilter } from './historikfilter';

const PER_SIDA = 50;
/** Entries read at a time for an export. */
const SATS = 1000;

const RAD = `h.nummer, to_char(h.tid AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS tid, h.aktor, h.roll, h.handelse, h.objekt,
  a.nyckel AS arende, h.andringar, h.skal, a.sekretess IS NOT NULL AS markt`;

type Lagrad = Omit<HistorikRad, 'andringar'> & { andringar: string; markt: boolean };

/** Reads the history, newest first. */
@Injectable()
export class HistorikQuery {
  constructor(private readonly db: DataSource) {}

  /** One page of the entries that match, with the count of all. */
  async lista(urval: Historikurval): Promise<HistorikSvar> {
    const [sida, perSida] = [urval.sida ?? 1, urval.perSida ?? PER_SIDA];
    const { villkor, parametrar } = historikfilter(urval);
    const [rader, [antal]] = await Promise.all([
      this.rader(urval, `LIMIT ${perSida} OFFSET ${(sida - 1) * perSida}`),
      this.db.query<{ antal: number }[]>(`SELECT count(*) AS antal FROM historik h LEFT JOIN arende a ON a.id = h.arende_id ${villkor}`, parametrar),
    ]);
    return { rader, antal: antal?.antal ?? 0, sida, perSida };
  }

  /** All entries that match, for an export. */
  async *alla(urval: Historikurval): AsyncGenerator<HistorikRad> {
    for (let fore = urval.fore; ; ) {
      const rader = await this.rader({ ...urval, fore }, `LIMIT ${SATS}`);
      yield* rader;
      if (rader.length < SATS) return;
      fore = rader.at(-1)?.nummer;
    }
  }

  /** Who has done something in the ärende, and what kinds of things have been done. */
  async valbart(arendeId: string): Promise<{ aktorer: string[]; handelser: Handelse[] }> {
    const [rad] = await this.db.query<[{ aktorer: string[]; handelser: Handelse[] }]>(
      `SELECT COALESCE(json_agg(DISTINCT aktor), '[]') AS aktorer, COALESCE(json_agg(DISTINCT handelse), '[]') AS handelser FROM historik WHERE arende_id = $1`,
      [arendeId],
    );
    return rad;
  }

  /** The seal of the last entry. */
  async sigill(): Promise<Historiksigill> {
    const [huvud] = await this.db.query<[Historiksigill]>('SELECT nummer, hash FROM historik_huvud');
    return huvud;
  }

  private async rader(urval: Historikurval, del: string): Promise<HistorikRad[]> {
    const { villkor, parametrar } = historikfilter(urval);
    const lagrade = await this.db.query<Lagrad[]>(
      `SELECT ${RAD} FROM historik h LEFT JOIN arende a ON a.id = h.arende_id ${villkor} ORDER BY h.nummer DESC ${del}`,
      parametrar,
    );
    return lagrade.map(({ markt, andringar, ...rad }) => {
      const hel = { ...rad, andringar: JSON.parse(andringar) as Andring[] };
      return markt && !urval.hemligt ? undanhallPost(hel) : hel;
    });
  }
}
