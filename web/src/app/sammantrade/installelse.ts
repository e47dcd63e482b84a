import { ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, computed, input, output, signal, viewChild } from '@angular/core';
import { SammantradeAndratSvar, SammantradeSvar } from '@anslag/kontrakt';
import { feltexter, osparat, utanSkal } from '../arendeandring/formular';
import { apiAdress } from '../skal/adress';
import { sandning } from '../skal/sandning';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Textfalt } from '../ui/textfalt';
import { motesnamn } from './sammantrade.formulering';

/** Cancels a meeting that has not begun, with why. Opened by who stands beside it. */
@Component({
  selector: 'app-installelse',
  imports: [Felsammanfattning, Textfalt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (oppen()) {
      <section aria-labelledby="stall-in">
        <h2 id="stall-in" #rubriken tabindex="-1">Ställ in {{ namn() }}</h2>
        <app-felsammanfattning [problem]="sandning.problem()" [falt]="{ skal: 'installt-skal' }" />
        <p>Dagordningen står kvar som den var. Förslagen på den kan sättas upp på nästa. Det går inte att ångra: planera i så fall ett nytt sammanträde.</p>
        <form novalidate (submit)="stallIn($event)">
          <app-textfalt etikett="Varför ställs det in?" faltId="installt-skal" [rader]="2" [hogst]="2000" kravs [varde]="skal()" [fel]="fel()['skal']" (skrivet)="skal.set($event)" />
          <p class="rad">
            <button type="submit" class="knapp" [attr.aria-disabled]="sandning.arbetar() ? 'true' : null">Ställ in sammanträdet</button>
            <button type="button" class="knapp sekundar" (click)="stang()">Avbryt</button>
          </p>
        </form>
      </section>
    }
  `,
  styles: `
    section {
      max-width: 44rem;
      margin: 16px 0;
      padding: 16px 24px;
      border: 1px solid var(--linje-stark);
      border-radius: 4px;
    }
    h2 {
      margin-bottom: 12px;
      font-size: 1.125rem;
    }
    .rad {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin: 16px 0 0;
    }
  `,
  host: { '(keydown.escape)': 'oppen() && stang()' },
})
export class Installelse {
  readonly mote = input.required<SammantradeSvar>();
  readonly installt = output<SammantradeAndratSvar>();
  /** Somebody else has changed the meeting: it must be fetched anew. */
  readonly foraldrat = output<void>();

  protected readonly sandning = sandning();
  protected readonly oppen = signal(false);
  protected readonly skal = signal('');
  protected readonly fel = computed(() => feltexter(this.sandning.problem()));
  protected readonly namn = computed(() => motesnamn(this.mote()));
  private readonly rubriken = viewChild<ElementRef<HTMLElement>>('rubriken');
  private oppnare: Element | null = null;

  constructor() {
    afterRenderEffect(() => {
      if (this.oppen()) this.rubriken()?.nativeElement.focus();
    });
  }

  /** Shows the form, and goes to it. */
  oppna(): void {
    this.oppnare = document.activeElement;
    this.sandning.visa(null);
    this.skal.set('');
    this.oppen.set(true);
  }

  protected stang(): void {
    this.oppen.set(false);
    if (this.oppnare instanceof HTMLElement) this.oppnare.focus();
  }

  protected async stallIn(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const skal = this.skal().trim();
    if (skal === '') {
      this.sandning.visa({ ...osparat([utanSkal('Skriv varför sammanträdet ställs in.')]), title: 'Sammanträdet är inte inställt' });
      return;
    }
    const { id, version } = this.mote();
    const svar = await this.sandning.skicka<SammantradeAndratSvar>('POST', apiAdress('sammantradesinstallelse', { id }), { version, skal });
    if (svar) this.installt.emit(svar);
    else if (this.sandning.problem()?.kod === 'konflikt') this.foraldrat.emit();
  }
}
