import { Kedjelank, Kedjenod, NIVAER } from './kedja';

type Kolumner = string[][];

const SVEP = 4;

/** Where each node stands: its column, and its row as a part of the column's height so that columns of different length compare. */
function platser(kolumner: Kolumner): Map<string, { kolumn: number; hojd: number }> {
  return new Map(kolumner.flatMap((k, kolumn) => k.map((id, rad) => [id, { kolumn, hojd: (rad + 0.5) / k.length }] as const)));
}

/** How many pairs of links cross when every link is drawn straight between its two columns. */
export function korsningar(kolumner: Kolumner, lankar: readonly Kedjelank[]): number {
  const plats = platser(kolumner);
  const strak = lankar.flatMap((l) => {
    const [a, b] = [plats.get(l.fran), plats.get(l.till)];
    return a && b ? [{ a, b }] : [];
  });
  let antal = 0;
  strak.forEach((x, i) => {
    for (const y of strak.slice(i + 1)) {
      const sammaKolumner = x.a.kolumn === y.a.kolumn && x.b.kolumn === y.b.kolumn;
      if (sammaKolumner && (x.a.hojd - y.a.hojd) * (x.b.hojd - y.b.hojd) < 0) antal += 1;
    }
  });
  return antal;
}

/** Reorders one column by the mean height of each node's neighbours on one side; a node without any keeps its height. */
function ordna(kolumner: Kolumner, index: number, grannar: ReadonlyMap<string, readonly string[]>): Kolumner {
  const plats = platser(kolumner);
  const tyngd = (id: string): number => {
    const hojder = (grannar.get(id) ?? []).flatMap((g) => plats.get(g)?.hojd ?? []);
    return hojder.length > 0 ? hojder.reduce((s, h) => s + h, 0) / hojder.length : (plats.get(id)?.hojd ?? 0);
  };
  return kolumner.map((k, i) => {
    if (i !== index) return k;
    return k
      .map((id, rad) => ({ id, rad, tyngd: tyngd(id) }))
      .sort((a, b) => a.tyngd - b.tyngd || a.rad - b.rad)
      .map((n) => n.id);
  });
}

/**
 * Lays a chain out for drawing: one column per level in the order of NIVAER, rows ordered by barycentre sweeps, the order with
 * the fewest crossings kept. Deterministic; never worse than the order given. Links to unknown nodes are ignored.
 */
export function laggUt(noder: readonly Kedjenod[], lankar: readonly Kedjelank[]): { kolumner: string[][] } {
  const fore = new Map<string, string[]>();
  const efter = new Map<string, string[]>();
  for (const { fran, till } of lankar) {
    fore.set(till, [...(fore.get(till) ?? []), fran]);
    efter.set(fran, [...(efter.get(fran) ?? []), till]);
  }
  let kolumner: Kolumner = NIVAER.map((niva) => noder.filter((n) => n.niva === niva).map((n) => n.id));
  let bast = { kolumner, antal: korsningar(kolumner, lankar) };
  const framat = NIVAER.map((_, i) => i);
  for (let svep = 0; svep < SVEP && bast.antal > 0; svep++) {
    const bakat = svep % 2 === 1;
    for (const i of bakat ? [...framat].reverse() : framat) kolumner = ordna(kolumner, i, bakat ? efter : fore);
    const antal = korsningar(kolumner, lankar);
    if (antal < bast.antal) bast = { kolumner, antal };
  }
  return { kolumner: bast.kolumner };
}
