import { Injectable } from '@nestjs/common';
import { type Foregangarlank, slutenKrets } from '@anslag/doman';
import type { Faltfel } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { lasNyckel, NYCKELEXEMPEL } from './nyckel';

/** Held by whoever changes links, also by the database when it lets one in: so that no two that together close a circle are judged apart. */
const LAS = `SELECT pg_advisory_xact_lock(hashtext('arendelank'))`;

/** The links from an ärende to those that it carries on. */
@Injectable()
export class SambandRepository {
  /** The keys as they are stored, each once. Errors: formfel (a key that cannot be read, or no such ärende). */
  async nycklar(tx: EntityManager, skrivna: readonly string[]): Promise<string[]> {
    const lasta = skrivna.map((skriven) => ({ skriven, nyckel: lasNyckel(skriven) }));
    const rader = await tx.query<{ nyckel: string; alla: (string | null)[] }[]>(
      'SELECT nyckel, ARRAY[nyckel, diarienummer, nyps_id] AS alla FROM arende WHERE nyckel = ANY ($1) OR diarienummer = ANY ($1) OR nyps_id = ANY ($1)',
      [lasta.flatMap((l) => l.nyckel ?? [])],
    );
    const fel: Faltfel[] = [];
    const nycklar = lasta.flatMap(({ skriven, nyckel }) => {
      const last = skriven.slice(0, 40);
      if (nyckel === null) {
        fel.push({ falt: 'foregangare', last, meddelande: `”${last}” är inte ett diarienummer, ett NYPS-id eller en historisk nyckel.`, ratt: NYCKELEXEMPEL });
        return [];
      }
      const rad = rader.find((r) => r.alla.includes(nyckel));
      if (!rad) fel.push({ falt: 'foregangare', last, meddelande: `Ärendet ${nyckel} finns inte.`, ratt: 'ett ärende som finns' });
      return rad?.nyckel ?? [];
    });
    if (fel.length > 0) throw new ProblemFel('formfel', 'En eller flera uppgifter har fel form.', fel);
    return [...new Set(nycklar)];
  }

  /** Writes the predecessors over. Errors: regelbrott (a link that closes a circle). */
  async skriv(tx: EntityManager, arende: { id: string; nyckel: string }, foregangare: readonly string[]): Promise<void> {
    await tx.query(LAS);
    const lankar = await tx.query<Foregangarlank[]>(
      `WITH RECURSIVE fore(id) AS (SELECT id FROM arende WHERE nyckel = ANY ($1) UNION SELECT l.foregangare_id FROM arendelank l JOIN fore ON fore.id = l.arende_id)
       SELECT a.nyckel AS arende, f.nyckel AS foregangare FROM fore JOIN arendelank l ON l.arende_id = fore.id JOIN arende a ON a.id = l.arende_id JOIN arende f ON f.id = l.foregangare_id`,
      [foregangare],
    );
    const krets = slutenKrets(arende.nyckel, foregangare, lankar);
    if (krets) {
      const last = krets[1] ?? arende.nyckel;
      const meddelande = krets.length === 2 ? 'Ett ärende kan inte vara sin egen föregångare.' : `${last} bygger redan på ${arende.nyckel} (${krets.slice(1).join(' → ')}), så länken skulle sluta en krets.`;
      throw new ProblemFel('regelbrott', `${meddelande} Inget har sparats.`, [{ falt: 'foregangare', last, meddelande, ratt: 'ett tidigare projekt som inte bygger på det här' }]);
    }
    await tx.query('DELETE FROM arendelank WHERE arende_id = $1 AND foregangare_id NOT IN (SELECT id FROM arende WHERE nyckel = ANY ($2))', [arende.id, foregangare]);
    await tx.query('INSERT INTO arendelank (arende_id, foregangare_id) SELECT $1, id FROM arende WHERE nyckel = ANY ($2) ON CONFLICT DO NOTHING', [arende.id, foregangare]);
  }
}
