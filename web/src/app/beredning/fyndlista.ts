import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Beredningsfynd, beredningsfynd, fyndgradnamn } from '@anslag/kontrakt';
import { Marke, Ton } from '../ui/marke';

function ton(f: Beredningsfynd): Ton {
  if (f.slag === 'budget') return f.avvikelse.niva === 'varning' ? 'varning' : 'neutral';
  return (f.slag === 'beslut' || f.slag === 'foljd') && f.hindrar ? 'fel' : 'varning';
}

/** What checks have found: how serious it is, what it is, and where the rule is from. */
@Component({
  selector: 'app-fyndlista',
  imports: [Marke],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (f of rader(); track $index) {
        <li>
          <app-marke [ton]="f.ton">{{ f.grad }}</app-marke>
          <span
            >{{ f.text }} <span class="litet">{{ f.kalla }}</span></span
          >
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0 0 16px;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 9rem minmax(0, 75ch);
      max-width: none;
      margin: 6px 0;
    }
    app-marke {
      align-self: start;
      white-space: normal;
    }
    @media (max-width: 600px) {
      li {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class Fyndlista {
  readonly fynd = input.required<readonly Beredningsfynd[]>();
  protected readonly rader = computed(() => this.fynd().map((f) => ({ ton: ton(f), grad: fyndgradnamn(f), text: beredningsfynd(f), kalla: f.kalla })));
}
