/** An effektmål of the register with the other spellings it is known under. */
export interface Registermal {
  id: string;
  namn: string;
  varianter: readonly string[];
}

export interface Malmatchning {
  /** Ids in the order the text names them, each once. */
  traffar: string[];
  /** What matched nothing, as written; null when everything matched. */
  omatchat: string | null;
}

/** What parts list items, in text whose white space has been tightened. */
const SKILJE = String.raw`(?: ?[,;.•\n] ?)+(?:(?:och|samt) )?| (?:och|samt) `;

/** Composed letters, and every run of white space as one space, or one new line if it holds one. */
function stadad(text: string): string {
  const glest = text.normalize('NFC').trim();
  return glest.replace(/\s+/g, (blankt) => (blankt.includes('\n') ? '\n' : ' '));
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

/** One sticky pattern per spelling of one goal, as a whole list item. */
function monsterlista(register: readonly Registermal[]): { id: string; monster: RegExp }[] {
  return stavningar(register).flatMap(({ id, monster }) =>
    id === null ? [] : [{ id, monster: new RegExp(String.raw`${monster}(?= ?$|${SKILJE})`, 'iuy') }],
  );
}

/**
 * Finds register goals in a text as written: whole list items that are a goal's exact name or known variant, whatever the case and
 * spacing (regler §9). Items are split at comma, semicolon, point, new line, "och" and "samt", but never inside a name:
 * "God och jämlik folkhälsa och Minskad klimatpåverkan" is two. Nothing is guessed: "Ökad konkurrenskraft" matches nothing.
 */
export function matchaEffektmal(text: string, register: readonly Registermal[]): Malmatchning {
  const lista = monsterlista(register);
  const skilje = new RegExp(SKILJE, 'uy');
  const nasta = new RegExp(SKILJE, 'ug');
  const t = stadad(text);
  const traffar: string[] = [];
  const rester: { fran: number; till: number }[] = [];
  let plats = 0;
  let efterTraff = true;

  while (plats < t.length) {
    skilje.lastIndex = plats;
    const tomt = skilje.exec(t);
    if (tomt) {
      plats += tomt[0].length;
      continue;
    }
    const hit = lista.find(({ monster }) => {
      monster.lastIndex = plats;
      return monster.test(t);
    });
    if (hit) {
      traffar.push(hit.id);
      plats = hit.monster.lastIndex;
      efterTraff = true;
      continue;
    }
    nasta.lastIndex = plats;
    const till = nasta.exec(t)?.index ?? t.length;
    const forra = rester.at(-1);
    if (forra && !efterTraff) forra.till = till;
    else rester.push({ fran: plats, till });
    plats = till;
    efterTraff = false;
  }
  const omatchat = rester.map((r) => t.slice(r.fran, r.till).trim()).join(', ');
  return { traffar: [...new Set(traffar)], omatchat: omatchat || null };
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
