import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { HEL_ANDEL, berakna } from '@anslag/doman';
import { ArendeSvar } from '@anslag/kontrakt';
import { AndelText } from '../ui/andel';
import { Belopp } from '../ui/belopp';
import { Tidsperiod } from '../ui/tid';

/** The money and the time of a project at a glance, beside what one writes about it. */
@Component({
  selector: 'app-projektlage',
  imports: [AndelText, Belopp, RouterLink, Tidsperiod],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (arende(); as a) {
      <h2>Pengarna</h2>
      <dl>
        <div>
          <dt>Tak</dt>
          <dd><app-belopp [kronor]="a.gallande?.tak" okant="okänt" /></dd>
        </div>
        <div>
          <dt>Andel</dt>
          <dd><app-andel [andel]="a.gallande?.andel" okant="okänd" /></dd>
        </div>
        <div>
          <dt>Utbetalt</dt>
          <dd><app-belopp [kronor]="a.utbetalt" /></dd>
        </div>
        <div>
          <dt>Kvar av taket</dt>
          <dd><app-belopp [kronor]="kvar()" okant="okänt" /></dd>
        </div>
        @if (a.gallande; as g) {
          <div>
            <dt>Projektperiod</dt>
            <dd><app-tidsperiod [period]="g.projektperiod" /></dd>
          </div>
        }
      </dl>
      <p class="litet"><a [routerLink]="['/arenden', a.nyckel]" fragment="utbetalning">Utbetalningarna</a></p>
    }
  `,
  styles: `
    h2 {
      font-size: 1.0625rem;
      margin-bottom: 8px;
    }
    dl {
      margin: 0 0 8px;
    }
    dl div {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 16px;
      padding: 4px 0;
      border-bottom: 1px solid var(--linje);
    }
    dt {
      color: var(--text-2);
    }
    dd {
      margin: 0;
    }
  `,
})
export class Projektlage {
  readonly arende = input.required<ArendeSvar | undefined>();
  protected readonly kvar = computed(() => {
    const a = this.arende();
    const g = a?.gallande;
    if (!a || !g || g.tak === null) return null;
    // Nothing more is booked, so the share does not matter: what is left is the tak less what is paid.
    return berakna({ bokfort: 0, tidigareUtbetalt: a.utbetalt, andel: g.andel ?? HEL_ANDEL, tak: g.tak }).kvarAvTaket;
  });
}
