import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { provaRam } from '@anslag/doman';
import { AnslagSvar, RamprovSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Belopp } from '../ui/belopp';
import { Notis } from '../ui/notis';
import { ramtext } from './beslut.formulering';

/** The frame of a year before and after a decision: what it holds, what is decided of it, and what would be left. */
@Component({
  selector: 'app-ramvy',
  imports: [Belopp, Notis],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div aria-live="polite">
      @if (prov(); as p) {
        <dl class="fakta">
          <div>
            <dt>Tilldelat {{ p.budgetar }}</dt>
            <dd><app-belopp [kronor]="p.tilldelat" okant="okänt" /></dd>
          </div>
          <div>
            <dt>Beslutat hittills</dt>
            <dd><app-belopp [kronor]="p.beslutat" /></dd>
          </div>
          @if (p.aterfort > 0) {
            <div>
              <dt>Återfört till ramen</dt>
              <dd><app-belopp [kronor]="p.aterfort" /></dd>
            </div>
          }
          <div>
            <dt>Kvar före</dt>
            <dd><app-belopp [kronor]="p.kvarFore" okant="okänt" /></dd>
          </div>
          <div>
            <dt>Det här beslutet</dt>
            <dd><app-belopp [kronor]="p.belopp" /></dd>
          </div>
          <div>
            <dt>Kvar efter</dt>
            <dd class="efter"><app-belopp [kronor]="p.kvarEfter" okant="okänt" /></dd>
          </div>
        </dl>
        <app-notis [ton]="ord(p).ton">{{ ord(p).text }}</app-notis>
      } @else {
        <p class="litet">Hämtar ramen …</p>
      }
    </div>
  `,
  styles: `
    div[aria-live] {
      min-height: 9rem;
    }
    app-notis {
      display: block;
      margin-top: 16px;
    }
    .efter {
      font-weight: 600;
    }
  `,
})
export class Ramvy {
  readonly ar = input.required<number>();
  readonly belopp = input.required<number>();
  /** The frame as the server has tried it, when it has; otherwise the year's is fetched. */
  readonly provat = input<RamprovSvar | null>(null);

  private readonly givet = computed(() => (this.provat()?.budgetar === this.ar() ? this.provat() : null));
  private readonly svar = hamta<AnslagSvar>(() => (this.givet() ? undefined : apiAdress('anslag')));
  readonly prov = computed((): RamprovSvar | null => {
    const givet = this.givet();
    if (givet) return givet;
    const [budgetar, belopp, aren] = [this.ar(), this.belopp(), this.svar.varde()?.ar];
    if (!aren && !this.svar.problem()) return null;
    const rad = aren?.find((r) => r.budgetar === budgetar);
    const ram = { tilldelat: rad?.tilldelat ?? null, beslutat: rad?.beslutat ?? 0, aterfort: rad?.aterfort ?? 0 };
    return { budgetar, historiskt: rad?.historiskt ?? false, ...ram, belopp, overskridande: 'hindra', ...provaRam({ ...ram, belopp }) };
  });
  protected readonly ord = ramtext;
}
