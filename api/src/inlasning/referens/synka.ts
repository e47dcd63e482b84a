import { randomUUID } from 'node:crypto';
import { type Kolumner, type Rad, laggIn, skrivOver } from '../massinlagg';
import type { Korning } from '../korning';

/** One post of a register and where it stands in the file. */
export interface Registerrad<K extends Kolumner> {
  plats: string;
  /** What the user knows it as. */
  namn: string;
  rad: Rad<Omit<K, 'id'>>;
}

export interface Registertabell<K extends Kolumner & { id: 'uuid' }> {
  tabell: string;
  kolumner: K;
  /** Columns that together identify a post. */
  nyckel: readonly (keyof K & string)[];
}

/** The identity of a post as a text. */
export function identitet(rad: Readonly<Record<string, unknown>>, nyckel: readonly string[]): string {
  return JSON.stringify(nyckel.map((k) => rad[k] ?? null));
}

/**
 * Brings a register table to what the file says: posts are added or overwritten by their identity, none is removed (others may point at it).
 * @returns identity → id, for those that belong to it.
 */
export async function synka<K extends Kolumner & { id: 'uuid' }>(
  korning: Korning,
  { tabell, kolumner, nyckel }: Registertabell<K>,
  rader: readonly Registerrad<K>[],
): Promise<Map<string, string>> {
  const { db, fel, protokoll } = korning;
  const namn = Object.keys(kolumner).filter((k) => k !== 'id');
  const lagrade = await db.query<(Rad<K> & { id: string })[]>(`SELECT ${Object.entries(kolumner).map(([n, typ]) => (typ === 'text[]' ? `${n}::text AS ${n}` : n)).join(', ')} FROM ${tabell}`);
  const perIdentitet = new Map(lagrade.map((l) => [identitet(l, nyckel), l]));
  const ider = new Map<string, string>();
  const nya: Rad<K>[] = [];
  const andrade: Rad<K>[] = [];
  for (const { plats, namn: visat, rad } of rader) {
    const som: Rad<K> = { ...rad } as Rad<K>;
    const vem = identitet(som, nyckel);
    if (ider.has(vem)) {
      fel.fel(plats, visat, 'Posten står två gånger i filen.', 'Varje post en gång');
      protokoll.post({ plats, nyckel: visat, namn: visat, utfall: 'fel', skillnader: [] });
      continue;
    }
    const lagrad = perIdentitet.get(vem);
    const id = lagrad?.id ?? randomUUID();
    ider.set(vem, id);
    const skillnader = lagrad
      ? namn
          .filter((k) => (lagrad[k] ?? null) !== (som[k] ?? null))
          .map((k) => ({ falt: k, fore: String(lagrad[k] ?? '–'), efter: String(som[k] ?? '–') }))
      : [];
    if (!lagrad) nya.push({ ...som, id });
    else if (skillnader.length > 0) andrade.push({ ...som, id });
    protokoll.post({
      plats,
      nyckel: visat,
      namn: visat,
      utfall: !lagrad ? 'ny' : skillnader.length > 0 ? 'andrad' : 'oforandrad',
      skillnader,
    });
  }
  if (korning.skriv && fel.antal === 0) {
    await laggIn(db, tabell, kolumner, nya);
    await skrivOver(db, tabell, kolumner, andrade);
  }
  return ider;
}
