import { type Beslutsslag, type Kronor, type Period, fordelaPaMal, jamforSvenska } from '@anslag/doman';

/** A goal or kraftsamling of an ärende; the share in hundredths of a percent. */
export interface Malpost {
  id: string;
  huvudmal: boolean;
  andel: number | null;
}

/** A decision's part at one goal (null: not known or none); exactly one part of a decision is `raknas`. */
export interface Fordelningsdel {
  id: string | null;
  belopp: Kronor | null;
  raknas: boolean;
}

/** Which decisions have money to distribute: an extension without an amount of its own grants only time. */
export function fordelas(b: { slag: Beslutsslag; tak: Kronor | null }): boolean {
  return b.slag === 'bifall' || b.slag === 'tillagg' || (b.slag === 'forlangning' && b.tak !== null);
}

/** The goal where the ärende is counted: its main goal, else its only one, else the one with the largest share (ties by name). */
function raknasVid(mal: readonly Malpost[], namn: (id: string) => string): string | null {
  const huvud = mal.find((m) => m.huvudmal);
  if (huvud) return huvud.id;
  if (mal.length === 1) return mal[0]?.id ?? null;
  const [storst] = [...mal]
    .filter((m) => m.andel !== null)
    .sort((a, b) => (b.andel ?? 0) - (a.andel ?? 0) || jamforSvenska(namn(a.id), namn(b.id)));
  return storst?.id ?? null;
}

/**
 * The parts of an amount at the goals, by doman's `fordelaPaMal`; they sum to tak, and each is null when tak is unknown.
 * With neither shares, main goal nor a single goal there is one part, at null.
 */
export function fordelning(tak: Kronor | null, mal: readonly Malpost[], namn: (id: string) => string): Fordelningsdel[] {
  const { delar } = fordelaPaMal(
    tak ?? 0,
    mal.map((m) => ({ effektmal: m.id, huvudmal: m.huvudmal, andel: m.andel })),
  );
  const vid = raknasVid(mal, namn);
  const raknas = delar.find((d) => d.effektmal === vid) ?? delar[0];
  return delar.map((d) => ({ id: d.effektmal, belopp: tak === null ? null : d.belopp, raknas: d === raknas }));
}

interface Tidsbestamt {
  nummer: number;
  /** Nummer of the decision it corrects. */
  rattar: number | null;
  beslutad: Period;
}

/** The year an amount counts in: that of the decision, for a correction that of the decision it corrects, through corrections of corrections. */
export function budgetarFor(b: Tidsbestamt, arende: { beslut: readonly Tidsbestamt[] }): number {
  const sedda = new Set<number>();
  let rot = b;
  while (rot.rattar !== null && !sedda.has(rot.nummer)) {
    sedda.add(rot.nummer);
    const nasta = arende.beslut.find((x) => x.nummer === rot.rattar);
    if (!nasta) break;
    rot = nasta;
  }
  return Number(rot.beslutad.fran.slice(0, 4));
}
