import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ArendeSvar } from '@anslag/kontrakt';
import { Undanhallet } from '../ui/undanhallet';
import { Bilagor } from './bilagor';

/** The files of an ärende: what has been put in and what has been made of it. Always as they are now. */
@Component({
  selector: 'app-handlingsdel',
  imports: [Bilagor, Undanhallet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (arende().undanhallet) {
      <app-undanhallet vad="Handlingarna" [enligt]="arende().sekretess ?? ''" />
    } @else if (arende().tid !== null) {
      <p>Handlingarna visas bara som de är nu. Visa hur det är i dag för att se dem.</p>
    } @else {
      @defer (on viewport) {
        <h3>Bilagor</h3>
        <app-bilagor [arende]="arende()" />
      } @placeholder {
        <p class="vantar">Handlingarna hämtas när de visas.</p>
      }
    }
  `,
  styles: `
    .vantar {
      min-height: 60vh;
    }
  `,
})
export class Handlingsdel {
  readonly arende = input.required<ArendeSvar>();
}
