import { HttpErrorResponse } from '@angular/common/http';
import { Inlasningsslag, ProblemSvar } from '@anslag/kontrakt';
import { somProblem } from '../skal/problem';

export interface Framsteg {
  gjort: number;
  /** Null until it is known. */
  totalt: number | null;
  steg: string;
}

/** What is sent in: the file itself is kept by the page and sent again to confirm. */
export interface Sandning {
  slag: Inlasningsslag;
  fil: File;
  /** For a tabellbilaga whose text does not say its year. */
  ar?: string;
  /** What the preview answered, to confirm exactly that. */
  fingeravtryck?: string;
}

export type Uppladdningssvar<T> = { svar: T } | { problem: ProblemSvar };
type Rad<T> = Uppladdningssvar<T> | { framsteg: Framsteg };

const NDJSON = 'application/x-ndjson';

function formular({ slag, fil, ar, fingeravtryck }: Sandning): FormData {
  const form = new FormData();
  form.append('slag', slag);
  if (ar) form.append('ar', ar);
  if (fingeravtryck) form.append('fingeravtryck', fingeravtryck);
  form.append('fil', fil, fil.name);
  return form;
}

/** A failed connection, a broken answer, or an answer that is no import's. */
function somFel(status: number, error: unknown = null): { problem: ProblemSvar } {
  return { problem: somProblem(new HttpErrorResponse({ status, error })) };
}

/**
 * Sends a file and follows the work line by line until its answer comes.
 * @param framsteg called for each line of progress.
 * @returns the answer, or the problem that the server told or that the connection had; never throws except when aborted.
 */
export async function skicka<T>(
  till: string,
  sandning: Sandning,
  framsteg: (f: Framsteg) => void,
  avbryt: AbortSignal,
): Promise<Uppladdningssvar<T>> {
  try {
    const svar = await fetch(till, {
      method: 'POST',
      body: formular(sandning),
      headers: { accept: `${NDJSON}, application/json` },
      signal: avbryt,
    });
    if (!svar.headers.get('content-type')?.startsWith(NDJSON) || !svar.body)
      return svar.ok ? { svar: (await svar.json()) as T } : somFel(svar.status, await svar.json().catch(() => null));
    for await (const rad of rader(svar.body)) {
      const innehall = JSON.parse(rad) as Rad<T>;
      if (!('framsteg' in innehall)) return innehall;
      framsteg(innehall.framsteg);
    }
    return somFel(0);
  } catch (fel) {
    if (avbryt.aborted) throw fel;
    return somFel(0);
  }
}

/** The lines of a stream of text; a line may come in several pieces, and the last may lack its end. */
export async function* rader(strom: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const lasare = strom.getReader();
  const avkodare = new TextDecoder();
  let kvar = '';
  for (;;) {
    const { done, value } = await lasare.read();
    kvar += done ? avkodare.decode() : avkodare.decode(value, { stream: true });
    const hela = kvar.split('\n');
    kvar = hela.pop() ?? '';
    yield* hela.filter((r) => r.trim() !== '');
    if (done) break;
  }
  if (kvar.trim() !== '') yield kvar;
}
