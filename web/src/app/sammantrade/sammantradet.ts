import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { dagordningOppen } from '@anslag/doman';
import { FRISTNAMN, ProblemSvar, SammantradeAndratSvar, SammantradeSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Sidtitel } from '../skal/titel';
import { Dokumentarbeten } from '../ui/dokumentarbeten';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Notis } from '../ui/notis';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tomt } from '../ui/tomt';
import { Dagordning } from './dagordning';
import { Deltagarlista } from './deltagare';
import { Installelse } from './installelse';
import { Moteshandlingar } from './moteshandlingar';
import { Punktval } from './punktval';
import { antalPunkter, fristmarke, motesnamn, statusmarke } from './sammantrade.formulering';

/** One meeting: its days, its agenda, who takes part, the kallelse, and the ways on to the meeting itself and its minutes. */
@Component({
  selector: 'app-sammantradet',
  imports: [Dagordning, Deltagarlista, Felsammanfattning, Hamtningsfel, Handlingsknapp, Installelse, Laddar, Marke, Moteshandlingar, Notis, Punktval, RouterLink, Sidrubrik, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sammantradet.html',
  styleUrl: './sammantradet.css',
})
export class Sammantradet {
  /** From the path. */
  readonly id = input.required<string>();

  private readonly router = inject(Router);
  private readonly ratt = inject(Ratt);
  protected readonly svar = hamta<SammantradeSvar>(
    () => apiAdress('sammantrade', { id: this.id() }),
    () => this.id(),
  );
  protected readonly sandning = sandning();
  protected readonly listproblem = signal<ProblemSvar | null>(null);
  private readonly info: unknown = inject(Router).currentNavigation()?.extras.info;
  protected readonly besked = signal(typeof this.info === 'string' ? this.info : '');

  protected readonly mote = linkedSignal(() => this.svar.varde());
  protected readonly status = computed(() => {
    const m = this.mote();
    return m ? statusmarke(m.status) : null;
  });
  protected readonly frister = computed(() => (this.mote()?.frister ?? []).map((f) => ({ ...f, namn: FRISTNAMN[f.slag], marke: fristmarke(f.lage) })));
  protected readonly oppen = computed(() => {
    const m = this.mote();
    return m !== undefined && dagordningOppen(m.status) && this.ratt.far('sammantrade.planera');
  });
  /** What one goes to from here, when there is something there. */
  protected readonly harProtokoll = computed(() => ['pagar', 'avslutat', 'justerat'].includes(this.mote()?.status ?? ''));

  /** Why no kallelse can be made now. */
  protected readonly kallelsehinder = computed(() => {
    const m = this.mote();
    if (m && !dagordningOppen(m.status)) return 'Sammanträdet har öppnats. Kallelsen som skickades finns bland handlingarna.';
    return m?.punkter.length === 0 ? 'Dagordningen är tom.' : null;
  });

  protected readonly installelse = viewChild(Installelse);
  protected readonly motesnamn = motesnamn;
  protected readonly antalPunkter = antalPunkter;

  constructor() {
    const titel = inject(Sidtitel);
    const { klara } = inject(Dokumentarbeten);
    let forst = true;
    // A kallelse that has been made is what the next step waits for.
    effect(() => {
      klara();
      if (!forst) untracked(() => this.svar.igen());
      forst = false;
    });
    effect(() => {
      const m = this.mote();
      if (m) titel.satt(motesnamn(m));
      else if (this.svar.problem()) titel.satt('Sammanträdet kan inte visas');
    });
  }

  /** What is changed is so at once, also while the whole is fetched anew. */
  protected andrad(svar: SammantradeAndratSvar | null): void {
    if (svar) this.mote.update((m) => m && { ...m, version: svar.version, status: svar.status });
    this.svar.igen();
  }

  /** The meeting will not be held: told where one is, since the way to it is gone. */
  protected installt(svar: SammantradeAndratSvar): void {
    this.besked.set('Sammanträdet är inställt.');
    this.andrad(svar);
    document.getElementById('motesbesked')?.focus();
  }

  protected andra(): void {
    void this.router.navigate(['/sammantraden', this.id(), 'andra']);
  }

  protected async kalla(): Promise<void> {
    const m = this.mote();
    if (!m || !window.confirm(`Är kallelsen till ${motesnamn(m)} skickad? Sammanträdet får då status Kallat.`)) return;
    this.besked.set('');
    const svar = await this.sandning.skicka<SammantradeAndratSvar>('POST', apiAdress('sammantradeskallelse', { id: m.id }), { version: m.version });
    if (svar) this.besked.set('Sammanträdet är kallat.');
    this.andrad(svar);
  }
}
