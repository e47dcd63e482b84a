import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { granskaOppnande } from '@anslag/doman';
import { SammantradeAndratSvar, SammantradeSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { heltal } from '../skal/fraga';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Sidtitel } from '../skal/titel';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Notis } from '../ui/notis';
import { Deltagarlista } from './deltagare';
import { Motespunkt } from './motespunkt';
import { motesnamn, statusmarke, UTFALLSBESKED, utfallsmarke } from './sammantrade.formulering';
import { Antecknat } from './utfallsform';
import { nyttUtfall, Utfallsformular } from './utfallsformular';

/** How often whoever only follows the meeting sees what has happened, in milliseconds. */
const FOLJER = 10_000;

/** The meeting as it is held: its opening, one item at a time, its close. Which one is in the address; the arrow keys go between them. */
@Component({
  selector: 'app-mote',
  imports: [Deltagarlista, Felsammanfattning, Hamtningsfel, Handlingsknapp, Laddar, Marke, Motespunkt, Notis, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mote.html',
  styleUrl: './mote.css',
  host: { '(document:keydown)': 'tangent($event)', '(window:beforeunload)': 'varna($event)' },
})
export class Mote {
  /** From the path. */
  readonly id = input.required<string>();

  private readonly router = inject(Router);
  private readonly ratt = inject(Ratt);
  private readonly fraga = toSignal(inject(ActivatedRoute).queryParamMap);
  protected readonly svar = hamta<SammantradeSvar>(
    () => apiAdress('sammantrade', { id: this.id() }),
    () => this.id(),
  );
  protected readonly sandning = sandning();
  protected readonly mote = linkedSignal(() => this.svar.varde());
  protected readonly leder = computed(() => this.ratt.far('sammantrade.leda'));
  protected readonly status = computed(() => {
    const m = this.mote();
    return m ? statusmarke(m.status) : null;
  });
  /** 0 is the opening, 1 and on the items, one more than they are the close. */
  protected readonly plats = computed(() => {
    const antal = this.mote()?.punkter.length ?? 0;
    const text = this.fraga()?.get('punkt') ?? null;
    return text === 'slut' ? antal + 1 : Math.min(heltal(text, 0), antal);
  });
  protected readonly punkt = computed(() => this.mote()?.punkter[this.plats() - 1] ?? null);
  protected readonly sist = computed(() => (this.mote()?.punkter.length ?? 0) + 1);
  protected readonly oavgjorda = computed(() => (this.mote()?.punkter ?? []).filter((p) => p.utfall === null).length);
  protected readonly oppningshinder = computed(() => {
    const m = this.mote();
    return m && granskaOppnande(m.deltagare).length > 0 ? 'Det som står vid deltagarna behöver göras först.' : null;
  });
  /** What is written of each item and not recorded, by the item's id. */
  private readonly utkast = signal<Readonly<Record<string, Utfallsformular>>>({});
  protected readonly formular = computed(() => {
    const p = this.punkt();
    return p ? (this.utkast()[p.id] ?? nyttUtfall(p)) : null;
  });
  /** What was just done, and at which item. */
  protected readonly besked = signal<{ om: string; text: string } | null>(null);

  protected readonly motesnamn = motesnamn;
  protected readonly utfall = utfallsmarke;

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const m = this.mote();
      if (m) titel.satt(`${this.plats() > 0 && this.punkt() ? `Punkt ${this.plats()}, mötet` : 'Mötet'} ${motesnamn(m)}`);
      else if (this.svar.problem()) titel.satt('Mötet kan inte visas');
    });
    let forra: number | null = null;
    effect(() => {
      const plats = this.plats();
      if (!this.mote()) return;
      // Whoever goes to another item begins at its top, and hears its heading.
      if (forra !== null && forra !== plats) {
        untracked(() => this.sandning.visa(null));
        window.scrollTo({ top: 0, behavior: 'instant' });
        setTimeout(() => document.getElementById('motesrubrik')?.focus({ preventScroll: true }));
      }
      forra = plats;
    });
    const klocka = setInterval(() => {
      const status = this.mote()?.status;
      if (!this.leder() && document.visibilityState === 'visible' && (status === 'pagar' || status === 'kallat')) this.svar.igen();
    }, FOLJER);
    inject(DestroyRef).onDestroy(() => clearInterval(klocka));
  }

  /** May the page be left? Asks when an outcome is written and not recorded. */
  farLamnas(): boolean {
    return Object.keys(this.utkast()).length === 0 || window.confirm('Det finns ett utfall som inte är antecknat. Vill du lämna mötet ändå?');
  }

  protected varna(handelse: BeforeUnloadEvent): void {
    if (Object.keys(this.utkast()).length > 0) handelse.preventDefault();
  }

  /** Left and right go between items, unless the key belongs to what has the focus. */
  protected tangent(handelse: KeyboardEvent): void {
    if (handelse.defaultPrevented || handelse.altKey || handelse.ctrlKey || handelse.metaKey || handelse.shiftKey) return;
    const steg = handelse.key === 'ArrowRight' ? 1 : handelse.key === 'ArrowLeft' ? -1 : 0;
    const mal = handelse.target;
    if (steg === 0 || !this.mote() || (mal instanceof Element && mal.closest('input, textarea, select, [role="region"], [role="dialog"], [contenteditable]'))) return;
    handelse.preventDefault();
    this.ga(this.plats() + steg);
  }

  protected ga(plats: number): void {
    if (plats < 0 || plats > this.sist()) return;
    void this.router.navigate([], { queryParams: this.fragaFor(plats) });
  }

  protected fragaFor(plats: number): { punkt: string | number | null } {
    return { punkt: plats === 0 ? null : plats === this.sist() ? 'slut' : plats };
  }

  protected skrivet(id: string, formular: Utfallsformular): void {
    this.utkast.update((u) => ({ ...u, [id]: formular }));
  }

  /** What is changed is so at once, also while the whole is fetched anew. */
  protected andrad(svar: SammantradeAndratSvar | null): void {
    if (svar) this.mote.update((m) => m && { ...m, version: svar.version, status: svar.status });
    this.svar.igen();
  }

  protected antecknat(id: string, { utfall, svar }: Antecknat): void {
    this.utkast.update(({ [id]: _, ...ovriga }) => ovriga);
    this.besked.set({ om: id, text: UTFALLSBESKED[utfall] });
    this.andrad(svar);
    document.getElementById('motesrubrik')?.focus();
  }

  protected async oppna(): Promise<void> {
    const m = this.mote();
    if (!m) return;
    const svar = await this.sandning.skicka<SammantradeAndratSvar>('POST', apiAdress('sammantradesstart', { id: m.id }), { version: m.version });
    this.andrad(svar);
    if (svar) this.ga(1);
  }

  protected async avsluta(): Promise<void> {
    const m = this.mote();
    if (!m || !window.confirm('Avsluta sammanträdet? Därefter kan inga fler utfall antecknas.')) return;
    const svar = await this.sandning.skicka<SammantradeAndratSvar>('POST', apiAdress('sammantradesslut', { id: m.id }), { version: m.version });
    if (svar) void this.router.navigate(['/sammantraden', m.id, 'protokoll'], { info: 'Sammanträdet är avslutat. Protokollet ska nu justeras.' });
    else this.svar.igen();
  }
}
