import type { Arendestatus } from '@anslag/doman';
import { STATUSNAMN } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import { type LastArende, versionsbyte } from '../arende/arendeskrivning';
import type { Anteckna } from '../historik/skrivning';

/** Moves an ärende that is held one step for what a meeting does with it; the ärende gets its next version. */
export async function flyttaStatus(tx: EntityManager, arende: LastArende, anteckna: Anteckna, fran: Arendestatus, till: Arendestatus, skal: string): Promise<void> {
  await tx.query('UPDATE arende SET status = $2, version = version + 1 WHERE id = $1', [arende.id, till]);
  anteckna({ handelse: 'arende.status', objekt: arende.nyckel, arendeId: arende.id, andringar: [versionsbyte(arende), { falt: 'Status', fore: STATUSNAMN[fran], efter: STATUSNAMN[till] }], skal });
}
