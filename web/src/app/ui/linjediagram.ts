import { ChangeDetectionStrategy, Component, DestroyRef, ElementRef, afterRenderEffect, computed, inject, input, signal, viewChild } from '@angular/core';
import { fargerFor } from './diagram.rita';
import { Arspunkt, arsrad, ritaLinje } from './linjediagram.rita';

/** A small line over the years. The same figures are to stand as a table beside it: who does not see it loses nothing. */
@Component({
  selector: 'app-linjediagram',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="duk"><canvas #duk role="img" [attr.aria-label]="budskap() + '. Samma siffror står i tabellen bredvid.'"></canvas></div>`,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .duk {
      position: relative;
      height: 150px;
    }
  `,
})
export class Linjediagram {
  /** What the line shows: "Andel nystartade företag 2015–2019". */
  readonly budskap = input.required<string>();
  readonly punkter = input.required<readonly Arspunkt[]>();
  /** A value on the axis in words. */
  readonly formatera = input.required<(n: number) => string>();

  private readonly duk = viewChild.required<ElementRef<HTMLCanvasElement>>('duk');
  private readonly utseende = signal(0);
  private readonly rad = computed(() => arsrad(this.punkter()));

  constructor() {
    afterRenderEffect((stada) => {
      this.utseende();
      const duk = this.duk().nativeElement;
      const diagram = ritaLinje(duk, this.rad(), this.formatera(), fargerFor(duk));
      stada(() => diagram.destroy());
    });
    const omritning = new AbortController();
    for (const fraga of ['(prefers-color-scheme: dark)', 'print']) {
      window.matchMedia(fraga).addEventListener('change', () => this.utseende.update((n) => n + 1), { signal: omritning.signal });
    }
    inject(DestroyRef).onDestroy(() => omritning.abort());
  }
}
