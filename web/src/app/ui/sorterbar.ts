import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

export type Riktning = 'stigande' | 'fallande';

/** A column head that sorts by way of the address: <th appSorterbar="namn" [sortering]="…" [riktning]="…">Ärende</th>. */
@Component({
  // The cell itself carries aria-sort, so it must be the table's own th.
  selector: 'th[appSorterbar]',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { scope: 'col', '[attr.aria-sort]': 'ariaSort()' },
  template: `<a [routerLink]="[]" [queryParams]="fraga()" queryParamsHandling="merge"
    ><ng-content /><span class="pil" aria-hidden="true">{{ pil() }}</span></a
  >`,
  styles: `
    a {
      display: inline-flex;
      align-items: flex-end;
      gap: 4px;
      min-height: 24px;
      color: inherit;
      text-decoration: none;
      white-space: nowrap;
    }
    a:hover {
      text-decoration: underline;
    }
    .pil {
      color: var(--accent);
    }
    :host(.hoger) a {
      flex-direction: row-reverse;
    }
    .pil:empty {
      display: none;
    }
  `,
})
export class Sorterbar {
  readonly nyckel = input.required<string>({ alias: 'appSorterbar' });
  /** The column the list is sorted by now. */
  readonly sortering = input.required<string>();
  readonly riktning = input.required<Riktning>();
  /** What the first choice of this column gives: amounts and dates are asked for largest first. */
  readonly forst = input<Riktning>('stigande');

  private readonly vald = computed(() => this.sortering() === this.nyckel());
  protected readonly ariaSort = computed(() =>
    this.vald() ? (this.riktning() === 'stigande' ? 'ascending' : 'descending') : null,
  );
  protected readonly pil = computed(() => (this.vald() ? (this.riktning() === 'stigande' ? '↑' : '↓') : ''));
  protected readonly fraga = computed(() => {
    const vand: Riktning = this.riktning() === 'stigande' ? 'fallande' : 'stigande';
    return { sortering: this.nyckel(), riktning: this.vald() ? vand : this.forst(), sida: null };
  });
}
