import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { BeslutstextSvar } from '@anslag/kontrakt';

/** A decision's wording, with its villkor. A day is never broken across lines; "--" between two is the minutes' own. */
@Component({
  selector: 'app-ordalydelse',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (sats of satser(); track $index) {
      <p>@for (del of sats; track $index) {<span [class.dag]="$odd">{{ del }}</span>}</p>
    }
    @if (text().villkor.length > 0) {
      <ul>
        @for (v of text().villkor; track $index) {
          <li>{{ v }}</li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 8px 16px;
      border-left: 2px solid var(--linje);
    }
    p {
      margin-bottom: 8px;
    }
    .dag {
      white-space: nowrap;
    }
  `,
})
export class Ordalydelse {
  readonly text = input.required<BeslutstextSvar>();
  /** Each sentence in parts; every other one is a day. */
  protected readonly satser = computed(() => this.text().satser.map((sats) => sats.split(/(\d{4}-\d{2}-\d{2})/)));
}
