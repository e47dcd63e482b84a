/** A criterion of an inriktningsbeslut, for regions that use points. */
export interface Kriterium {
  id: string;
  hogstPoang: number;
}

export interface Kriteriebedomning {
  kriterium: string;
  /** null when it has not been judged. */
  poang: number | null;
}

export type PoangFel =
  | { kod: 'poang_utanfor'; kriterium: string; last: number; hogst: number }
  | { kod: 'kriterium_okant'; kriterium: string }
  | { kod: 'kriterium_dubblett'; kriterium: string };

export interface Poang {
  summa: number;
  /** The most that the criteria together can give. */
  hogst: number;
  /** Criteria that have no points yet, in the order of the criteria. */
  obedomda: string[];
}

/** Each criterion of the inriktningsbeslut once, with whole points from 0 to its highest. */
export function granskaPoang(kriterier: readonly Kriterium[], bedomningar: readonly Kriteriebedomning[]): PoangFel[] {
  return bedomningar.flatMap((b, i): PoangFel[] => {
    const { kriterium, poang } = b;
    const k = kriterier.find((x) => x.id === kriterium);
    if (!k) return [{ kod: 'kriterium_okant', kriterium }];
    if (bedomningar.findIndex((x) => x.kriterium === kriterium) < i) return [{ kod: 'kriterium_dubblett', kriterium }];
    const utanfor = poang !== null && !(Number.isInteger(poang) && poang >= 0 && poang <= k.hogstPoang);
    return utanfor ? [{ kod: 'poang_utanfor', kriterium, last: poang, hogst: k.hogstPoang }] : [];
  });
}

/** The sum of what has been judged; what has not is named and counts as nothing. */
export function raknaPoang(kriterier: readonly Kriterium[], bedomningar: readonly Kriteriebedomning[]): Poang {
  const givna = new Map(bedomningar.map((b) => [b.kriterium, b.poang]));
  return {
    summa: kriterier.reduce((s, k) => s + (givna.get(k.id) ?? 0), 0),
    hogst: kriterier.reduce((s, k) => s + k.hogstPoang, 0),
    obedomda: kriterier.filter((k) => (givna.get(k.id) ?? null) === null).map((k) => k.id),
  };
}
