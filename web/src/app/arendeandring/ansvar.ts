import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { ArendeandringSvar, ArendeSvar, HandlaggarvalSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Session } from '../skal/session';
import { Falt } from '../ui/falt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Notis } from '../ui/notis';
import { tidpunkt } from '../ui/tid.formulering';
import { Valjare } from '../ui/valjare';
import { omstandigheter } from './andring.formulering';
import { feltexter, osparat, utanSkal } from './formular';
import { Undertiden } from './undertiden';

type Oppen = { slag: 'handlaggare' | 'sekretess' | 'jav' } | { slag: 'hav'; id: string; namn: string };

const RUBRIK: Record<Oppen['slag'], string> = {
  handlaggare: 'Byt handläggare',
  sekretess: 'Sekretess',
  jav: 'Anmäl att du är jävig',
  hav: 'Häv anmälan om jäv',
};

/** Who handles the ärende, its secrecy and the conflicts of interest in it, and what the person can do about them. */
@Component({
  selector: 'app-ansvar',
  imports: [Falt, Felsammanfattning, Handlingsknapp, Notis, Undertiden, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './ansvar.html',
  styleUrl: './ansvar.css',
})
export class Ansvar {
  readonly arende = input.required<ArendeSvar>();
  /** Something was changed: the ärende must be fetched anew. */
  readonly andrat = output<void>();

  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly ratt = inject(Ratt);
  protected readonly sandning = sandning();
  protected readonly tidpunkt = tidpunkt;
  private readonly panelrubrik = viewChild<ElementRef<HTMLElement>>('panelrubrik');

  protected readonly oppen = signal<Oppen | null>(null);
  protected readonly skal = signal('');
  /** The chosen officer's id, or the paragraph. */
  protected readonly varde = signal('');
  /** What was done, for who does not see the page change. */
  protected readonly klart = signal('');
  protected readonly fel = computed(() => feltexter(this.sandning.problem()));

  protected readonly omstandigheter = computed(() => omstandigheter(this.arende().min));
  protected readonly rubrik = computed(() => {
    const oppen = this.oppen();
    return oppen ? RUBRIK[oppen.slag] : '';
  });
  /** Who only may not mark since it is not the person's ärende has been told so already, beside the edit. */
  protected readonly visarSekretess = computed(
    () => !this.ratt.far('arende.andra') || this.ratt.hinder('sekretess.marka', this.omstandigheter()) === null,
  );
  private readonly valbara = hamta<HandlaggarvalSvar>(() =>
    this.oppen()?.slag === 'handlaggare' ? apiAdress('arendehandlaggare', { nyckel: this.arende().nyckel }) : undefined,
  );
  protected readonly handlaggare = computed(() =>
    (this.valbara.varde()?.handlaggare ?? []).filter((h) => !h.javig).map((h) => ({ varde: h.id, namn: h.namn })),
  );

  constructor() {
    let sedd: Oppen | null = null;
    afterRenderEffect(() => {
      const oppen = this.oppen();
      if (oppen !== sedd) this.panelrubrik()?.nativeElement.focus();
      sedd = oppen;
    });
  }

  protected oppna(oppen: Oppen): void {
    this.sandning.visa(null);
    this.klart.set('');
    this.skal.set('');
    this.varde.set((oppen.slag === 'handlaggare' ? this.arende().handlaggare?.id : this.arende().sekretess) ?? '');
    this.oppen.set(oppen);
  }

  protected stang(): void {
    this.sandning.visa(null);
    this.oppen.set(null);
  }

  protected andraUppgifter(): void {
    void this.router.navigate(['/arenden', this.arende().nyckel, 'andra']);
  }

  protected ta(): Promise<void> {
    const handlaggare = this.session.person()?.id ?? null;
    return this.gor('PUT', 'arendehandlaggare', { handlaggare, version: this.arende().version }, 'Du handlägger nu ärendet.');
  }

  protected spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const { version } = this.arende();
    const [oppen, skal, varde] = [this.oppen(), this.skal(), this.varde().trim() || null];
    if (oppen && oppen.slag !== 'handlaggare' && skal.trim() === '') {
      this.sandning.visa(osparat([utanSkal('Skriv ett skäl.')]));
      return Promise.resolve();
    }
    switch (oppen?.slag) {
      case 'handlaggare':
        return this.gor('PUT', 'arendehandlaggare', { handlaggare: varde, version }, 'Handläggaren är ändrad.');
      case 'sekretess':
        return this.gor('PUT', 'arendesekretess', { sekretess: varde, skal, version }, 'Markeringen om sekretess är ändrad.');
      case 'jav':
        return this.gor('POST', 'arendejav', { skal }, 'Din anmälan om jäv är sparad.');
      case 'hav':
        return this.gor('DELETE', 'arendejavFor', undefined, 'Anmälan om jäv är hävd.', { id: oppen.id }, { skal });
      case undefined:
        return Promise.resolve();
    }
  }

  private async gor(
    metod: Parameters<typeof this.sandning.skicka>[0],
    vag: 'arendehandlaggare' | 'arendesekretess' | 'arendejav' | 'arendejavFor',
    kropp: object | undefined,
    klart: string,
    parametrar: Record<string, string> = {},
    fraga: Record<string, string> = {},
  ): Promise<void> {
    this.klart.set('');
    const adress = apiAdress(vag, { nyckel: this.arende().nyckel, ...parametrar }, fraga);
    const svar = await this.sandning.skicka<ArendeandringSvar>(metod, adress, kropp);
    if (svar) {
      this.oppen.set(null);
      this.klart.set(klart);
    }
    // Also what was refused may be so because the ärende is no longer what the page shows.
    if (svar || ['konflikt', 'obehorig'].includes(this.sandning.problem()?.kod ?? '')) this.andrat.emit();
  }
}
