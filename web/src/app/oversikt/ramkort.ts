import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formateraKronor } from '@anslag/doman';
import { OversiktSvar } from '@anslag/kontrakt';
import { Belopp } from '../ui/belopp';

/** The year's frame at a glance: what is decided and proposed of it, and what is left. */
@Component({
  selector: 'app-ramkort',
  imports: [Belopp, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="ramkort">Ramen {{ ram().budgetar }}</h2>
    @if (ram().tilldelat === null) {
      <p class="saknas">Ingen ram för {{ ram().budgetar }} är inlagd.</p>
    } @else {
      <svg class="stapel" viewBox="0 0 1000 24" preserveAspectRatio="none" role="img" [attr.aria-label]="mening()">
        <rect class="allt" width="1000" height="24" />
        <rect class="beslutat" [attr.width]="andelar().beslutat" height="24" />
        <rect class="foreslaget" [attr.x]="andelar().beslutat" [attr.width]="andelar().foreslaget" height="24" />
      </svg>
    }
    <dl>
      <div>
        <dt>Tilldelat</dt>
        <dd><app-belopp [kronor]="ram().tilldelat" okant="okänt" /></dd>
      </div>
      <div>
        <dt><span class="ruta beslutat"></span>Beslutat</dt>
        <dd><app-belopp [kronor]="ram().beslutat" /></dd>
      </div>
      <div>
        <dt><span class="ruta foreslaget"></span>Föreslaget</dt>
        <dd><app-belopp [kronor]="ram().foreslaget" /></dd>
      </div>
      @if (ram().aterfort > 0) {
        <div>
          <dt>Återfört till ramen</dt>
          <dd><app-belopp [kronor]="ram().aterfort" /></dd>
        </div>
      }
      @if (kvar(); as k) {
        <div class="kvar">
          <dt>Kvar att besluta</dt>
          <dd><app-belopp [kronor]="k.kronor" /></dd>
        </div>
      }
      <div>
        <dt>Utbetalt</dt>
        <dd><app-belopp [kronor]="ram().utbetalt" /></dd>
      </div>
    </dl>
    @if (ram().tilldelat !== null || ram().beslutat > 0) {
      <p class="litet"><a [routerLink]="['/anslag', ram().budgetar]">Anslaget {{ ram().budgetar }}</a></p>
    }
  `,
  styles: `
    h2 {
      padding-bottom: 8px;
      margin-bottom: 8px;
      border-bottom: 1px solid var(--linje-stark);
    }
    .stapel {
      display: block;
      width: 100%;
      height: 24px;
      margin: 16px 0;
    }
    .allt {
      fill: var(--yta-3);
    }
    rect.beslutat {
      fill: var(--serie-1);
    }
    rect.foreslaget {
      fill: var(--serie-2);
    }
    .ruta {
      display: inline-block;
      width: 12px;
      height: 12px;
      margin-right: 8px;
    }
    .ruta.beslutat {
      background: var(--serie-1);
    }
    .ruta.foreslaget {
      background: var(--serie-2);
    }
    dl {
      margin: 0 0 8px;
    }
    dl div {
      display: flex;
      justify-content: space-between;
      gap: 16px;
      padding: 4px 0;
    }
    dd {
      margin: 0;
    }
    .kvar {
      border-top: 1px solid var(--linje-stark);
      font-weight: 600;
    }
  `,
})
export class Ramkort {
  readonly ram = input.required<OversiktSvar['ram']>();

  /** What the year's decisions have left, with what has been given back; what is only proposed does not count. */
  protected readonly kvar = computed(() => {
    const { tilldelat, beslutat, aterfort } = this.ram();
    return tilldelat === null ? null : { kronor: tilldelat - beslutat + aterfort };
  });
  /** Widths in thousandths of the bar, which ends where the frame does. */
  protected readonly andelar = computed(() => {
    const { tilldelat, beslutat, foreslaget } = this.ram();
    const bredd = (kronor: number): number => (tilldelat === null || tilldelat === 0 ? 0 : Math.min(1000, Math.round((kronor * 1000) / tilldelat)));
    return { beslutat: bredd(beslutat), foreslaget: bredd(beslutat + foreslaget) - bredd(beslutat) };
  });
  protected readonly mening = computed(() => {
    const { tilldelat, beslutat, foreslaget } = this.ram();
    return `${formateraKronor(beslutat)} kr är beslutade och ${formateraKronor(foreslaget)} kr föreslagna av ${formateraKronor(tilldelat ?? 0)} kr`;
  });
}
