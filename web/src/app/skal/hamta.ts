import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Signal, computed, inject, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ProblemSvar } from '@anslag/kontrakt';
import { Observable, catchError, map, of, scan, startWith, switchMap } from 'rxjs';
import { somProblem } from './problem';

interface Lage<T> {
  slag: 'vilar' | 'laddar' | 'klar' | 'fel';
  sak?: unknown;
  varde?: T;
  problem?: ProblemSvar;
}

/** What a page shows while and after something is fetched. */
export interface Hamtning<T> {
  /** The latest answer; kept while the next is on its way, so that the page does not jump. */
  varde: Signal<T | undefined>;
  laddar: Signal<boolean>;
  problem: Signal<ProblemSvar | undefined>;
  /** Fetches the same address again. */
  igen: () => void;
}

/**
 * Fetches JSON each time the address changes; an earlier request that has not answered is abandoned.
 * Must be called in an injection context.
 * @param adress path with query; undefined fetches nothing.
 * @param sak what the answer is about; an answer about something else is not kept while the next is on its way.
 */
export function hamta<T>(adress: () => string | undefined, sak: () => unknown = () => undefined): Hamtning<T> {
  const http = inject(HttpClient);
  const omgang = signal(0);
  const begaran = computed(() => ({ till: adress(), sak: sak(), omgang: omgang() }));
  const lage = toSignal(
    toObservable(begaran).pipe(
      switchMap(({ till, sak }): Observable<Lage<T>> => {
        if (till === undefined) return of({ slag: 'vilar' });
        return http.get<T>(till).pipe(
          map((varde): Lage<T> => ({ slag: 'klar', sak, varde })),
          catchError((fel: HttpErrorResponse) => of<Lage<T>>({ slag: 'fel', problem: somProblem(fel) })),
          startWith<Lage<T>>({ slag: 'laddar', sak }),
        );
      }),
      scan((fore, nu) => (nu.slag === 'laddar' && nu.sak === fore.sak ? { ...nu, varde: fore.varde } : nu)),
    ),
    { initialValue: { slag: 'laddar' } as Lage<T> },
  );
  return {
    varde: computed(() => lage().varde),
    laddar: computed(() => lage().slag === 'laddar'),
    problem: computed(() => lage().problem),
    igen: () => omgang.update((n) => n + 1),
  };
}
