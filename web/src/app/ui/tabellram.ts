import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/**
 * Frame of a table: <app-tabellram etikett="Ärenden"><table class="tabell">…. On a wide screen the table's head sticks to the
 * window; on a narrow one the table scrolls sideways in the frame, which is reached by keyboard.
 */
@Component({
  selector: 'app-tabellram',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div
    class="ram"
    role="region"
    tabindex="0"
    [class.rullar]="rullar()"
    [attr.aria-label]="etikett()"
    [style.max-height]="hogst()"
  >
    <ng-content />
  </div>`,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .ram {
      /* Keeps texts that are only for screen readers inside the frame. */
      position: relative;
    }
    .rullar {
      overflow: auto;
    }
    @media (max-width: 1100px) {
      .ram {
        overflow-x: auto;
      }
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
  /** True for a table that may be wider than any screen: it scrolls in the frame at every width. */
  readonly rullar = input(false);
  /** CSS length after which a table in a scrolling frame scrolls under its sticky head. */
  readonly hogst = input<string>('none');
}
