import { ChangeDetectionStrategy, Component, Injector, afterNextRender, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Handling, Omstandigheter, kanAndras } from '@anslag/doman';
import { RekvisitionSvar } from '@anslag/kontrakt';
import { feltexter, osparat, utanSkal } from '../arendeandring/formular';
import { Vag, apiAdress } from '../skal/adress';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Notis } from '../ui/notis';
import { Textfalt } from '../ui/textfalt';
import { kr, rekvisitionsnamn } from './utbetalning.formulering';

type Stopp = 'aterlamning' | 'avslag' | 'makulering';

interface Stoppord {
  vag: Vag;
  /** Whoever may one of them may stop it so. */
  handlingar: readonly Handling[];
  knapp: string;
  fraga: string;
  utan: string;
  klart: string;
}

/** The ways a claim is stopped; each asks why. */
const STOPP: Record<Stopp, Stoppord> = {
  aterlamning: {
    vag: 'rekvisitionsaterlamning',
    handlingar: ['rekvisition.granska', 'rekvisition.attestera'],
    knapp: 'Lämna tillbaka',
    fraga: 'Vad behöver kompletteras?',
    utan: 'Skriv vad som behöver kompletteras.',
    klart: 'är återlämnad för komplettering.',
  },
  avslag: {
    vag: 'rekvisitionsavslag',
    handlingar: ['rekvisition.attestera'],
    knapp: 'Avslå',
    fraga: 'Varför avslås rekvisitionen?',
    utan: 'Skriv varför rekvisitionen avslås.',
    klart: 'är avslagen.',
  },
  makulering: {
    vag: 'ordermakulering',
    handlingar: ['utbetalning.hantera'],
    knapp: 'Makulera utbetalningsordern',
    fraga: 'Varför ska beloppet inte betalas ut?',
    utan: 'Skriv varför beloppet inte ska betalas ut.',
    klart: 'har inte längre någon utbetalningsorder.',
  },
};

/** What can be done with a claim now, and by whom: examine, approve by another person, change or correct, send back, refuse. */
@Component({
  selector: 'app-rekvisitionssteg',
  imports: [Felsammanfattning, Handlingsknapp, Notis, RouterLink, Textfalt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rekvisitionssteg.html',
  styles: `
    :host {
      display: block;
      max-width: 54rem;
      margin-bottom: 16px;
    }
    app-notis {
      display: block;
      margin-bottom: 16px;
    }
    app-notis p {
      margin: 0;
    }
    .rad {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      max-width: none;
    }
    form {
      max-width: 44rem;
      padding: 16px 24px;
      border: 1px solid var(--linje-stark);
      border-radius: 4px;
    }
    form > .rad {
      margin: 16px 0 0;
    }
  `,
})
export class Rekvisitionssteg {
  readonly rekvisition = input.required<RekvisitionSvar>();
  /** Something was done, in a sentence. */
  readonly gjort = output<string>();
  /** Somebody else has changed it: it must be fetched anew. */
  readonly igen = output<void>();

  private readonly injektor = inject(Injector);
  protected readonly ratt = inject(Ratt);
  protected readonly sandning = sandning();
  protected readonly tas = signal<Stopp | null>(null);
  protected readonly skal = signal('');
  protected readonly fel = computed(() => feltexter(this.sandning.problem()));
  protected readonly stoppord = computed(() => {
    const tas = this.tas();
    return tas === null ? null : STOPP[tas];
  });

  private readonly farRegistrera = computed(() => this.ratt.hinder('rekvisition.registrera', this.rekvisition().min) === null);
  protected readonly kanAndra = computed(() => kanAndras(this.rekvisition().status) && this.farRegistrera());
  protected readonly kanRatta = computed(() => {
    const { status, slag, rattadAv } = this.rekvisition();
    return status === 'attesterad' && slag !== 'forskott' && rattadAv === null && this.farRegistrera();
  });
  protected readonly harGranskningsratt = computed(() => this.ratt.hinder('rekvisition.granska', this.rekvisition().min) === null);
  protected readonly harBerett = computed(() => this.rekvisition().min.harBerett && this.ratt.far('rekvisition.attestera'));
  protected readonly attesthinder = computed(() => (this.rekvisition().hinder.length > 0 ? 'Något hindrar attesten, se ovan.' : null));
  protected readonly attestknapp = computed(() => {
    const attBetala = this.rekvisition().utfall?.attBetala ?? 0;
    return attBetala > 0 ? `Attestera ${kr(attBetala)}` : 'Attestera utan utbetalning';
  });
  /** The stops that can be made now. */
  protected readonly stopp = computed(() => {
    const { status, order } = this.rekvisition();
    const oppen = status === 'inkommen' || status === 'granskad' || status === 'aterlamnad';
    const valbara: Stopp[] = [
      ...(status === 'inkommen' || status === 'granskad' ? ['aterlamning' as const] : []),
      ...(oppen ? ['avslag' as const] : []),
      ...(order && (order.status === 'oppen' || order.status === 'avvisad') ? ['makulering' as const] : []),
    ];
    return valbara.map((stopp) => ({ stopp, ...STOPP[stopp] })).filter((s) => s.handlingar.some((h) => this.ratt.hinder(h, this.omstandigheter(s.stopp)) === null));
  });

  /** Sending back needs no other eyes. */
  private omstandigheter(stopp: Stopp): Omstandigheter {
    return stopp === 'aterlamning' ? { ...this.rekvisition().min, harBerett: false } : this.rekvisition().min;
  }

  protected oppna(stopp: Stopp): void {
    this.sandning.visa(null);
    this.skal.set('');
    this.tas.set(stopp);
    afterNextRender(() => document.getElementById('steg-skal')?.focus(), { injector: this.injektor });
  }

  protected stang(): void {
    const tas = this.tas();
    this.tas.set(null);
    this.sandning.visa(null);
    afterNextRender(() => document.querySelector<HTMLElement>(`[data-stopp="${tas}"]`)?.focus(), { injector: this.injektor });
  }

  protected async attestera(): Promise<void> {
    const r = this.rekvisition();
    const svar = await this.sandning.skicka<RekvisitionSvar>('POST', apiAdress('rekvisitionsattest', { nyckel: r.arende, nummer: r.nummer }), { version: r.version });
    this.avsluta(svar && (svar.order ? `${rekvisitionsnamn(r)} är attesterad. ${kr(svar.order.belopp)} väntar på utbetalning som ${svar.order.referens}.` : `${rekvisitionsnamn(r)} är attesterad. Inget betalas ut.`));
  }

  protected async stoppa(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const [tas, ord, r] = [this.tas(), this.stoppord(), this.rekvisition()];
    if (tas === null || ord === null) return;
    const skal = this.skal().trim();
    if (skal === '') {
      this.sandning.visa(osparat([utanSkal(ord.utan)]));
      return;
    }
    const kropp = tas === 'makulering' ? { skal } : { version: r.version, skal };
    const svar = await this.sandning.skicka<object>('POST', apiAdress(ord.vag, { nyckel: r.arende, nummer: r.nummer }), kropp);
    if (svar) this.tas.set(null);
    this.avsluta(svar && `${rekvisitionsnamn(r)} ${ord.klart}`);
  }

  private avsluta(klart: string | null): void {
    if (klart !== null) this.gjort.emit(klart);
    else if (this.sandning.problem()?.kod === 'konflikt') this.igen.emit();
  }
}
