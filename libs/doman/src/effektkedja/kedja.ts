/** The levels of an effect chain, from what is done to what it is for (regler §10). */
export const NIVAER = ['aktivitet', 'prestation', 'effekt_kort', 'effekt_medellang', 'effekt_lang', 'effektmal'] as const;
export type Niva = (typeof NIVAER)[number];

export const RESULTATLAGEN = ['uppnadd', 'forvantad'] as const;
export type Resultatlage = (typeof RESULTATLAGEN)[number];

export const GRUNDER = ['uppfoljning', 'utvardering', 'egen_bedomning'] as const;
export type Grund = (typeof GRUNDER)[number];

export interface Kedjenod {
  id: string;
  niva: Niva;
  text: string;
  lage: Resultatlage | null;
  /** What a statement of result rests on. */
  grund: Grund | null;
  /** The register's id, for a node of level effektmal. */
  effektmal?: string;
}

export interface Kedjelank {
  fran: string;
  till: string;
  /** Why a level is skipped. */
  skal?: string;
}

export type KedjeFel =
  | { kod: 'nod_dubblett'; nod: string }
  | { kod: 'lank_okand_nod'; fran: string; till: string; okand: string }
  | { kod: 'lank_till_sig_sjalv'; nod: string }
  /** To the same level or an earlier one. */
  | { kod: 'lank_ej_framat'; fran: string; till: string; franNiva: Niva; tillNiva: Niva }
  | { kod: 'lank_dubblett'; fran: string; till: string }
  | { kod: 'hoppar_over_niva_utan_skal'; fran: string; till: string; overhoppade: Niva[] }
  | { kod: 'nar_inte_effektmal'; nod: string }
  | { kod: 'uppnadd_utan_grund'; nod: string };

/** hinder must be put right before the chain is saved; anmarkningar are shown and do not stop it. */
export interface Kedjegranskning {
  hinder: KedjeFel[];
  anmarkningar: KedjeFel[];
  /** Ids of nodes from which no effektmål is reached, in the order given. */
  narInteEffektmal: string[];
}

function plats(niva: Niva): number {
  return NIVAER.indexOf(niva);
}

function granskaLank(l: Kedjelank, noder: ReadonlyMap<string, Kedjenod>): { hinder: KedjeFel[]; anmarkningar: KedjeFel[] } {
  const { fran, till } = l;
  const [a, b] = [noder.get(fran), noder.get(till)];
  if (fran === till) return { hinder: [{ kod: 'lank_till_sig_sjalv', nod: fran }], anmarkningar: [] };
  if (!a || !b) return { hinder: [{ kod: 'lank_okand_nod', fran, till, okand: a ? till : fran }], anmarkningar: [] };
  if (plats(b.niva) <= plats(a.niva)) {
    return { hinder: [{ kod: 'lank_ej_framat', fran, till, franNiva: a.niva, tillNiva: b.niva }], anmarkningar: [] };
  }
  const overhoppade = NIVAER.slice(plats(a.niva) + 1, plats(b.niva));
  const utanSkal = overhoppade.length > 0 && (l.skal ?? '').trim() === '';
  return { hinder: [], anmarkningar: utanSkal ? [{ kod: 'hoppar_over_niva_utan_skal', fran, till, overhoppade }] : [] };
}

/** Ids of the nodes from which an effektmål is reached: walks the links backwards from the effektmål. */
function narEffektmal(noder: readonly Kedjenod[], lankar: readonly Kedjelank[]): Set<string> {
  const bakat = new Map<string, string[]>();
  for (const l of lankar) bakat.set(l.till, [...(bakat.get(l.till) ?? []), l.fran]);
  const nadda = new Set<string>();
  const kvar = noder.filter((n) => n.niva === 'effektmal').map((n) => n.id);
  for (let id = kvar.pop(); id !== undefined; id = kvar.pop()) {
    if (nadda.has(id)) continue;
    nadda.add(id);
    kvar.push(...(bakat.get(id) ?? []));
  }
  return nadda;
}

/**
 * Checks an effect chain (regler §10): links go forward, so no circle is possible; a skipped level wants a reason;
 * every node should reach an effektmål; what is said to be achieved must say what it rests on.
 */
export function granskaKedja(noder: readonly Kedjenod[], lankar: readonly Kedjelank[]): Kedjegranskning {
  const perId = new Map(noder.map((n) => [n.id, n]));
  const domar = lankar.map((l) => granskaLank(l, perId));
  const upprepade = (xs: readonly string[]): string[] => xs.filter((x, i) => xs.indexOf(x) < i);
  const lankdubbletter = lankar.filter((l, i) => lankar.findIndex((m) => m.fran === l.fran && m.till === l.till) < i);
  const framat = lankar.filter((_, i) => domar[i]?.hinder.length === 0);
  const nadda = narEffektmal(noder, framat);
  const narInteEffektmal = noder.filter((n) => !nadda.has(n.id)).map((n) => n.id);
  return {
    hinder: [
      ...[...new Set(upprepade(noder.map((n) => n.id)))].map((nod): KedjeFel => ({ kod: 'nod_dubblett', nod })),
      ...domar.flatMap((d) => d.hinder),
      ...lankdubbletter.map(({ fran, till }): KedjeFel => ({ kod: 'lank_dubblett', fran, till })),
    ],
    anmarkningar: [
      ...domar.flatMap((d) => d.anmarkningar),
      ...narInteEffektmal.map((nod): KedjeFel => ({ kod: 'nar_inte_effektmal', nod })),
      ...noder
        .filter((n) => n.lage === 'uppnadd' && n.grund === null)
        .map((n): KedjeFel => ({ kod: 'uppnadd_utan_grund', nod: n.id })),
    ],
    narInteEffektmal,
  };
}
