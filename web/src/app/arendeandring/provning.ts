import { Signal, computed, signal } from '@angular/core';
import { Faltfel, ProblemSvar } from '@anslag/kontrakt';
import { rattmening } from '../skal/problem';
import { Sandning } from '../skal/sandning';
import { Datumfalt } from '../ui/datumfalt';

/** What is wrong in a form: what the page finds before it is sent, and what the server says after. */
export interface Provning {
  /** Shown on top: only what stood there when one tried to send, so that it does not take the focus while one writes. */
  visat: Signal<ProblemSvar | null>;
  /** What is wrong in each field, following what is written after the first try. */
  fel: Signal<Readonly<Record<string, string>>>;
  /** Begins a try to send: true when nothing stands in the way. `ordning` is the fields in the order of the form; days that cannot be read come first without it. */
  prova: (datumfalt?: readonly Datumfalt[], falt?: (id: string) => string, ordning?: readonly string[]) => boolean;
  /** Ends it with what the server said, if anything. */
  avsluta: (gickBra: boolean) => void;
  /** As if nothing had been tried. */
  glom: () => void;
}

/** @param titel what the fault is called when the page has found it; `funna` all that cannot be sent, in the order of the form. */
export function provning(titel: string, funna: () => readonly Faltfel[], sandning: Sandning): Provning {
  const provat = signal(false);
  const visat = signal<ProblemSvar | null>(null);
  const egna = (falt: readonly Faltfel[]): ProblemSvar => ({ type: 'about:blank', title: titel, status: 422, detail: '', kod: 'regelbrott', falt: [...falt] });
  const problem = computed((): ProblemSvar | null => {
    const falt = provat() ? funna() : [];
    return falt.length > 0 ? egna(falt) : sandning.problem();
  });
  return {
    visat: visat.asReadonly(),
    fel: computed(() => Object.fromEntries((problem()?.falt ?? []).map((f) => [f.falt, `${f.meddelande} ${rattmening(f.ratt)}`.trim()]))),
    prova: (datumfalt = [], falt = (id) => id, ordning = []) => {
      visat.set(null);
      sandning.visa(null);
      provat.set(true);
      // All that is wrong is said at once; a day that cannot be read is not also said to be missing.
      const dagfel = datumfalt.filter((d) => !d.prova()).map((d): Faltfel => ({ falt: falt(d.faltId()), last: null, meddelande: `${d.etikett()}: ${d.visatFel() ?? ''}`, ratt: null }));
      const alla = [...dagfel, ...funna().filter((f) => !dagfel.some((d) => d.falt === f.falt))].sort((x, y) => ordning.indexOf(x.falt) - ordning.indexOf(y.falt));
      if (alla.length > 0) visat.set(egna(alla));
      return alla.length === 0;
    },
    avsluta: (gickBra) => {
      if (gickBra) provat.set(false);
      visat.set(problem());
    },
    glom: () => {
      provat.set(false);
      visat.set(null);
    },
  };
}
