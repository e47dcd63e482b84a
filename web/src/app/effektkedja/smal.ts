import { DestroyRef, Signal, inject, signal } from '@angular/core';

/** Is the window as narrow as a phone's? Followed as it changes. Must be called in an injection context. */
export function smalSkarm(): Signal<boolean> {
  const fraga = window.matchMedia('(max-width: 700px)');
  const smal = signal(fraga.matches);
  const folj = (): void => smal.set(fraga.matches);
  fraga.addEventListener('change', folj);
  inject(DestroyRef).onDestroy(() => fraga.removeEventListener('change', folj));
  return smal.asReadonly();
}
