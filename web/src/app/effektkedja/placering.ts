import { Kedjelank, Kedjenod, NIVAER, Niva, laggUt } from '@anslag/doman';
import { Ruta, linje, spets } from './kedjelinjer';

/** The drawing's measures in pixels at 100 %. */
export const KORTBREDD = 190;
export const KOLUMNGLAPP = 46;
export const KORTGLAPP = 14;
export const RUBRIKHOJD = 50;
const KANT = 10;
/** How many times the columns follow each other: more moves nothing that is seen. */
const VARV = 6;

export interface Ritadlank {
  fran: string;
  till: string;
  d: string;
  spets: string;
}

export interface Ritning {
  bredd: number;
  hojd: number;
  kolumner: { niva: Niva; x: number; noder: string[] }[];
  rutor: ReadonlyMap<string, Ruta>;
  lankar: Ritadlank[];
}

/**
 * The places closest to the wished ones (least squares) where things of these heights stand in this order without overlapping:
 * neighbours that would collide move together as one block (pool adjacent violators).
 * @param onskade where each thing's middle is wished to be. @returns where each thing's upper edge comes to be, the first at 0 or below it.
 */
export function utanOverlapp(onskade: readonly number[], hojder: readonly number[], glapp: number): number[] {
  let forskjutning = 0;
  const block: { summa: number; antal: number }[] = [];
  const fore = onskade.map((mitt, i) => {
    const hojd = hojder[i] ?? 0;
    const start = forskjutning;
    forskjutning += hojd + glapp;
    let nytt = { summa: mitt - hojd / 2 - start, antal: 1 };
    for (let sist = block.at(-1); sist && sist.summa / sist.antal >= nytt.summa / nytt.antal; sist = block.at(-1)) {
      block.pop();
      nytt = { summa: nytt.summa + sist.summa, antal: nytt.antal + sist.antal };
    }
    block.push(nytt);
    return start;
  });
  const platser = block.flatMap(({ summa, antal }) => Array.from({ length: antal }, () => Math.max(0, summa / antal)));
  return fore.map((start, i) => Math.round(start + (platser[i] ?? 0)));
}

function medel(tal: readonly number[]): number | null {
  return tal.length === 0 ? null : tal.reduce((s, t) => s + t, 0) / tal.length;
}

/** The heights at which the nodes of each column stand: in the column's order, close to what they are linked to. */
function hojdlagen(kolumner: readonly string[][], lankar: readonly Kedjelank[], hojd: (id: string) => number): Map<string, number> {
  const mitt = new Map<string, number>();
  const grannar = new Map<string, string[]>();
  for (const { fran, till } of lankar) {
    grannar.set(fran, [...(grannar.get(fran) ?? []), till]);
    grannar.set(till, [...(grannar.get(till) ?? []), fran]);
  }
  const topp = new Map<string, number>();
  const satt = (ids: readonly string[], onskade: readonly number[]): void => {
    const hojder = ids.map(hojd);
    utanOverlapp(onskade, hojder, KORTGLAPP).forEach((y, i) => {
      const id = ids[i] ?? '';
      topp.set(id, y);
      mitt.set(id, y + (hojder[i] ?? 0) / 2);
    });
  };
  const summor = kolumner.map((k) => k.reduce((s, id) => s + hojd(id) + KORTGLAPP, 0));
  const hogst = Math.max(0, ...summor);
  kolumner.forEach((k, i) => {
    let y = (hogst - (summor[i] ?? 0)) / 2;
    satt(
      k,
      k.map((id) => {
        const plats = y + hojd(id) / 2;
        y += hojd(id) + KORTGLAPP;
        return plats;
      }),
    );
  });
  const ordning = kolumner.map((_, i) => i);
  for (let varv = 0; varv < VARV; varv++) {
    for (const i of varv % 2 === 0 ? ordning : [...ordning].reverse()) {
      const k = kolumner[i] ?? [];
      satt(
        k,
        k.map((id) => medel((grannar.get(id) ?? []).flatMap((g) => mitt.get(g) ?? [])) ?? mitt.get(id) ?? 0),
      );
    }
  }
  return topp;
}

/**
 * Where everything of a chain stands when it is drawn, reckoned and not measured: one column per level, no two cards over each other.
 * @param hojd the height of a node's card in pixels.
 */
export function placera(noder: readonly Kedjenod[], lankar: readonly Kedjelank[], hojd: (id: string) => number): Ritning {
  const ordnade = laggUt(noder, lankar).kolumner;
  const lagen = hojdlagen(ordnade, lankar, hojd);
  const forst = Math.min(...lagen.values());
  const rutor = new Map<string, Ruta>();
  const kolumner = NIVAER.map((niva, i) => {
    const x = KANT + i * (KORTBREDD + KOLUMNGLAPP);
    const ids = ordnade[i] ?? [];
    for (const id of ids) rutor.set(id, { x, y: RUBRIKHOJD + KANT + (lagen.get(id) ?? 0) - forst, bredd: KORTBREDD, hojd: hojd(id) });
    return { niva, x, noder: ids };
  });
  const botten = Math.max(RUBRIKHOJD + 60, ...[...rutor.values()].map((r) => r.y + r.hojd));
  return {
    bredd: KANT * 2 + NIVAER.length * (KORTBREDD + KOLUMNGLAPP) - KOLUMNGLAPP,
    hojd: botten + KANT,
    kolumner,
    rutor,
    lankar: lankar.flatMap(({ fran, till }) => {
      const [a, b] = [rutor.get(fran), rutor.get(till)];
      if (!a || !b || b.x <= a.x) return [];
      const mellan = kolumner
        .filter((k) => k.x > a.x && k.x < b.x)
        .map((k) => ({
          kolumn: { x: k.x, y: RUBRIKHOJD, bredd: KORTBREDD, hojd: botten },
          rutor: k.noder.flatMap((id) => rutor.get(id) ?? []),
        }));
      return [{ fran, till, d: linje(a, b, mellan), spets: spets(b) }];
    }),
  };
}
