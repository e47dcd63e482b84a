import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type Kolumner, type Rad, laggIn, skrivOver } from '../massinlagg';
import { kedjesida } from './jamfor';
import type { Kedjepost } from './post';

const INNEHALL = {
  id: 'uuid',
  niva: 'integer',
  nodtext: 'text',
  effektmal_id: 'uuid',
  lage: 'text',
  grund: 'text',
  ar: 'integer',
  ordning: 'integer',
} as const satisfies Kolumner;
const NOD = { ...INNEHALL, beteckning: 'text', arende_id: 'uuid', insats_id: 'uuid' } as const satisfies Kolumner;
const LANK = {
  fran_id: 'uuid',
  fran_niva: 'integer',
  till_id: 'uuid',
  till_niva: 'integer',
  skal: 'text',
} as const satisfies Kolumner;

/** A chain as it is to be, and as it is; null is none. */
export interface Kedjeandring {
  id: string;
  fore: Kedjepost | null;
  kedja: Kedjepost | null;
}

/** Writes the chains that differ. A node is known by its beteckning: one that stays keeps its id, with what is logged on it and what it is measured by. */
export async function skrivKedjor(db: EntityManager, agare: 'arende_id' | 'insats_id', kedjor: readonly Kedjeandring[]): Promise<void> {
  const helt = (k: Kedjepost | null): string => kedjesida(k).helt ?? '';
  const andrade = kedjor.filter((k) => helt(k.fore) !== helt(k.kedja));
  const lagrade = await rensa(db, agare, andrade);
  const [nya, kvar]: [Rad<typeof NOD>[], Rad<typeof INNEHALL>[]] = [[], []];
  const lankar: Rad<typeof LANK>[] = [];
  for (const { id: agarid, kedja } of andrade) {
    const perBeteckning = new Map<string, { id: string; niva: number }>();
    for (const [ordning, n] of (kedja?.noder ?? []).entries()) {
      const lagrad = lagrade.get(`${agarid} ${n.beteckning}`);
      const id = lagrad ?? randomUUID();
      perBeteckning.set(n.beteckning, { id, niva: n.niva });
      const innehall = { id, niva: n.niva, nodtext: n.text, effektmal_id: n.effektmalId, lage: n.lage, grund: n.grund, ar: n.ar, ordning };
      if (lagrad) kvar.push(innehall);
      else nya.push({ ...innehall, beteckning: n.beteckning, [agare]: agarid });
    }
    for (const l of kedja?.lankar ?? []) {
      const [fran, till] = [perBeteckning.get(l.fran), perBeteckning.get(l.till)];
      if (fran && till)
        lankar.push({ fran_id: fran.id, fran_niva: fran.niva, till_id: till.id, till_niva: till.niva, skal: l.skal });
    }
  }
  await skrivOver(db, 'effektkedja_nod', INNEHALL, kvar);
  await laggIn(db, 'effektkedja_nod', NOD, nya);
  await laggIn(db, 'effektkedja_lank', LANK, lankar);
}

/** Removes the links, and the nodes that the chains no longer have. Returns the ids of those that stay, by owner and beteckning. */
async function rensa(db: EntityManager, agare: string, andrade: readonly Kedjeandring[]): Promise<Map<string, string>> {
  const gamla = andrade.filter((k) => k.fore !== null);
  if (gamla.length === 0) return new Map();
  const ider = gamla.map((k) => k.id);
  await db.query(`DELETE FROM effektkedja_lank WHERE fran_id IN (SELECT id FROM effektkedja_nod WHERE ${agare} = ANY($1))`, [ider]);
  const blir = new Set(gamla.flatMap((k) => (k.kedja?.noder ?? []).map((n) => `${k.id} ${n.beteckning}`)));
  const lagrade = await db.query<{ id: string; tecken: string }[]>(`SELECT id, ${agare} || ' ' || beteckning AS tecken FROM effektkedja_nod WHERE ${agare} = ANY($1)`, [ider]);
  await db.query('DELETE FROM effektkedja_nod WHERE id = ANY($1)', [lagrade.filter((n) => !blir.has(n.tecken)).map((n) => n.id)]);
  return new Map(lagrade.filter((n) => blir.has(n.tecken)).map((n) => [n.tecken, n.id]));
}
