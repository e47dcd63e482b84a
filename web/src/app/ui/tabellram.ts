import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Frame that a wide table scrolls inside, reachable by keyboard: <app-tabellram etikett="Ärenden"><table class="tabell">…. */
@Component({
  selector: 'app-tabellram',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="ram" role="region" tabindex="0" [attr.aria-label]="etikett()" [style.max-height]="hogst()">
    <ng-content />
  </div>`,
  styles: `
    :host {
      display: block;
    }
    .ram {
      overflow: auto;
    }
    @media print {
      .ram {
        overflow: visible;
        max-height: none !important;
      }
    }
  `,
})
export class Tabellram {
  readonly etikett = input.required<string>();
  /** CSS length after which the table scrolls under its sticky head. */
  readonly hogst = input<string>('calc(100vh - 96px)');
}
