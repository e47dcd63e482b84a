import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Lucka } from '@anslag/doman';
import { luckatext } from '@anslag/kontrakt';

/** The gaps of a chain in plain words, each with the way to its node. */
@Component({
  selector: 'app-kedjeluckor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (rader().length === 0) {
      <p>Kedjan har inga luckor.</p>
    } @else {
      <ul>
        @for (l of rader(); track $index) {
          <li>
            {{ l.text }}
            <button type="button" class="lank ej-utskrift" [attr.aria-label]="'Gå dit: ' + l.namn" (click)="ga.emit(l.nod)">Gå dit</button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding-left: 20px;
    }
    li {
      margin-bottom: 4px;
    }
    .lank {
      min-height: 24px;
      padding: 0 4px;
      border: 0;
      background: none;
      color: var(--accent);
      font: inherit;
      text-decoration: underline;
      text-underline-offset: 0.15em;
      cursor: pointer;
    }
  `,
})
export class Kedjeluckor {
  readonly luckor = input.required<readonly Lucka[]>();
  /** Text of each node, by its id. */
  readonly namn = input.required<(id: string) => string>();
  /** The node that one wants to go to. */
  readonly ga = output<string>();
  protected readonly rader = computed(() => this.luckor().map((l) => ({ nod: l.nod, text: luckatext(l, this.namn()), namn: this.namn()(l.nod) })));
}
