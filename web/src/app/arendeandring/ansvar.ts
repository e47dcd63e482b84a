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
import { tolkaSekretessgrund } from '@anslag/doman';
import { ArendeandringSvar, ArendeSvar, HandlaggarvalSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Session } from '../skal/session';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Notis } from '../ui/notis';
import { Textfalt } from '../ui/textfalt';
import { tidpunkt } from '../ui/tid.formulering';
import { Valjare } from '../ui/valjare';
import { omstandigheter } from './andring.formulering';
import { Formbesked } from './formbesked';
import { feltexter, osparat, utanGrund, utanSkal } from './formular';

type Oppen = { slag: 'handlaggare' | 'sekretess' | 'osekretess' | 'jav' } | { slag: 'hav'; id: string; namn: string };

const RUBRIK: Record<Oppen['slag'], string> = {
  handlaggare: 'Byt handläggare',
  sekretess: 'Sekretess',
  osekretess: 'Ta bort sekretess',
  jav: 'Anmäl att du är jävig',
  hav: 'Häv anmälan om jäv',
};

/** Who handles the ärende, its secrecy and the conflicts of interest in it, and what the person can do about them. */
@Component({
  selector: 'app-ansvar',
  imports: [Felsammanfattning, Formbesked, Handlingsknapp, Notis, Textfalt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './ansvar.html',
  styleUrl: './ansvar.css',
  host: { '(keydown.escape)': 'oppen() && stang()' },
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

  private readonly status = viewChild.required<ElementRef<HTMLElement>>('status');
  /** The button that the panel was opened with. */
  private oppnare: Element | null = null;

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
    this.oppnare = document.activeElement;
    this.sandning.visa(null);
    this.klart.set('');
    this.skal.set('');
    this.varde.set((oppen.slag === 'handlaggare' ? this.arende().handlaggare?.id : this.arende().sekretess) ?? '');
    this.oppen.set(oppen);
  }

  protected stang(): void {
    this.sandning.visa(null);
    this.oppen.set(null);
    if (this.oppnare instanceof HTMLElement && this.oppnare.isConnected) this.oppnare.focus();
    else this.status().nativeElement.focus();
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
    const grund = tolkaSekretessgrund(varde ?? '');
    const brister = [
      ...(oppen?.slag === 'sekretess' && grund === null ? [utanGrund(varde)] : []),
      ...(oppen && oppen.slag !== 'handlaggare' && skal.trim() === '' ? [utanSkal('Skriv ett skäl.')] : []),
    ];
    if (brister.length > 0) {
      this.sandning.visa(osparat(brister));
      return Promise.resolve();
    }
    switch (oppen?.slag) {
      case 'handlaggare':
        return this.gor('PUT', 'arendehandlaggare', { handlaggare: varde, version }, 'Handläggaren är ändrad.');
      case 'sekretess': {
        const klart = `${this.arende().sekretess ? 'Sekretessen är ändrad' : 'Ärendet är markerat med sekretess'}: ${grund}.`;
        return this.gor('PUT', 'arendesekretess', { sekretess: grund, skal, version }, klart);
      }
      case 'osekretess':
        return this.gor('PUT', 'arendesekretess', { sekretess: null, skal, version }, 'Sekretessen är borttagen.');
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
      // Whoever asks for what already is so changes nothing, and the version stays.
      this.klart.set(metod === 'PUT' && svar.version === this.arende().version ? 'Inget är ändrat: det var så redan.' : klart);
      this.status().nativeElement.focus();
      this.oppen.set(null);
    }
    // Also what was refused may be so because the ärende is no longer what the page shows.
    if (svar || ['konflikt', 'obehorig'].includes(this.sandning.problem()?.kod ?? '')) this.andrat.emit();
  }
}
