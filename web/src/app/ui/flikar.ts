import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Params, RouterLink } from '@angular/router';

export interface Flik {
  namn: string;
  vald: boolean;
  /** Parts of the path; left out, the same page. */
  vag?: readonly (string | number)[];
  /** Merged into the address's query. */
  fraga?: Params;
  fragment?: string;
}

/** A row of links of which one is shown now: each choice has its own address. */
@Component({
  selector: 'app-flikar',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="etikett()" class="ej-utskrift">
      <ul>
        @for (flik of flikar(); track flik.namn) {
          <li>
            <a
              [routerLink]="flik.vag ?? []"
              [queryParams]="flik.fraga"
              queryParamsHandling="merge"
              [fragment]="flik.fragment"
              [class.vald]="flik.vald"
              [attr.aria-current]="flik.vald ? 'true' : null"
              >{{ flik.namn }}</a
            >
          </li>
        }
      </ul>
    </nav>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 24px;
      margin: 0;
      padding: 0;
      list-style: none;
      border-bottom: 1px solid var(--linje);
    }
    a {
      display: block;
      padding: 8px 0 7px;
      border-bottom: 3px solid transparent;
      color: var(--text);
      text-decoration: none;
    }
    a:hover {
      border-bottom-color: var(--linje-stark);
    }
    a.vald {
      border-bottom-color: var(--accent);
      color: var(--accent);
      font-weight: 600;
    }
  `,
})
export class Flikar {
  readonly etikett = input.required<string>();
  readonly flikar = input.required<readonly Flik[]>();
}
