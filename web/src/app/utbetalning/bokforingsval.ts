import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Falt } from '../ui/falt';
import { BOKFORINGSFILER } from './bokforingssandning';

/** The choice of a file of accounts. */
@Component({
  selector: 'app-bokforingsval',
  imports: [Falt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-falt [etikett]="etikett()" for="bokforing" hjalp="SIE 4 (.se, .si) eller Excel (.xlsx) med kolumnerna Konto, Benämning, Projekt, Datum och Belopp." [fel]="fel()">
      <div class="filval">
        <input
          id="bokforing"
          type="file"
          [accept]="filer"
          [attr.aria-describedby]="'bokforing-hjalp' + (fel() ? ' bokforing-fel' : '')"
          [attr.aria-invalid]="fel() ? 'true' : null"
          (change)="valj($event)"
        />
        <span class="valj" aria-hidden="true">Välj fil</span>
        <span class="namn" aria-hidden="true">{{ fil()?.name ?? 'Ingen fil är vald' }}</span>
      </div>
    </app-falt>
  `,
  styles: `
    :host {
      display: block;
      max-width: 44rem;
    }
    .namn {
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class Bokforingsval {
  readonly etikett = input('Utdrag ur bokföringen (kan läggas in senare)');
  readonly fil = input.required<File | null>();
  readonly fel = input<string | null>(null);
  readonly vald = output<File | null>();
  protected readonly filer = BOKFORINGSFILER;

  protected valj(handelse: Event): void {
    this.vald.emit((handelse.target as HTMLInputElement).files?.[0] ?? null);
  }
}
