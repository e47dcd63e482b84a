import { DestroyRef, Signal, effect, inject, signal, untracked } from '@angular/core';
import { Session } from './session';

const FORLED = 'utkast:';
/** How long one pauses before what is written is kept. */
const PAUS_MS = 400;
/** Lets go of what each open form is about to keep. */
const oppna = new Set<() => void>();

/** What was written in a form and not sent. */
interface Lagrat<T> {
  innehall: T;
  /** The version of the thing that the form was made from. */
  version: number;
  /** When it was written last, ISO 8601, UTC. */
  nar: string;
}

export interface Utkast<T> {
  /** What is kept since before; null when nothing is, or when it is of another form than the page's. */
  las: () => Lagrat<T> | null;
  /** When what is shown was written, if it was taken back from what was kept. */
  aterstallt: Signal<string | null>;
  kasta: () => void;
}

/**
 * Keeps what is written in a form until it is sent, also when the page is read anew or the session ends under it. In the window's own
 * storage and under the person's id: nobody else's window has it, and it is forgotten at logout and with the window.
 * Must be called in an injection context.
 * @param form `innehall` is null while nothing is unsaved; `mall` is a whole form with a row in every list, which what is read is held against.
 */
export function utkast<T>(form: { namn: () => string; innehall: () => T | null; version: () => number; mall: T }): Utkast<T> {
  const session = inject(Session);
  const aterstallt = signal<string | null>(null);
  const plats = (): string => `${FORLED}${session.person()?.id ?? ''}:${form.namn()}`;
  let vantar: (() => void) | null = null;
  let klocka: ReturnType<typeof setTimeout> | undefined;
  let skrivet = false;
  const skriv = (): void => {
    clearTimeout(klocka);
    vantar?.();
    vantar = null;
  };
  const kasta = (): void => {
    clearTimeout(klocka);
    vantar = null;
    skrivet = false;
    aterstallt.set(null);
    sessionStorage.removeItem(plats());
  };
  effect(() => {
    const innehall = form.innehall();
    if (innehall === null) {
      if (skrivet) untracked(kasta);
      return;
    }
    const [nyckel, version] = untracked(() => [plats(), form.version()]);
    skrivet = true;
    vantar = () => sessionStorage.setItem(nyckel, JSON.stringify({ innehall, version, nar: new Date().toISOString() } satisfies Lagrat<T>));
    clearTimeout(klocka);
    klocka = setTimeout(skriv, PAUS_MS);
  });
  window.addEventListener('pagehide', skriv);
  oppna.add(kasta);
  inject(DestroyRef).onDestroy(() => {
    window.removeEventListener('pagehide', skriv);
    oppna.delete(kasta);
    skriv();
  });
  return {
    las: () => {
      const kvar = lasLagrat(sessionStorage.getItem(plats()), form.mall);
      aterstallt.set(kvar?.nar ?? null);
      return kvar;
    },
    aterstallt: aterstallt.asReadonly(),
    kasta,
  };
}

/** Forgets everything that is kept in this window: nothing of what a person wrote stays behind at logout. */
export function glomUtkast(): void {
  for (const kasta of oppna) kasta();
  for (const nyckel of Object.keys(sessionStorage)) if (nyckel.startsWith(FORLED)) sessionStorage.removeItem(nyckel);
}

function lasLagrat<T>(text: string | null, mall: T): Lagrat<T> | null {
  if (text === null) return null;
  try {
    const last: unknown = JSON.parse(text);
    return passar({ innehall: mall, version: 1, nar: '' }, last) ? last : null;
  } catch {
    return null;
  }
}

/** Is it built as the pattern is? Null in a pattern stands for a text or nothing, an object also for nothing, a list's first for each in it; what else is there does not matter. */
function passar<T>(mall: T, varde: unknown): varde is T {
  if (mall === null) return varde === null || typeof varde === 'string';
  if (Array.isArray(mall)) return Array.isArray(varde) && varde.every((v) => mall.length === 0 || passar<unknown>(mall[0], v));
  if (typeof mall === 'object') return varde === null || (typeof varde === 'object' && Object.entries(mall).every(([k, m]) => passar<unknown>(m, Reflect.get(varde, k))));
  return typeof varde === typeof mall;
}
