/** An effektmål of the register with the other spellings it is known under. */
export interface Registermal {
  id: string;
  namn: string;
  varianter: readonly string[];
}

/** Composed letters, and every run of white space as one space. */
function stadad(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ');
}

function tatt(namn: string): string {
  return namn.normalize('NFC').replace(/\s+/g, '').toLowerCase();
}

/** Every spelling as a pattern, longest first, with its goal; null when two goals share it, since choosing would be guessing. */
function stavningar(register: readonly Registermal[]): { id: string | null; monster: string }[] {
  const agare = new Map<string, Set<string>>();
  for (const mal of register) {
    for (const namn of [mal.namn, ...mal.varianter].map(tatt)) agare.set(namn, (agare.get(namn) ?? new Set()).add(mal.id));
  }
  return [...agare]
    .filter(([namn]) => namn !== '')
    .sort(([a], [b]) => b.length - a.length)
    .map(([namn, ids]) => {
      const tecken = Array.from(namn, (t) => t.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`)).join(String.raw`\s*`);
      return { id: ids.size === 1 ? [...ids].join() : null, monster: tecken };
    });
}

const FORE_ORD = String.raw`(?<![\p{L}\p{N}]|[\p{L}\p{N}]-)`;
const EFTER_ORD = String.raw`(?![\p{L}\p{N}-])`;

/**
 * Finds register goals in running text: every exact name or known variant that stands there as whole words, whatever the case and spacing
 * (regler §9). The longest spellings are taken first and no two overlap, so that a name inside a longer one is not found. Nothing is guessed:
 * "Ökad konkurrenskraft" finds nothing.
 * @returns ids in the order the text names them, each once.
 */
export function hittaEffektmal(text: string, register: readonly Registermal[]): string[] {
  const t = stadad(text);
  const tagna: { id: string | null; fran: number; till: number }[] = [];
  for (const { id, monster } of stavningar(register)) {
    for (const hit of t.matchAll(new RegExp(FORE_ORD + monster + EFTER_ORD, 'iug'))) {
      const [fran, till] = [hit.index, hit.index + hit[0].length];
      if (tagna.every((x) => till <= x.fran || fran >= x.till)) tagna.push({ id, fran, till });
    }
  }
  const iOrdning = tagna.sort((a, b) => a.fran - b.fran).flatMap(({ id }) => id ?? []);
  return [...new Set(iOrdning)];
}
