import { ChangeDetectionStrategy, Component, ElementRef, computed, input, output, signal, viewChild } from '@angular/core';
import { BilagorSvar, filstorlek } from '@anslag/kontrakt';
import { VALBARA, filfel, filtyper } from '../handlingar/filprov';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Falt } from '../ui/falt';
import { Valjare } from '../ui/valjare';

/** The file a result rests on: one that the ärende has already, or one that is put in with the result. */
@Component({
  selector: 'app-kallfil',
  imports: [Falt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (alternativ().length > 0) {
      <app-valjare etikett="Fil som finns i ärendet" faltId="resultat-bilaga" tomt="Ingen" [varde]="vald()" [alternativ]="alternativ()" (valt)="bilaga.emit($event)" />
    }
    @if (vald() === '') {
      <app-falt [etikett]="alternativ().length > 0 ? 'Eller en ny fil' : 'Fil'" for="resultat-fil" [hjalp]="hjalp()" [fel]="egetFel() ?? fel()">
        <div class="filval">
          <input
            #falt
            id="resultat-fil"
            type="file"
            [accept]="valbara"
            [attr.aria-describedby]="'resultat-fil-hjalp' + (egetFel() ?? fel() ? ' resultat-fil-fel' : '')"
            [attr.aria-invalid]="egetFel() ?? fel() ? 'true' : null"
            (change)="valj($event)"
          />
          <span class="valj" aria-hidden="true">Välj fil</span>
          <span aria-hidden="true">{{ fil()?.name ?? 'Ingen fil är vald' }}</span>
        </div>
      </app-falt>
      @if (fil()) {
        <button type="button" class="knapp sekundar liten" (click)="taBort()">Ta bort filen</button>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      justify-items: start;
    }
    app-valjare,
    app-falt {
      width: 100%;
    }
  `,
})
export class Kallfil {
  readonly arende = input.required<string>();
  /** Id of the attachment that is chosen; empty when none is. */
  readonly vald = input.required<string>();
  readonly fil = input.required<File | null>();
  readonly fel = input<string | null>();
  /** The field is in sight: only then the ärende's files are asked for. */
  readonly visas = input.required<boolean>();
  readonly bilaga = output<string>();
  readonly filen = output<File | null>();

  private readonly falt = viewChild<ElementRef<HTMLInputElement>>('falt');
  private readonly svar = hamta<BilagorSvar>(() => (this.visas() ? apiAdress('arendebilagor', { nyckel: this.arende() }) : undefined));
  protected readonly alternativ = computed(() => (this.svar.varde()?.bilagor ?? []).filter((b) => b.makulerad === null).map((b) => ({ varde: b.id, namn: b.namn })));
  protected readonly valbara = VALBARA;
  protected readonly hjalp = computed(() => {
    const storst = this.svar.varde()?.storstEn;
    return `${filtyper()}${storst === undefined ? '' : `, högst ${filstorlek(storst)}`}. Läggs in som bilaga i ärendet.`;
  });
  protected readonly egetFel = signal<string | null>(null);

  protected valj(handelse: Event): void {
    const fil = (handelse.target as HTMLInputElement).files?.[0] ?? null;
    const fel = fil === null ? null : filfel(fil, this.svar.varde()?.storstEn ?? Number.MAX_SAFE_INTEGER);
    this.egetFel.set(fel);
    this.filen.emit(fel === null ? fil : null);
  }

  protected taBort(): void {
    this.egetFel.set(null);
    this.filen.emit(null);
    const falt = this.falt()?.nativeElement;
    if (!falt) return;
    falt.value = '';
    falt.focus();
  }
}
