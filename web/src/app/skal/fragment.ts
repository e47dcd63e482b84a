import { afterRenderEffect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';

/** Goes to the part of the page that the address names, once what it waits for is there. Must be called in an injection context. */
export function tillFragment(klar: () => boolean): void {
  const fragment = toSignal(inject(ActivatedRoute).fragment);
  let gatt: string | null = null;
  afterRenderEffect(() => {
    const del = fragment() ?? null;
    if (!klar() || del === null || del === gatt) return;
    gatt = del;
    const plats = document.getElementById(del);
    plats?.scrollIntoView();
    plats?.focus({ preventScroll: true });
  });
}
