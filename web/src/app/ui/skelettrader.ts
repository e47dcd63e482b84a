import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Rows of the height that the real ones will have, while they are fetched: <tbody appSkelettrader [rader]="10" [kolumner]="6">. */
@Component({
  selector: 'tbody[appSkelettrader]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: `
    @for (rad of radlista(); track rad) {
      <tr>
        @for (kolumn of kolumnlista(); track kolumn) {
          <td><span></span></td>
        }
      </tr>
    }
  `,
  styles: `
    td {
      height: 38px;
    }
    span {
      display: block;
      height: 12px;
      margin-top: 5px;
      border-radius: 2px;
      background: var(--yta-3);
    }
  `,
})
export class Skelettrader {
  readonly rader = input(10);
  readonly kolumner = input.required<number>();
  protected readonly radlista = computed(() => Array.from({ length: this.rader() }, (_, i) => i));
  protected readonly kolumnlista = computed(() => Array.from({ length: this.kolumner() }, (_, i) => i));
}
