import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Villkor } from '@anslag/doman';
import { villkorstid } from '../beslut/villkor.formulering';
import { Marke } from '../ui/marke';

/** Conditions with by when each is to be fulfilled and what shows that it is; one that stops payments is marked. */
@Component({
  selector: 'app-villkorslista',
  imports: [Marke],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (v of villkor(); track $index) {
        <li>
          @if (v.sparrarUtbetalning) {
            <app-marke ton="varning">Spärrar utbetalning</app-marke>
          }
          {{ v.text }}
          @if (tid(v); as text) {
            <span class="litet">{{ text }}</span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0;
      padding-left: 18px;
    }
    li {
      margin: 4px 0;
    }
    app-marke {
      margin-right: 8px;
    }
    .litet {
      display: block;
    }
  `,
})
export class Villkorslista {
  readonly villkor = input.required<readonly Villkor[]>();
  protected readonly tid = villkorstid;
}
