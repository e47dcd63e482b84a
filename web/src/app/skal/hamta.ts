import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Signal, computed, inject, linkedSignal, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ProblemSvar } from '@anslag/kontrakt';
import { Observable, catchError, map, of, startWith, switchMap } from 'rxjs';
import { somProblem } from './problem';

type Lage<T> = { slag: 'vilar' } | { slag: 'laddar' } | { slag: 'klar'; varde: T } | { slag: 'fel'; problem: ProblemSvar };

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
 */
export function hamta<T>(adress: () => string | undefined): Hamtning<T> {
  const http = inject(HttpClient);
  const omgang = signal(0);
  const begaran = computed(() => ({ till: adress(), omgang: omgang() }));
  const lage = toSignal(
    toObservable(begaran).pipe(
      switchMap(({ till }): Observable<Lage<T>> => {
        if (till === undefined) return of({ slag: 'vilar' });
        return http.get<T>(till).pipe(
          map((varde): Lage<T> => ({ slag: 'klar', varde })),
          catchError((fel: HttpErrorResponse) => of<Lage<T>>({ slag: 'fel', problem: somProblem(fel) })),
          startWith<Lage<T>>({ slag: 'laddar' }),
        );
      }),
    ),
    { initialValue: { slag: 'laddar' } as Lage<T> },
  );
  const varde = linkedSignal<Lage<T>, T | undefined>({
    source: lage,
    computation: (nu, fore) => (nu.slag === 'klar' ? nu.varde : nu.slag === 'laddar' ? fore?.value : undefined),
  });
  return {
    varde: varde.asReadonly(),
    laddar: computed(() => lage().slag === 'laddar'),
    problem: computed(() => {
      const nu = lage();
      return nu.slag === 'fel' ? nu.problem : undefined;
    }),
    igen: () => omgang.update((n) => n + 1),
  };
}
