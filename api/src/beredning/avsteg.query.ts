import type { Riktlinjekod } from '@anslag/doman';
import { RIKTLINJENAMN } from '@anslag/kontrakt';
import type { Lasare } from '../plattform/databas/tidsresa';
import type { BedomtAvsteg } from './avsteg';

/** "Egen kontant medfinansiering: Sökanden är en ny förening." */
export function avstegstext(kod: Riktlinjekod, skal: string): string {
  return `${RIKTLINJENAMN[kod]}: ${skal}`;
}

/** The assessment's avsteg, each with the rule it departs from and its reason, one per line, as a proposal has them; null when there are none. */
export async function beredningensAvsteg(db: Lasare, arendeId: string): Promise<string | null> {
  const rader = await db.query<{ kod: Riktlinjekod; avsteg: string }[]>('SELECT kod, avsteg FROM riktlinjebedomning WHERE arende_id = $1 AND avsteg IS NOT NULL ORDER BY kod', [arendeId]);
  return rader.map((r) => avstegstext(r.kod, r.avsteg)).join('\n') || null;
}

/** The avsteg of the assessment with the check that each is from. */
export function bedomdaAvsteg(db: Lasare, arendeId: string): Promise<BedomtAvsteg[]> {
  return db.query<BedomtAvsteg[]>('SELECT kod, avsteg FROM riktlinjebedomning WHERE arende_id = $1 AND avsteg IS NOT NULL ORDER BY kod', [arendeId]);
}
