import { createReadStream } from 'node:fs';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { type Kedjekalla, type Kedjepost, KEDJEFALT, type Sigill } from './kedja';

/** The file's first line: what it is, and which entry is last in it. */
type Filhuvud = { historik: 1 } & Sigill;

/** The history as lines of JSON: the seal of the last entry first, then every entry with all that its hash is computed from. */
export async function* kedjerader({ huvud, poster }: Kedjekalla): AsyncGenerator<string> {
  if (!huvud) throw new ProblemFel('regelbrott', 'Historiken har inget huvud och kan inte tas ut. Kör: npm run -s cli -- historik verifiera');
  yield `${JSON.stringify({ historik: 1, ...huvud } satisfies Filhuvud)}\n`;
  for await (const post of poster()) yield `${JSON.stringify(post)}\n`;
}

/**
 * A history taken out to a file, to be judged without any database.
 * @throws ProblemFel formfel when the file cannot be read, or when it is not such a file; so does the reading of a line that is no entry.
 */
export async function kedjaUrFil(fil: string): Promise<Kedjekalla> {
  for await (const { text } of rader(fil)) {
    const huvud = tolka(text);
    if (!arFilhuvud(huvud)) break;
    return { huvud: { nummer: huvud.nummer, hash: huvud.hash }, poster: () => poster(fil) };
  }
  throw new ProblemFel('formfel', `Filen ${fil} är inte ett uttag av historiken: första raden säger inte vilken post som är sist.`);
}

async function* poster(fil: string): AsyncGenerator<Kedjepost> {
  for await (const { text, nummer } of rader(fil)) {
    if (nummer === 1) continue;
    const post = tolka(text);
    if (!arPost(post)) throw new ProblemFel('formfel', `Rad ${nummer} i ${fil} är inte en post i historiken. Filen är ändrad eller skadad.`);
    yield post;
  }
}

async function* rader(fil: string): AsyncGenerator<{ text: string; nummer: number }> {
  let nummer = 0;
  let rest = '';
  try {
    for await (const bit of createReadStream(fil, 'utf8')) {
      const delar = `${rest}${String(bit)}`.split('\n');
      rest = delar.pop() ?? '';
      for (const text of delar) yield { text, nummer: ++nummer };
    }
  } catch (fel) {
    throw new ProblemFel('formfel', `Filen ${fil} går inte att läsa (${(fel as NodeJS.ErrnoException).code ?? String(fel)}).`);
  }
  if (rest !== '') yield { text: rest, nummer: nummer + 1 };
}

function tolka(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function arFilhuvud(varde: unknown): varde is Filhuvud {
  const huvud = varde as Partial<Filhuvud> | null;
  return typeof varde === 'object' && huvud?.historik === 1 && Number.isSafeInteger(huvud.nummer) && typeof huvud.hash === 'string';
}

function arPost(varde: unknown): varde is Kedjepost {
  if (typeof varde !== 'object' || varde === null) return false;
  const post = varde as Record<string, unknown>;
  const text = (falt: string): boolean => typeof post[falt] === 'string';
  return text('nummer') && text('hash') && KEDJEFALT.every((falt) => post[falt] === null || text(falt));
}
