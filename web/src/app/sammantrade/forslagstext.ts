import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** What a body decides, as the minutes write it: who, each att-sats, and the villkor. A day is never broken across lines. */
@Component({
  selector: 'app-forslagstext',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (ingress()) {
      <p>{{ ingress() }}</p>
    }
    @for (sats of delade(); track $index) {
      <p class="sats">
        @for (del of sats; track $index) {<span [class.dag]="$odd">{{ del }}</span>}
      </p>
    }
    @if (villkor().length > 0) {
      <ul>
        @for (v of villkor(); track $index) {
          <li>{{ v }}</li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 8px 16px;
      border-left: 2px solid var(--linje-stark);
    }
    p {
      margin-bottom: 8px;
    }
    .sats {
      padding-left: 1.6em;
      text-indent: -1.6em;
    }
    .sats > span {
      text-indent: 0;
    }
    ul {
      margin-bottom: 0;
    }
    .dag {
      white-space: nowrap;
    }
  `,
})
export class Forslagstext {
  /** "Regional tillväxtnämnd beslutar". */
  readonly ingress = input.required<string | null>();
  readonly satser = input.required<readonly string[]>();
  readonly villkor = input<readonly string[]>([]);
  /** Each sentence in parts; every other one is a day. */
  protected readonly delade = computed(() => this.satser().map((sats) => sats.split(/(\d{4}-\d{2}-\d{2})/)));
}
