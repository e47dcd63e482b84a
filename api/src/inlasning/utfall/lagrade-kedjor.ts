import { type Beslut, gallande, type Kedjeperiod, type Niva, OKAND_PERIOD, tolkaArendenyckel } from '@anslag/doman';
import type { EntityManager } from 'typeorm';
import { planbeslut } from '../../uppfoljning/planbeslut';
import type { Utfallsrad } from '../kalla/utfallsrader';

export interface Utfallsnod {
  id: string;
  beteckning: string;
  text: string;
  niva: Niva;
  enhet: string | null;
  avser: 'hela' | 'var_del';
  /** The outcomes in force, as `utfallstecken` writes them. */
  utfall: Set<string>;
}

/** A stored ärende by its keys, with the nodes of its chain. */
export interface Utfallsarende {
  id: string;
  nyckel: string;
  namn: string;
  /** The project period in force. */
  period: Kedjeperiod;
  noder: Utfallsnod[];
}

type Tecken = Pick<Utfallsrad, 'ar' | 'datum' | 'lage' | 'grund' | 'varde' | 'kvinnor' | 'man' | 'kalla' | 'kommentar'>;

/** All that is written of an outcome: the same twice is the same outcome. */
export function utfallstecken({ ar, datum, lage, grund, varde, kvinnor, man, kalla, kommentar }: Tecken): string {
  return JSON.stringify([ar, datum, lage, grund, varde, kvinnor, man, kalla, kommentar]);
}

export function normalNyckel(skriven: string): string {
  const svar = tolkaArendenyckel(skriven);
  return svar.ok ? svar.varde.varde : skriven.trim().toUpperCase();
}

const NIVANAMN = `(ARRAY['aktivitet','prestation','effekt_kort','effekt_medellang','effekt_lang','effektmal'])[n.niva]`;

/**
 * The stored ärenden that the keys belong to, by key.
 * @param hall keeps them from being changed by others until the transaction ends.
 */
export async function lasKedjor(db: EntityManager, nycklar: readonly string[], hall: boolean): Promise<Map<string, Utfallsarende>> {
  const arenden = await db.query<{ id: string; nyckel: string; namn: string; nycklar: (string | null)[]; beslut: Beslut[] }[]>(
    `SELECT id, nyckel, namn, ARRAY[nyckel, diarienummer, nyps_id, historisk_nyckel] AS nycklar, ${planbeslut(false)} AS beslut FROM arende a
     WHERE nyckel = ANY($1) OR diarienummer = ANY($1) OR nyps_id = ANY($1) OR historisk_nyckel = ANY($1) ORDER BY id ${hall ? 'FOR NO KEY UPDATE' : ''}`,
    [nycklar],
  );
  const rader = await db.query<(Omit<Utfallsnod, 'utfall'> & { agare: string; utfall: Tecken[] })[]>(
    `SELECT n.arende_id AS agare, n.id, n.beteckning, n.nodtext AS text, ${NIVANAMN} AS niva, n.enhet, COALESCE(n.avser, 'hela') AS avser,
       COALESCE((SELECT json_agg(json_build_object('ar', u.ar, 'datum', u.datum, 'lage', u.lage, 'grund', u.grund, 'varde', u.varde_hundradelar, 'kvinnor', u.kvinnor, 'man', u.man, 'kalla', u.kalla, 'kommentar', u.kommentar))
         FROM utfall u WHERE u.nod_id = n.id AND u.makulerad IS NULL AND NOT EXISTS (SELECT FROM utfall r WHERE r.rattar_utfall_id = u.id)), '[]') AS utfall
     FROM effektkedja_nod n WHERE n.arende_id = ANY($1) ORDER BY n.ordning, n.niva, n.beteckning`,
    [arenden.map((a) => a.id)],
  );
  return new Map(
    arenden.flatMap(({ nycklar: egna, beslut, ...a }) => {
      const noder = rader.filter((r) => r.agare === a.id).map(({ agare: _, utfall, ...n }) => ({ ...n, utfall: new Set(utfall.map(utfallstecken)) }));
      return egna.flatMap((n): [string, Utfallsarende][] => (n === null ? [] : [[n, { ...a, period: gallande(beslut)?.projektperiod ?? OKAND_PERIOD, noder }]]));
    }),
  );
}
