import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Arendestatus, handlingForSteg } from '@anslag/doman';
import { BeredningSvar, STATUSNAMN, StatusandringSvar, StegSvar } from '@anslag/kontrakt';
import { omstandigheter } from '../arendeandring/andring.formulering';
import { Formbesked } from '../arendeandring/formbesked';
import { feltexter, osparat, utanSkal } from '../arendeandring/formular';
import { apiAdress } from '../skal/adress';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Marke } from '../ui/marke';
import { Textfalt } from '../ui/textfalt';
import { bristrad, kraverSkal, linje, sortera, stegknapp, stegvagtext } from './steg.formulering';

/** Where an ärende is on its way from application to close, what is missing for the next step and where to put it right, and the steps there are. */
@Component({
  selector: 'app-statuslinje',
  imports: [Formbesked, Handlingsknapp, Marke, RouterLink, Textfalt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './statuslinje.html',
  styleUrl: './statuslinje.css',
})
export class Statuslinje {
  readonly beredning = input.required<BeredningSvar>();
  /** The status was changed, or somebody else has changed the ärende: it must be fetched anew. */
  readonly andrat = output<void>();

  private readonly injektor = inject(Injector);
  private readonly ratt = inject(Ratt);
  private readonly besked = viewChild.required<ElementRef<HTMLElement>>('besked');
  protected readonly sandning = sandning();
  protected readonly skal = signal('');
  /** The step that is being taken, when it asks why. */
  protected readonly tas = signal<Arendestatus | null>(null);
  protected readonly klart = signal('');
  protected readonly fel = computed(() => feltexter(this.sandning.problem()));

  protected readonly statusnamn = STATUSNAMN;
  protected readonly omstandigheter = computed(() => omstandigheter(this.beredning().min));
  protected readonly linje = computed(() => {
    const nu = this.beredning().status;
    const steg = linje(nu);
    const plats = steg.indexOf(nu);
    return steg.map((s, i) => ({ status: s, namn: STATUSNAMN[s], lage: i < plats ? 'gjort' : i === plats ? 'nu' : 'kvar' }));
  });
  private readonly steg = computed(() => sortera(this.beredning().status, this.beredning().steg));
  protected readonly nasta = computed(() => {
    const { nasta } = this.steg();
    if (!nasta) return null;
    const { nyckel, status } = this.beredning();
    const brister = nasta.brister.map((b) => bristrad(nyckel, b));
    return { till: nasta.till, namn: STATUSNAMN[nasta.till], handling: handlingForSteg(status, nasta.till), knapp: stegknapp(status, nasta.till), brister, vag: nasta.av === 'for_hand' ? null : stegvagtext(nasta.av) };
  });
  /** The other steps that a person takes, and that may be taken now. */
  protected readonly ovriga = computed(() =>
    this.steg()
      .ovriga.filter((s: StegSvar) => s.av === 'for_hand' && s.brister.length === 0)
      .map((s) => ({ till: s.till, handling: handlingForSteg(this.beredning().status, s.till), knapp: stegknapp(this.beredning().status, s.till) })),
  );
  protected readonly farAndra = computed(() => this.ratt.far('arende.andra'));

  protected ta(till: Arendestatus): void {
    this.klart.set('');
    this.sandning.visa(null);
    if (!kraverSkal(this.beredning().status, till)) {
      void this.skicka(till, null);
      return;
    }
    this.skal.set('');
    this.tas.set(till);
    afterNextRender(() => document.getElementById('status-skal')?.focus(), { injector: this.injektor });
  }

  protected avbryt(): void {
    this.tas.set(null);
    this.sandning.visa(null);
    this.besked().nativeElement.focus();
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const till = this.tas();
    if (!till) return;
    const skal = this.skal().trim();
    if (skal === '') this.sandning.visa(osparat([utanSkal('Skriv varför.')]));
    else await this.skicka(till, skal);
  }

  private async skicka(till: Arendestatus, skal: string | null): Promise<void> {
    const { nyckel, version } = this.beredning();
    const svar = await this.sandning.skicka<StatusandringSvar>('POST', apiAdress('arendestatus', { nyckel }), { version, till, skal });
    if (svar) {
      this.tas.set(null);
      this.klart.set(`Ärendets status är nu ${STATUSNAMN[svar.status].toLowerCase()}.`);
      this.besked().nativeElement.focus();
    }
    if (svar || this.sandning.problem()?.kod === 'konflikt') this.andrat.emit();
  }
}
