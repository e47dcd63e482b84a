import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ProtokollSvar, SammantradeAndratSvar, SammantradeSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { sandning } from '../skal/sandning';
import { Session } from '../skal/session';
import { Sidtitel } from '../skal/titel';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Notis } from '../ui/notis';
import { Sidrubrik } from '../ui/sidrubrik';
import { tidpunkt } from '../ui/tid.formulering';
import { Forslagstext } from './forslagstext';
import { Moteshandlingar } from './moteshandlingar';
import { motesnamn, statusmarke } from './sammantrade.formulering';

/** The minutes: every § with its outcome, who has attested them and who has not; locked once all have. */
@Component({
  selector: 'app-protokoll',
  imports: [Felsammanfattning, Forslagstext, Hamtningsfel, Handlingsknapp, Laddar, Marke, Moteshandlingar, Notis, RouterLink, Sidrubrik],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './protokoll.html',
  styleUrl: './protokoll.css',
})
export class Protokoll {
  /** From the path. */
  readonly id = input.required<string>();

  private readonly session = inject(Session);
  protected readonly svar = hamta<ProtokollSvar>(() => apiAdress('protokoll', { id: this.id() }));
  /** The meeting's version, which an attestation is made from. */
  private readonly mote = hamta<SammantradeSvar>(() => apiAdress('sammantrade', { id: this.id() }));
  protected readonly sandning = sandning();
  private readonly info: unknown = inject(Router).currentNavigation()?.extras.info;
  protected readonly besked = signal(typeof this.info === 'string' ? this.info : '');
  protected readonly protokoll = computed(() => this.svar.varde());
  protected readonly status = computed(() => {
    const p = this.protokoll();
    return p ? statusmarke(p.status) : null;
  });
  protected readonly frist = computed(() => this.mote.varde()?.justerasSenast ?? null);
  protected readonly skaSignera = computed(() => {
    const p = this.protokoll();
    return p?.status === 'avslutat' && p.justeringSaknas.some((j) => j.id === this.session.person()?.id);
  });

  protected readonly motesnamn = motesnamn;
  protected readonly tidpunkt = tidpunkt;

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const p = this.protokoll();
      if (p) titel.satt(`Protokoll ${motesnamn(p)}`);
      else if (this.svar.problem()) titel.satt('Protokollet kan inte visas');
    });
  }

  protected async signera(): Promise<void> {
    const [p, m] = [this.protokoll(), this.mote.varde()];
    if (!p || !m || !window.confirm('Du intygar att protokollet stämmer med vad som beslutades. Vill du justera det?')) return;
    this.besked.set('');
    const svar = await this.sandning.skicka<SammantradeAndratSvar>('POST', apiAdress('protokollsignering', { id: p.id }), { version: m.version, kontrollsumma: p.kontrollsumma });
    if (svar) this.besked.set(svar.status === 'justerat' ? 'Protokollet är justerat av alla och är nu låst.' : 'Du har justerat protokollet.');
    this.svar.igen();
    this.mote.igen();
  }
}
