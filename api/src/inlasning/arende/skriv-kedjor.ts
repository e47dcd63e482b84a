import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type Kolumner, type Rad, laggIn } from '../massinlagg';
import type { Kedjepost } from './post';

const NOD = {
  id: 'uuid',
  arende_id: 'uuid',
  insats_id: 'uuid',
  beteckning: 'text',
  niva: 'integer',
  nodtext: 'text',
  effektmal_id: 'uuid',
  lage: 'text',
  grund: 'text',
  ar: 'integer',
} as const satisfies Kolumner;
const LANK = {
  fran_id: 'uuid',
  fran_niva: 'integer',
  till_id: 'uuid',
  till_niva: 'integer',
  skal: 'text',
} as const satisfies Kolumner;

/** Writes chains for their owners; what the owners had before is already gone. */
export async function skrivKedjor(
  db: EntityManager,
  agare: 'arende_id' | 'insats_id',
  kedjor: readonly { id: string; kedja: Kedjepost }[],
): Promise<void> {
  const noder: Rad<typeof NOD>[] = [];
  const lankar: Rad<typeof LANK>[] = [];
  for (const { id, kedja } of kedjor) {
    const perBeteckning = new Map<string, { id: string; niva: number }>();
    for (const n of kedja.noder) {
      const nod = { id: randomUUID(), niva: n.niva };
      perBeteckning.set(n.beteckning, nod);
      noder.push({
        ...nod,
        [agare]: id,
        beteckning: n.beteckning,
        nodtext: n.text,
        effektmal_id: n.effektmalId,
        lage: n.lage,
        grund: n.grund,
        ar: n.ar,
      });
    }
    for (const l of kedja.lankar) {
      const [fran, till] = [perBeteckning.get(l.fran), perBeteckning.get(l.till)];
      if (fran && till)
        lankar.push({ fran_id: fran.id, fran_niva: fran.niva, till_id: till.id, till_niva: till.niva, skal: l.skal });
    }
  }
  await laggIn(db, 'effektkedja_nod', NOD, noder);
  await laggIn(db, 'effektkedja_lank', LANK, lankar);
}
