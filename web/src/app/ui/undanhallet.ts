import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Tomt } from './tomt';

/** Stands where something is left out because it is secret. */
@Component({
  selector: 'app-undanhallet',
  imports: [Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-tomt [skal]="vad() + ' visas inte'"
    ><p>Ärendet omfattas av sekretess enligt {{ enligt() }}.</p></app-tomt
  >`,
})
export class Undanhallet {
  /** What is left out, with a capital: "Budgeten". */
  readonly vad = input.required<string>();
  /** The paragraph. */
  readonly enligt = input.required<string>();
}
