import { DestroyRef, afterRenderEffect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';

/** What a person does who has taken over where the page stands. */
const EGNA_STEG = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Scrolls to a part of the page and keeps it in place while what stands above it comes in and grows, until somebody takes over. Returns what lets go of it. */
function hallPaPlats(plats: Element): () => void {
  const rulla = (): void => plats.scrollIntoView({ behavior: 'instant' });
  const matare = new ResizeObserver(() => (plats.isConnected ? rulla() : slapp()));
  const slapp = (): void => {
    matare.disconnect();
    for (const steg of EGNA_STEG) window.removeEventListener(steg, slapp, true);
  };
  for (const steg of EGNA_STEG) window.addEventListener(steg, slapp, { capture: true, passive: true });
  rulla();
  matare.observe(document.body);
  return slapp;
}

/** Goes to the part of the page that the address names, once what it waits for is there, and gives it the focus when asked to. Must be called in an injection context. */
export function tillFragment(klar: () => boolean, fokusera: () => boolean = () => true): void {
  const fragment = toSignal(inject(ActivatedRoute).fragment);
  let gatt: string | null = null;
  let slapp: (() => void) | null = null;
  afterRenderEffect(() => {
    const del = fragment() ?? null;
    if (!klar() || del === null || del === gatt) return;
    gatt = del;
    slapp?.();
    const plats = document.getElementById(del);
    slapp = plats && hallPaPlats(plats);
    if (fokusera()) plats?.focus({ preventScroll: true });
  });
  inject(DestroyRef).onDestroy(() => slapp?.());
}
