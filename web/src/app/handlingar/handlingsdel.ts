import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { ArendeSvar } from '@anslag/kontrakt';
import { Dokumentknapp } from '../ui/dokumentknapp';
import { Undanhallet } from '../ui/undanhallet';
import { Bilagor } from './bilagor';
import { Handlingslista } from './handlingslista';

/** The files of an ärende: what has been put in and what has been made of it. Always as they are now. */
@Component({
  selector: 'app-handlingsdel',
  imports: [Bilagor, Dokumentknapp, Handlingslista, Undanhallet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (arende().undanhallet) {
      <app-undanhallet vad="Handlingarna" [enligt]="arende().sekretess ?? ''" />
    } @else if (arende().tid !== null) {
      <p>Handlingarna visas bara som de är nu. Visa hur det är i dag för att se dem.</p>
    } @else {
      @defer (on viewport) {
        <h3>Framställda handlingar</h3>
        <app-handlingslista [nyckel]="arende().nyckel" (skickat)="andrat.emit()" />
        <div class="gor ej-utskrift">
          <app-dokumentknapp slag="projektbeskrivning" sekundar [arende]="arende().nyckel">Gör projektbeskrivning</app-dokumentknapp>
          <app-dokumentknapp slag="foredragning" sekundar [arende]="arende().nyckel">Gör föredragnings-PM</app-dokumentknapp>
        </div>
        <h3 class="bilagor">Bilagor</h3>
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
    .gor {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      margin-top: 16px;
    }
    .bilagor {
      margin-top: 32px;
    }
  `,
})
export class Handlingsdel {
  readonly arende = input.required<ArendeSvar>();
  /** The ärende must be fetched anew. */
  readonly andrat = output<void>();
}
