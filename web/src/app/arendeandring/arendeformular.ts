import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { DestroyRef, Signal, computed, effect, inject, signal, untracked } from '@angular/core';
import { ProblemSvar, SedanDess } from '@anslag/kontrakt';
import { firstValueFrom } from 'rxjs';
import { hamta, Hamtning } from '../skal/hamta';
import { somProblem } from '../skal/problem';
import { Sandning, sandning } from '../skal/sandning';
import { Utkast, utkast } from '../skal/utkast';

/** A form about an ärende that is written for long: it stays open when it is saved, and what is written is kept as a draft meanwhile. */
export interface Arendeformular<S, F extends object> {
  svar: Hamtning<S>;
  /** What is stored, as the form last saw it. */
  lagrat: Signal<S | undefined>;
  nu: Signal<F | null>;
  satt: <K extends keyof F>(falt: K, varde: F[K]) => void;
  /** The fields that say something else than what is stored. */
  andrade: Signal<readonly (keyof F)[]>;
  osparat: Signal<boolean>;
  /** What others have changed since the form was opened. */
  undertiden: Signal<readonly SedanDess[]>;
  sandning: Sandning;
  /** When it was saved last, ISO 8601, UTC. */
  sparat: Signal<string | null>;
  utkast: Utkast<{ grund: F; nu: F }>;
  kastaUtkast: () => void;
  /** May the page be left? Asks when something is written and not saved; `vad` is what the form is about, at the beginning of a sentence. */
  farLamnas: (vad: string) => boolean;
  /** Goes on from what is stored now, after something else than the form has changed it; what is typed stays. */
  uppdatera: () => Promise<void>;
  /** Sends what the body makes of the changed fields and goes on from what is then stored; true when it went well. */
  spara: (kropp: (andrade: Partial<F>, version: number) => object) => Promise<boolean>;
}

/**
 * The state of such a form. When others have saved in between, nothing is written over: what one has typed stays, what one has not touched
 * follows what is stored, and what they changed is told before it is sent again. Must be called in an injection context.
 * @param form `adress` is written to (PUT), and read from (GET) unless `lasadress` says otherwise; `version` is what a change is made from; `mall` is a form with a row in every list; of what is `hemligt` no draft is kept.
 */
export function arendeformular<S, F extends object>(form: {
  adress: () => string;
  lasadress?: () => string;
  version: (svar: S) => number;
  namn: () => string;
  somFormular: (svar: S) => F;
  mall: F;
  hemligt: (svar: S | undefined) => boolean;
  /** What is written, together with what others have stored since `fran`; left out, a field that was touched stays as it is written. */
  sammanfoga?: (fran: F, nu: F, lagrat: F) => F;
}): Arendeformular<S, F> {
  const http = inject(HttpClient);
  const lasadress = form.lasadress ?? form.adress;
  const svar = hamta<S>(lasadress);
  const sandaren = sandning();
  const lagrat = signal<S | undefined>(undefined);
  const grund = signal<F | null>(null);
  const nu = signal<F | null>(null);
  const version = signal(0);
  const undertiden = signal<readonly SedanDess[]>([]);
  const sparat = signal<string | null>(null);
  const andrade = computed(() => {
    const [g, n] = [grund(), nu()];
    return g && n ? skillnader(g, n) : [];
  });
  const osparat = computed(() => andrade().length > 0);
  const kvar = utkast({
    namn: form.namn,
    innehall: () => {
      const [g, n] = [grund(), nu()];
      return g && n && osparat() && !form.hemligt(lagrat()) ? { grund: g, nu: n } : null;
    },
    version,
    mall: { grund: form.mall, nu: form.mall },
  });
  const borja = (s: S): void => {
    const ny = form.somFormular(s);
    lagrat.set(s);
    grund.set(ny);
    nu.set(ny);
    version.set(form.version(s));
  };
  effect(() => {
    const s = svar.varde();
    if (!s || untracked(lagrat)) return;
    const fore = kvar.las();
    borja(s);
    if (!fore) return;
    grund.set(fore.innehall.grund);
    nu.set(fore.innehall.nu);
    version.set(fore.version);
  });
  varnaVidStangning(osparat);

  /** Goes on from what is stored now: what was touched since `fran` stays. */
  const folj = async (fran: F): Promise<void> => {
    try {
      const s = await firstValueFrom(http.get<S>(lasadress()));
      const ny = form.somFormular(s);
      const n = nu();
      const sammanfoga = form.sammanfoga ?? ((f: F, skrivet: F, last: F): F => ({ ...last, ...utvalda(skrivet, skillnader(f, skrivet)) }));
      lagrat.set(s);
      grund.set(ny);
      nu.set(n ? sammanfoga(fran, n, ny) : ny);
      version.set(form.version(s));
    } catch (fel) {
      sandaren.visa(somProblem(fel as HttpErrorResponse));
    }
  };

  return {
    svar,
    lagrat: lagrat.asReadonly(),
    nu: nu.asReadonly(),
    satt: (falt, varde) => {
      sparat.set(null);
      nu.update((n) => n && { ...n, [falt]: varde });
    },
    andrade,
    osparat,
    undertiden: undertiden.asReadonly(),
    sandning: sandaren,
    sparat: sparat.asReadonly(),
    utkast: kvar,
    kastaUtkast: () => {
      const s = lagrat();
      kvar.kasta();
      sandaren.visa(null);
      undertiden.set([]);
      if (s) borja(s);
    },
    farLamnas: (vad) => {
      const kvar = form.hemligt(lagrat()) ? 'Det du har skrivit går förlorat.' : 'Det du har skrivit finns kvar här tills du loggar ut.';
      return !osparat() || window.confirm(`${vad} är ändrad men inte sparad. ${kvar} Vill du lämna sidan?`);
    },
    uppdatera: async () => {
      const g = grund();
      if (g) await folj(g);
    },
    spara: async (kropp) => {
      const [g, n] = [grund(), nu()];
      if (!g || !n || sandaren.arbetar()) return false;
      if (osparat()) {
        undertiden.set([]);
        const ok = await sandaren.skicka('PUT', form.adress(), kropp(utvalda(n, skillnader(g, n)), version()));
        const problem: ProblemSvar | null = sandaren.problem();
        if (ok === null) {
          if (!problem?.aktuell) return false;
          await folj(g);
          undertiden.set(problem.aktuell.andrat);
          return false;
        }
        kvar.kasta();
        await folj(n);
      }
      undertiden.set([]);
      sparat.set(new Date().toISOString());
      return true;
    },
  };
}

function skillnader<F extends object>(a: F, b: F): (keyof F)[] {
  return (Object.keys(b) as (keyof F)[]).filter((k) => jamfort(a[k]) !== jamfort(b[k]));
}

/** The same for what is the same but for the space around a text. */
function jamfort(varde: unknown): string {
  return JSON.stringify(varde, (_, v: unknown) => (typeof v === 'string' ? v.trim() : v)) ?? '';
}

function utvalda<F extends object>(form: F, falt: readonly (keyof F)[]): Partial<F> {
  const ut: Partial<F> = {};
  for (const k of falt) ut[k] = form[k];
  return ut;
}

/** The browser asks before the window is closed over something unsaved. */
function varnaVidStangning(osparat: () => boolean): void {
  const varna = (handelse: BeforeUnloadEvent): void => {
    if (osparat()) handelse.preventDefault();
  };
  window.addEventListener('beforeunload', varna);
  inject(DestroyRef).onDestroy(() => window.removeEventListener('beforeunload', varna));
}
