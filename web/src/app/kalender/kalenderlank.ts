import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, inject, signal, viewChild } from '@angular/core';
import { KalendernyckelSvar, NyKalendernyckelSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { sandning } from '../skal/sandning';
import { Falt } from '../ui/falt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Notis } from '../ui/notis';
import { tidpunkt } from '../ui/tid.formulering';

/** The person's secret link to the calendar: made, shown once with a way to copy it, renewed, revoked. */
@Component({
  selector: 'app-kalenderlank',
  imports: [Falt, Felsammanfattning, Hamtningsfel, Notis],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './kalenderlank.html',
  styles: `
    .rad {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-bottom: 8px;
    }
    .rad input {
      flex: 1 1 20rem;
      width: auto;
      max-width: 44rem;
    }
    .visad {
      margin-bottom: 16px;
    }
    .status {
      min-height: 1.5rem;
      margin: 8px 0 0;
    }
  `,
})
export class Kalenderlank {
  private readonly injektor = inject(Injector);
  private readonly lankfalt = viewChild<ElementRef<HTMLInputElement>>('lankfaltet');
  protected readonly svar = hamta<KalendernyckelSvar>(() => apiAdress('kalendernyckel'));
  protected readonly sandning = sandning();
  private readonly ny = signal<NyKalendernyckelSvar | null>(null);
  /** The whole address, only while it is shown. */
  protected readonly lank = computed(() => {
    const ny = this.ny();
    return ny ? new URL(ny.vag, window.location.origin).href : null;
  });
  protected readonly finns = computed(() => this.svar.varde()?.skapad ?? null);
  protected readonly besked = signal('');

  protected readonly tidpunkt = tidpunkt;

  protected async skapa(): Promise<void> {
    if (this.finns() !== null && !window.confirm('Den länk du har nu slutar att fungera. Vill du ersätta den med en ny?')) return;
    this.besked.set('');
    const svar = await this.sandning.skicka<NyKalendernyckelSvar>('POST', apiAdress('kalendernyckel'));
    if (!svar) return;
    this.ny.set(svar);
    this.svar.igen();
    afterNextRender(
      () => {
        this.lankfalt()?.nativeElement.focus();
        this.lankfalt()?.nativeElement.select();
      },
      { injector: this.injektor },
    );
  }

  protected async taBort(): Promise<void> {
    if (!window.confirm('Kalendrar som prenumererar på länken får inga fler uppgifter. Vill du ta bort den?')) return;
    this.besked.set('');
    if ((await this.sandning.skicka('DELETE', apiAdress('kalendernyckel'))) === null && this.sandning.problem()) return;
    this.ny.set(null);
    this.besked.set('Länken är borttagen.');
    this.svar.igen();
  }

  protected async kopiera(): Promise<void> {
    const falt = this.lankfalt()?.nativeElement;
    falt?.select();
    try {
      await navigator.clipboard.writeText(falt?.value ?? '');
      this.besked.set('Länken är kopierad.');
    } catch {
      this.besked.set('Webbläsaren tillåter inte kopiering. Länken är markerad: kopiera den med Ctrl+C.');
    }
  }
}
