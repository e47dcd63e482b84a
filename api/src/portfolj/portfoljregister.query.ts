import { Injectable } from '@nestjs/common';
import type { Per } from '@anslag/kontrakt';
import type { Lasare } from '../plattform/databas/tidsresa';

/** A row that the register has, whether anything falls on it or not. */
export interface Registerrad {
  namn: string;
  /** The level above: övergripande mål, utmaningsområde or län. */
  grupp: string | null;
  version: string | null;
}

/** Strategy versions and kraftsamlingar in force some time during the years. */
const I_KRAFT = (alias: string) =>
  `EXISTS (SELECT 1 FROM unnest($1::int[]) y WHERE ${alias}.galler_fran <= make_date(y, 12, 31) AND COALESCE(${alias}.galler_till, 'infinity') >= make_date(y, 12, 31))`;

const RADER: Record<Exclude<Per, 'stodtyp'>, string> = {
  effektmal: `
    SELECT e.namn, (array_agg(o.namn ORDER BY v.galler_fran DESC))[1] AS grupp, string_agg(v.namn, ' och ' ORDER BY v.galler_fran) AS version
    FROM effektmal e JOIN strategiversion v ON v.id = e.strategiversion_id LEFT JOIN overgripande_mal o ON o.id = e.overgripande_mal_id
    WHERE ${I_KRAFT('v')} GROUP BY e.namn ORDER BY min(o.ordning) NULLS LAST, min(e.ordning), e.namn COLLATE "sv-x-icu"`,
  kraftsamling: `
    SELECT k.namn, min(k.utmaningsomrade) AS grupp, NULL AS version FROM kraftsamling k
    WHERE ${I_KRAFT('k')} GROUP BY k.namn ORDER BY min(k.galler_fran), min(k.utmaningsomrade) COLLATE "sv-x-icu", k.namn COLLATE "sv-x-icu"`,
  kommun: `
    SELECT k.namn, k.lan AS grupp, NULL AS version FROM kommun k LEFT JOIN region r ON r.lan = k.lan
    WHERE r.id IS NOT NULL AND $1::int[] IS NOT NULL ORDER BY k.namn COLLATE "sv-x-icu"`,
};

@Injectable()
export class PortfoljregisterQuery {
  rader(db: Lasare, per: Exclude<Per, 'stodtyp'>, ar: number[]): Promise<Registerrad[]> {
    return db.query<Registerrad[]>(RADER[per], [ar]);
  }

  /** How many effektmål the latest strategy in force says it has, and how many of them no document names; null when it does not say. */
  async effektmalAntal(db: Lasare, ar: number[]): Promise<{ angivna: number; okanda: number } | null> {
    const [rad] = await db.query<{ angivna: number | null; okanda: number }[]>(
      `SELECT v.antal_effektmal AS angivna, GREATEST(0, v.antal_effektmal - (SELECT count(*)::int FROM effektmal e WHERE e.strategiversion_id = v.id)) AS okanda
       FROM strategiversion v WHERE ${I_KRAFT('v')} ORDER BY v.galler_fran DESC LIMIT 1`,
      [ar],
    );
    return rad?.angivna ? { angivna: rad.angivna, okanda: rad.okanda } : null;
  }

  /** The strategy that a goal outside those in force belongs to, by the goal's name. */
  async strategiFor(db: Lasare, namn: string[]): Promise<Map<string, string>> {
    const rader = await db.query<{ namn: string; strategi: string }[]>(
      `SELECT DISTINCT ON (e.namn) e.namn, v.namn AS strategi FROM effektmal e JOIN strategiversion v ON v.id = e.strategiversion_id
       WHERE e.namn = ANY($1) ORDER BY e.namn, v.galler_fran DESC`,
      [namn],
    );
    return new Map(rader.map((r) => [r.namn, r.strategi]));
  }
}
