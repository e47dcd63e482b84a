import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Params, RouterLink } from '@angular/router';

export interface Valtfilter {
  /** The filter's parameter in the address. */
  namn: string;
  /** "Stödtyp: projekt". */
  text: string;
}

/** The filters that are on, each with a link that takes it away; nothing when none is. The page in the address begins anew. */
@Component({
  selector: 'app-valdafilter',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (valda().length > 0) {
      <div class="aktiva">
        <span class="etikett" id="aktiva-rubrik">Valda filter</span>
        <ul aria-labelledby="aktiva-rubrik">
          @for (f of valda(); track f.namn) {
            <li>
              <a [routerLink]="[]" [queryParams]="utan([f.namn])" queryParamsHandling="merge"
                >{{ f.text }}<span class="endast-skarmlasare">, ta bort filtret</span
                ><span class="kryss ej-utskrift" aria-hidden="true">×</span></a
              >
            </li>
          }
        </ul>
        <a class="ej-utskrift" [routerLink]="[]" [queryParams]="rensa()" queryParamsHandling="merge">Rensa alla</a>
      </div>
    }
  `,
  styles: `
    .aktiva,
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .aktiva {
      align-items: center;
      margin-bottom: 16px;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li a {
      display: inline-block;
      min-height: 28px;
      padding: 1px 8px;
      border: 1px solid var(--linje-stark);
      border-radius: 4px;
      background: var(--yta-2);
      color: var(--text);
      text-decoration: none;
    }
    li a:hover {
      border-color: var(--accent);
      background: var(--accent-yta);
    }
    .kryss {
      margin-left: 8px;
      font-weight: 700;
    }
  `,
})
export class Valdafilter {
  readonly valda = input.required<readonly Valtfilter[]>();
  protected readonly rensa = computed(() => this.utan(this.valda().map((f) => f.namn)));

  protected utan(namn: readonly string[]): Params {
    return { ...Object.fromEntries(namn.map((n) => [n, null])), sida: null };
  }
}
