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
      /*
       * A shadow at an edge that has more beyond it: the shadow stays with the frame, the cover over it follows the table and lies
       * over the shadow when that end of the table is in sight.
       */
      --kantskugga:
        linear-gradient(to right, var(--yta) 16px, transparent) 0 0 / 40px 100% no-repeat local,
        linear-gradient(to left, var(--yta) 16px, transparent) 100% 0 / 40px 100% no-repeat local,
        linear-gradient(to right, color-mix(in srgb, var(--linje-stark) 50%, transparent), transparent) 0 0 / 16px 100% no-repeat
          scroll,
        linear-gradient(to left, color-mix(in srgb, var(--linje-stark) 50%, transparent), transparent) 100% 0 / 16px 100%
          no-repeat scroll;
    }
    .rullar {
      overflow: auto;
      background: var(--kantskugga);
    }
    @media (max-width: 1100px) {
      .ram {
        overflow-x: auto;
        background: var(--kantskugga);
      }
    }
    @media print {
      .ram {
        overflow: visible;
        background: none;
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
