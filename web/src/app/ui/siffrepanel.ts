import { ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, input, output, viewChild } from '@angular/core';

/**
 * The rows behind a figure, opened from it: takes the focus when it opens or changes figure.
 * Used with `aterfokus`, which gives it back.
 */
@Component({
  selector: 'app-siffrepanel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="siffrepanel-rubrik">
      <div class="huvud">
        <h2 #rubrik id="siffrepanel-rubrik" tabindex="-1">{{ namn() }}</h2>
        <button type="button" class="knapp sekundar liten ej-utskrift" (click)="stang.emit()">Stäng raderna</button>
      </div>
      <ng-content />
    </section>
  `,
  styles: `
    section {
      margin-top: 32px;
      padding: 16px 24px 24px;
      border: 1px solid var(--linje-stark);
      border-top: 4px solid var(--accent);
      border-radius: 4px;
      scroll-margin-top: 16px;
    }
    .huvud {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: flex-start;
      gap: 8px 24px;
      margin-bottom: 16px;
    }
    h2:focus-visible {
      outline: none;
    }
    @media (max-width: 600px) {
      section {
        padding: 12px 12px 16px;
      }
    }
  `,
})
export class Siffrepanel {
  /** What the figure is, and how large. */
  readonly namn = input.required<string>();
  /** One text per figure; a new one moves the focus here. */
  readonly nyckel = input.required<string>();
  readonly stang = output<void>();

  private readonly rubrik = viewChild.required<ElementRef<HTMLElement>>('rubrik');

  constructor() {
    afterRenderEffect(() => {
      this.nyckel();
      this.rubrik().nativeElement.focus();
    });
  }
}

/**
 * When the chosen figure is let go of, by the button or by going back, the focus returns to its link: the element with
 * the attribute data-siffra of that key. Must be called in an injection context.
 */
export function aterfokus(vald: () => string | null): void {
  let fore: string | null = null;
  afterRenderEffect(() => {
    const nu = vald();
    if (nu === null && fore !== null) document.querySelector<HTMLElement>(`[data-siffra="${CSS.escape(fore)}"] a`)?.focus();
    fore = nu;
  });
}
