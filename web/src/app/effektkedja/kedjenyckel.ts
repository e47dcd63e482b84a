import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Kedjelage } from './kedjelage';

/** What the cards' frames and figures stand for. */
@Component({
  selector: 'app-kedjenyckel',
  imports: [Kedjelage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="heldragen"><app-kedjelage lage="uppnadd" />Uppnådd: heldragen ram</span>
    <span class="streckad"><app-kedjelage lage="forvantad" />Förväntad: streckad ram</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      font-size: 0.875rem;
    }
    span {
      padding: 1px 8px;
      border-radius: 4px;
    }
    .heldragen {
      border: 2px solid var(--bra);
    }
    .streckad {
      border: 2px dashed var(--varning);
    }
  `,
})
export class Kedjenyckel {}
