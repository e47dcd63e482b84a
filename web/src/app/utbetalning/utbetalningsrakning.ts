import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { ProblemSvar, ArendeSvar, UtbetalningsberakningSvar } from '@anslag/kontrakt';
import { formateraAndel, formateraKronor, tolkaKronor } from '@anslag/doman';
import { map } from 'rxjs';
import { begransning, talfel } from '../arende/utbetalning.formulering';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Belopp } from '../ui/belopp';
import { Falt } from '../ui/falt';
import { Felsammanfattning } from '../ui/felsammanfattning';

const BRUTEN: Omit<ProblemSvar, 'falt'> = {
  type: 'about:blank',
  title: 'Beloppet går inte att läsa',
  status: 400,
  detail: '',
  kod: 'formfel',
};

/** What a certain cost so far would give, without anything being claimed: opened when it is asked for, or when the address has the cost. */
@Component({
  selector: 'app-utbetalningsrakning',
  imports: [Belopp, Falt, Felsammanfattning],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './utbetalningsrakning.html',
  styles: `
    form {
      max-width: 26rem;
    }
    .eko {
      min-height: 1.5em;
      margin: 4px 0 8px;
    }
    .svar {
      margin-top: 24px;
      padding: 16px 24px;
      border-left: 4px solid var(--accent);
      background: var(--yta-2);
    }
    .belopp {
      font-size: 1.25rem;
      font-weight: 600;
    }
  `,
})
export class Utbetalningsrakning {
  readonly arende = input.required<ArendeSvar>();

  private readonly router = inject(Router);
  private readonly vag = inject(ActivatedRoute);

  /** Booked costs that the shown calculation is for, from the address. */
  protected readonly bokfort = toSignal(this.vag.queryParamMap.pipe(map((f) => f.get('bokfort') ?? '')), { initialValue: '' });
  protected readonly skrivet = signal<string | null>(null);
  protected readonly provat = signal(false);
  protected readonly text = computed(() => this.skrivet() ?? this.bokfort());
  private readonly tolkat = computed(() => tolkaKronor(this.text()));

  protected readonly eko = computed(() => {
    const t = this.tolkat();
    return t.ok ? `Läses som ${formateraKronor(t.varde.kronor)}\u00a0kr` : '';
  });
  /** What is wrong with an amount that is sent, or that the address has. */
  protected readonly fel = computed(() => {
    const t = this.tolkat();
    const sant = this.provat() || (this.skrivet() === null && this.bokfort() !== '');
    return !t.ok && sant ? t.fel.map(talfel).join(' ') : null;
  });
  protected readonly problem = computed((): ProblemSvar | null => {
    const meddelande = this.fel();
    if (meddelande === null) return this.svar.problem() ?? null;
    return { ...BRUTEN, falt: [{ falt: 'bokfort', last: this.text(), meddelande, ratt: null }] };
  });
  protected readonly kanRaknas = computed(() => {
    const g = this.arende().gallande;
    return g !== null && g.andel !== null && g.tak !== null;
  });
  protected readonly svar = hamta<UtbetalningsberakningSvar>(() => {
    const tolkat = tolkaKronor(this.bokfort());
    if (!tolkat.ok || !this.kanRaknas()) return undefined;
    return apiAdress('utbetalningsberakning', { nyckel: this.arende().nyckel }, { bokfort: tolkat.varde.kronor });
  });
  /** The calculation; none beside an amount that cannot be read. */
  protected readonly berakning = computed(() => (this.tolkat().ok ? this.svar.varde() : undefined));
  protected readonly forklaring = computed(() => {
    const s = this.berakning();
    return s
      ? `${formateraAndel(s.andel)}\u00a0% av bokförda ${formateraKronor(s.bokfort)}\u00a0kr, högst ${formateraKronor(s.tak)}\u00a0kr. ${begransning(s.begransadAv)}`
      : '';
  });

  protected skriv(handelse: Event): void {
    this.skrivet.set((handelse.target as HTMLInputElement).value);
    this.provat.set(false);
  }

  protected rakna(handelse: Event): void {
    handelse.preventDefault();
    this.provat.set(true);
    const t = this.tolkat();
    if (t.ok)
      void this.router.navigate([], {
        queryParams: { bokfort: t.varde.kronor },
        queryParamsHandling: 'merge',
        preserveFragment: true,
      });
  }
}
