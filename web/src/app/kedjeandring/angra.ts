import { Signal, computed, signal } from '@angular/core';

/** What has been done, to be taken back and done again, step by step. */
export interface Angra<T> {
  kanAngra: Signal<boolean>;
  kanGoraOm: Signal<boolean>;
  /** Keeps what was there before something is done; the same `vad` as just before (letters in one field) is one step. */
  minns: (fore: T, vad: string) => void;
  /** What was there before the last step; null when there is none. */
  angra: (nu: T) => T | null;
  goraOm: (nu: T) => T | null;
  /** What was done cannot be taken back any longer. */
  glom: () => void;
}

const HOGST_STEG = 100;

export function angra<T>(): Angra<T> {
  const bak = signal<readonly T[]>([]);
  const fram = signal<readonly T[]>([]);
  let senast: string | null = null;
  return {
    kanAngra: computed(() => bak().length > 0),
    kanGoraOm: computed(() => fram().length > 0),
    minns: (fore, vad) => {
      fram.set([]);
      if (vad !== senast) bak.update((b) => [...b.slice(1 - HOGST_STEG), fore]);
      senast = vad;
    },
    angra: (nu) => {
      const fore = bak().at(-1);
      if (fore === undefined) return null;
      senast = null;
      bak.update((b) => b.slice(0, -1));
      fram.update((f) => [...f, nu]);
      return fore;
    },
    goraOm: (nu) => {
      const efter = fram().at(-1);
      if (efter === undefined) return null;
      senast = null;
      fram.update((f) => f.slice(0, -1));
      bak.update((b) => [...b, nu]);
      return efter;
    },
    glom: () => {
      senast = null;
      bak.set([]);
      fram.set([]);
    },
  };
}
