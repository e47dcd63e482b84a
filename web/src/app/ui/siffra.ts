import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Params, RouterLink } from '@angular/router';

/** A figure that leads to the rows behind it. */
@Component({
  selector: 'app-siffra',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<a class="tal" [routerLink]="vag()" [queryParams]="fraga()" [queryParamsHandling]="behall() ? 'merge' : null"
    >{{ text() }}<span class="endast-skarmlasare">, {{ leder() }}</span></a
  >`,
  styles: `
    a {
      display: inline-block;
      min-width: 24px;
      min-height: 24px;
      color: inherit;
      text-decoration-color: var(--accent);
      text-decoration-style: dotted;
    }
    a:hover {
      color: var(--accent);
      text-decoration-style: solid;
    }
  `,
})
export class Siffra {
  /** The figure as it is shown, formatted. */
  readonly text = input.required<string>();
  /** Where the link leads, in words for who cannot see: "visa besluten bakom Ökad innovationskraft". */
  readonly leder = input('visa raderna bakom');
  readonly vag = input.required<string | readonly (string | number)[]>();
  readonly fraga = input<Params>();
  /** True keeps the rest of the address's query. */
  readonly behall = input(false);
}
