import type { Beslutsslag, Kronor } from '@anslag/doman';
import type { EntityManager } from 'typeorm';
import { BeslutEffektmal } from './beslut-effektmal.entity';
import { BeslutKraftsamling } from './beslut-kraftsamling.entity';
import { fordelas, type Fordelningsdel, fordelning, type Malpost } from './fordelning';

const SLAG = [
  { slag: 'effektmal', rader: BeslutEffektmal, id: 'effektmalId' },
  { slag: 'kraftsamling', rader: BeslutKraftsamling, id: 'kraftsamlingId' },
] as const;

/** Divides a decision's amount over the ärende's goals and kraftsamlingar as they are now; what is divided so already is left as it is. */
export async function skrivFordelning(tx: EntityManager, arendeId: string, beslut: { id: string; slag: Beslutsslag; tak: Kronor | null }): Promise<void> {
  for (const { slag, rader, id } of SLAG) {
    const mal = await tx.query<(Malpost & { namn: string })[]>(
      `SELECT m.id, am.huvudmal, am.andel_hundradelar AS andel, m.namn FROM arende_${slag} am JOIN ${slag} m ON m.id = am.${slag}_id WHERE am.arende_id = $1`,
      [arendeId],
    );
    const namn = new Map(mal.map((m) => [m.id, m.namn]));
    const delar = fordelas(beslut) ? fordelning(beslut.tak, mal, (m) => namn.get(m) ?? m) : [];
    const lagrade = await tx.query<Fordelningsdel[]>(`SELECT ${slag}_id AS id, belopp_kr AS belopp, raknas FROM beslut_${slag} WHERE beslut_id = $1`, [beslut.id]);
    if (likadana(delar, lagrade)) continue;
    await tx.query(`DELETE FROM beslut_${slag} WHERE beslut_id = $1`, [beslut.id]);
    await tx.insert(rader, delar.map((d) => ({ beslutId: beslut.id, [id]: d.id, beloppKr: d.belopp, raknas: d.raknas })));
  }
}

function likadana(a: readonly Fordelningsdel[], b: readonly Fordelningsdel[]): boolean {
  const text = (delar: readonly Fordelningsdel[]) => delar.map((d) => `${d.id} ${d.belopp} ${d.raknas}`).sort().join('\n');
  return text(a) === text(b);
}
