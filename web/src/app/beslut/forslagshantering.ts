import { ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { AterkallatForslagSvar, MinRoll } from '@anslag/kontrakt';
import { omstandigheter } from '../arendeandring/andring.formulering';
import { Formbesked } from '../arendeandring/formbesked';
import { feltexter, osparat, utanSkal } from '../arendeandring/formular';
import { apiAdress } from '../skal/adress';
import { sandning } from '../skal/sandning';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Textfalt } from '../ui/textfalt';

/** What whoever writes proposals can do with an open one: change it, or take it back with a reason. */
@Component({
  selector: 'app-forslagshantering',
  imports: [Formbesked, Handlingsknapp, Textfalt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="knappar">
      <app-handlingsknapp handling="forslag.skriva" sekundar liten [omstandigheter]="omstandigheter()" (gor)="andra()"
        >Ändra förslaget<span class="endast-skarmlasare"> {{ nummer() }}</span></app-handlingsknapp
      >
      <app-handlingsknapp handling="forslag.skriva" sekundar liten [omstandigheter]="omstandigheter()" (gor)="oppna()"
        >Ta tillbaka förslaget<span class="endast-skarmlasare"> {{ nummer() }}</span></app-handlingsknapp
      >
    </div>
    @if (oppen()) {
      <section class="panel" [attr.aria-labelledby]="'aterkalla-rubrik-' + nummer()">
        <h5 [id]="'aterkalla-rubrik-' + nummer()" #panelrubrik tabindex="-1">Ta tillbaka förslag {{ nummer() }}</h5>
        <app-formbesked [problem]="sandning.problem()" [undertiden]="sandning.problem()?.aktuell?.andrat ?? []" [falt]="{ skal: faltId() }" />
        <p>Förslaget tas bort ur ärendet. Att det har funnits står kvar i historiken.</p>
        <form novalidate (submit)="aterkalla($event)">
          <app-textfalt etikett="Skäl" [faltId]="faltId()" [rader]="2" [hogst]="2000" kravs [varde]="skal()" [fel]="fel()['skal']" (skrivet)="skal.set($event)" />
          <p class="rad">
            <button type="submit" class="knapp" [attr.aria-disabled]="sandning.arbetar() ? 'true' : null">Ta tillbaka</button>
            <button type="button" class="knapp sekundar" (click)="stang()">Avbryt</button>
          </p>
        </form>
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .knappar,
    .rad {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .knappar {
      margin-top: 16px;
    }
    .knappar > :empty {
      display: none;
    }
    .knappar:not(:has(button)) {
      display: none;
    }
    .panel {
      max-width: 44rem;
      margin-top: 16px;
      padding: 16px 24px;
      border: 1px solid var(--linje-stark);
      border-radius: 4px;
    }
    h5 {
      margin: 0 0 12px;
      font-size: 1rem;
    }
    .rad {
      margin: 16px 0 0;
    }
  `,
  host: { '(keydown.escape)': 'oppen() && stang()' },
})
export class Forslagshantering {
  readonly nyckel = input.required<string>();
  /** The ärende's version. */
  readonly version = input.required<number>();
  readonly nummer = input.required<number>();
  /** What the person is to the ärende. */
  readonly min = input.required<MinRoll>();
  /** The proposal is gone: the ärende must be fetched anew, and whoever shows it must say so. */
  readonly aterkallat = output<void>();

  private readonly router = inject(Router);
  protected readonly sandning = sandning();
  private readonly rubrik = viewChild<ElementRef<HTMLElement>>('panelrubrik');
  protected readonly omstandigheter = computed(() => omstandigheter(this.min()));
  protected readonly oppen = signal(false);
  protected readonly skal = signal('');
  protected readonly fel = computed(() => feltexter(this.sandning.problem()));
  protected readonly faltId = computed(() => `aterkalla-skal-${this.nummer()}`);
  private oppnare: Element | null = null;

  constructor() {
    afterRenderEffect(() => {
      if (this.oppen()) this.rubrik()?.nativeElement.focus();
    });
  }

  protected andra(): void {
    void this.router.navigate(['/arenden', this.nyckel(), 'forslag', this.nummer(), 'andra']);
  }

  protected oppna(): void {
    this.oppnare = document.activeElement;
    this.sandning.visa(null);
    this.skal.set('');
    this.oppen.set(true);
  }

  protected stang(): void {
    this.oppen.set(false);
    if (this.oppnare instanceof HTMLElement) this.oppnare.focus();
  }

  protected async aterkalla(handelse: Event): Promise<void> {
    handelse.preventDefault();
    if (this.skal().trim() === '') {
      this.sandning.visa(osparat([utanSkal('Skriv varför förslaget tas tillbaka.')]));
      return;
    }
    const [nyckel, nummer] = [this.nyckel(), this.nummer()];
    const adress = apiAdress('forslaget', { nyckel, nummer }, { version: this.version(), skal: this.skal().trim() });
    const svar = await this.sandning.skicka<AterkallatForslagSvar>('DELETE', adress);
    if (!svar) return;
    this.aterkallat.emit();
  }
}
