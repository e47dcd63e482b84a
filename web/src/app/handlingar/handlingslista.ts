import { ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, computed, effect, inject, input, output, signal, untracked, viewChild, viewChildren } from '@angular/core';
import { Datum, dagIStockholm } from '@anslag/doman';
import { HANDLINGSFORMATNAMN, HandlingListaSvar, HandlingSvar, Handlingsformat, filstorlek } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Datumfalt } from '../ui/datumfalt';
import { Dokumentarbeten } from '../ui/dokumentarbeten';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Notis } from '../ui/notis';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';

const VAG = { docx: 'handlingDocx', pdf: 'handlingPdf' } as const satisfies Record<Handlingsformat, string>;

/** The documents that have been made of an ärende, the newest of each first; a letter can be marked as sent. */
@Component({
  selector: 'app-handlingslista',
  imports: [Datumfalt, Felsammanfattning, Hamtningsfel, Laddar, Notis, Tabellram, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './handlingslista.html',
  styleUrl: './handlingar.css',
  host: { '(keydown.escape)': 'vald() && stang()' },
})
export class Handlingslista {
  /** The ärende. */
  readonly nyckel = input.required<string>();
  /** A letter was sent, which takes the ärende a step on. */
  readonly skickat = output<void>();

  private readonly arbeten = inject(Dokumentarbeten);
  protected readonly ratt = inject(Ratt);
  protected readonly sandning = sandning();
  private readonly rubrik = viewChild<ElementRef<HTMLElement>>('panelrubrik');
  private readonly status = viewChild<ElementRef<HTMLElement>>('status');
  private readonly dagfalt = viewChildren(Datumfalt);

  protected readonly svar = hamta<HandlingListaSvar>(() => apiAdress('arendehandlingar', { nyckel: this.nyckel() }));
  /** The newest version of each document. */
  protected readonly senaste = computed(() => (this.svar.varde()?.handlingar ?? []).filter((h, i, alla) => alla.findIndex((x) => sammaSak(x, h)) === i));
  protected readonly aldre = computed(() => (this.svar.varde()?.handlingar ?? []).filter((h) => !this.senaste().includes(h)));

  protected readonly vald = signal<HandlingSvar | null>(null);
  protected readonly datum = signal<Datum | null>(null);
  protected readonly klart = signal('');
  protected readonly idag = dagIStockholm(new Date());
  protected readonly formatnamn = HANDLINGSFORMATNAMN;
  protected readonly storlek = filstorlek;
  protected readonly dag = (iso: string): string => dagIStockholm(new Date(iso));
  private oppnare: Element | null = null;

  constructor() {
    let forst = true;
    effect(() => {
      this.arbeten.klara();
      if (!forst) untracked(() => this.svar.igen());
      forst = false;
    });
    let sedd: HandlingSvar | null = null;
    afterRenderEffect(() => {
      const vald = this.vald();
      if (vald !== sedd) this.rubrik()?.nativeElement.focus();
      sedd = vald;
    });
  }

  protected adress({ id }: HandlingSvar, format: Handlingsformat): string {
    return apiAdress(VAG[format], { id });
  }

  protected kanSkickas(h: HandlingSvar): boolean {
    return h.slag === 'beslutsbrev' && h.expedierad === null && this.ratt.far('handling.gora');
  }

  protected oppna(handling: HandlingSvar): void {
    this.oppnare = document.activeElement;
    this.sandning.visa(null);
    this.klart.set('');
    this.datum.set(this.idag);
    this.vald.set(handling);
  }

  protected stang(): void {
    this.vald.set(null);
    if (this.oppnare instanceof HTMLElement && this.oppnare.isConnected) this.oppnare.focus();
    else this.status()?.nativeElement.focus();
  }

  protected async expediera(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const [handling, datum] = [this.vald(), this.datum()];
    if (!handling || !this.dagfalt().every((f) => f.prova()) || datum === null) return;
    const svar = await this.sandning.skicka<HandlingSvar>('POST', apiAdress('expediering', { id: handling.id }), { datum });
    if (!svar) return;
    this.klart.set(`${handling.titel} är märkt som skickad ${datum}.`);
    this.oppnare = null;
    this.stang();
    this.svar.igen();
    this.skickat.emit();
  }
}

function sammaSak(a: HandlingSvar, b: HandlingSvar): boolean {
  return a.slag === b.slag && a.beslutsnummer === b.beslutsnummer && a.sammantrade === b.sammantrade;
}
