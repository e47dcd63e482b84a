import type { Arendestatus, Beslutslage, Datum, Frister, Punktslag } from '@anslag/doman';
import type { EntityManager } from 'typeorm';
import { Sammantrade } from '../../sammantrade/sammantrade.entity';
import { Sammantradespunkt } from '../../sammantrade/sammantradespunkt.entity';

/** A meeting to write. */
export interface Motespost extends Frister {
  id: string;
  organ: string;
  datum: Datum;
  tid: string | null;
  plats: string | null;
  status: 'planerat' | 'kallat';
  forstaParagraf: number | null;
  anmarkning: string | null;
  punkter: Punktpost[];
}

export interface Punktpost {
  ordning: number;
  slag: Punktslag;
  rubrik: string;
  foredragande: string | null;
  arendeId: string | null;
  beslutId: string | null;
  diarienummer: string | null;
  innehall: string | null;
  forslag: string | null;
}

export interface Lagratmote {
  organ: string;
  datum: Datum;
  /** Null until it has been opened. */
  sistaParagraf: number | null;
}

/** A decision or proposal that an item may be about. */
export interface Forslagsrad {
  arendeId: string;
  beslutId: string;
  lage: Beslutslage;
  organ: string | null;
  status: Arendestatus;
  fattade: number;
  uppsatt: boolean;
}

export function lasMoten(db: EntityManager): Promise<Lagratmote[]> {
  return db.query('SELECT s.organ, s.datum, (SELECT max(p.paragraf) FROM sammantradespunkt p WHERE p.sammantrade_id = s.id) AS "sistaParagraf" FROM sammantrade s');
}

/** "20RS3419 1" → that decision or proposal; of the ärenden with these keys. */
export async function lasForslagen(db: EntityManager, nycklar: readonly string[]): Promise<Map<string, Forslagsrad>> {
  const rader = await db.query<(Forslagsrad & { nycklar: (string | null)[]; nummer: number })[]>(
    `SELECT a.id AS "arendeId", b.id AS "beslutId", b.nummer, b.lage, b.organ, a.status, ARRAY[a.diarienummer, a.nyps_id, a.historisk_nyckel] AS nycklar,
      (SELECT count(*)::int FROM beslut f WHERE f.arende_id = a.id AND f.lage = 'beslutad') AS fattade,
      EXISTS (SELECT FROM sammantradespunkt p WHERE p.beslut_id = b.id AND p.utfall IS NULL) AS uppsatt
     FROM arende a JOIN beslut b ON b.arende_id = a.id WHERE a.diarienummer = ANY($1) OR a.nyps_id = ANY($1) OR a.historisk_nyckel = ANY($1)`,
    [nycklar],
  );
  return new Map(rader.flatMap(({ nycklar: egna, nummer, ...rad }) => egna.map((n) => [`${n} ${nummer}`, rad] as const)));
}

export async function skrivMote(db: EntityManager, { punkter, ...mote }: Motespost): Promise<void> {
  const { id, organ, datum, tid, plats, status, arendestopp, kallasSenast, justerasSenast, forstaParagraf, anmarkning } = mote;
  await db.insert(Sammantrade, { id, organ, datum, tid, plats, status, arendestopp, kallasSenast, justerasSenast, forstaParagraf, anmarkning });
  await db.insert(Sammantradespunkt, punkter.map((p) => ({ ...p, sammantradeId: id })));
}
