import { ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { dagIStockholm } from '@anslag/doman';
import { ArendeSvar, BilagaSvar, BilagorSvar, bilagebristtext, bilageslagnamn, bilagetypnamn, filstorlek, viruskontrolltext } from '@anslag/kontrakt';
import { omstandigheter } from '../arendeandring/andring.formulering';
import { feltexter, osparat, utanSkal } from '../arendeandring/formular';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Notis } from '../ui/notis';
import { Tabellram } from '../ui/tabellram';
import { Textfalt } from '../ui/textfalt';
import { Tomt } from '../ui/tomt';
import { Bilageform } from './bilageform';
import { Uppladdningar } from './uppladdningar';

/** The attachments of an ärende: what is there, putting more in, and taking one out of use. */
@Component({
  selector: 'app-bilagor',
  imports: [Bilageform, Felsammanfattning, Hamtningsfel, Laddar, Marke, Notis, Tabellram, Textfalt, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bilagor.html',
  styleUrl: './handlingar.css',
  host: { '(keydown.escape)': 'vald() && stang()' },
})
export class Bilagor {
  readonly arende = input.required<ArendeSvar>();

  private readonly uppladdningar = inject(Uppladdningar);
  private readonly ratt = inject(Ratt);
  protected readonly sandning = sandning();
  private readonly rubrik = viewChild<ElementRef<HTMLElement>>('panelrubrik');
  private readonly status = viewChild<ElementRef<HTMLElement>>('status');

  protected readonly svar = hamta<BilagorSvar>(() => apiAdress('arendebilagor', { nyckel: this.arende().nyckel }));
  protected readonly iBruk = computed(() => (this.svar.varde()?.bilagor ?? []).filter((b) => b.makulerad === null));
  protected readonly makulerade = computed(() => (this.svar.varde()?.bilagor ?? []).filter((b) => b.makulerad !== null));
  protected readonly utrymme = computed(() => {
    const s = this.svar.varde();
    return s ? `${filstorlek(s.anvant)} av ${filstorlek(s.hogstTillsammans)}` : '';
  });
  protected readonly omstandigheter = computed(() => omstandigheter(this.arende().min));
  protected readonly farAndra = computed(() => this.ratt.far('arende.andra'));
  /** Why the person may not; said once and not beside every file. */
  protected readonly hinder = computed(() => this.ratt.hinder('arende.andra', this.omstandigheter()));

  /** The one that is about to be taken out of use. */
  protected readonly vald = signal<BilagaSvar | null>(null);
  protected readonly skal = signal('');
  protected readonly klart = signal('');
  protected readonly fel = computed(() => feltexter(this.sandning.problem()));
  private oppnare: Element | null = null;

  protected readonly slagnamn = bilageslagnamn;
  protected readonly typnamn = bilagetypnamn;
  protected readonly storlek = filstorlek;
  protected readonly bristtext = bilagebristtext;
  protected readonly kontrolltext = viruskontrolltext;
  protected readonly dag = (iso: string): string => dagIStockholm(new Date(iso));

  constructor() {
    let forst = true;
    effect(() => {
      this.uppladdningar.inlagda();
      // The list is fetched by itself the first time.
      if (!forst) untracked(() => this.svar.igen());
      forst = false;
    });
    let sedd: BilagaSvar | null = null;
    afterRenderEffect(() => {
      const vald = this.vald();
      if (vald !== sedd) this.rubrik()?.nativeElement.focus();
      sedd = vald;
    });
  }

  protected adress(b: BilagaSvar): string {
    return apiAdress('bilagefil', { nyckel: this.arende().nyckel, id: b.id });
  }

  protected oppna(bilaga: BilagaSvar): void {
    this.oppnare = document.activeElement;
    this.sandning.visa(null);
    this.skal.set('');
    this.klart.set('');
    this.vald.set(bilaga);
  }

  protected stang(): void {
    this.vald.set(null);
    if (this.oppnare instanceof HTMLElement && this.oppnare.isConnected) this.oppnare.focus();
    else this.status()?.nativeElement.focus();
  }

  protected async makulera(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const bilaga = this.vald();
    if (!bilaga) return;
    if (this.skal().trim() === '') {
      this.sandning.visa(osparat([utanSkal('Skriv varför bilagan makuleras.')]));
      return;
    }
    const svar = await this.sandning.skicka<BilagaSvar>('POST', apiAdress('bilagemakulering', { nyckel: this.arende().nyckel, id: bilaga.id }), { skal: this.skal().trim() });
    if (!svar) return;
    this.klart.set(`${bilaga.namn} är makulerad.`);
    this.oppnare = null;
    this.stang();
    this.svar.igen();
  }
}
