import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Kedjelage } from './kedjelage';
import { Led } from './led';
import { lagestext, ledfakta, tidigareMal, utfallstext } from './led.formulering';

/** Everything that is said of a node besides its text: where it stands, its indicator and targets, what is logged. */
@Component({
  selector: 'app-ledfakta',
  imports: [Kedjelage, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (led().laget; as l) {
      <p class="laget" [class]="l.lage"><app-kedjelage [lage]="l.lage" />{{ laget() }}</p>
    }
    @if (fakta().length > 0) {
      <dl [class.tat]="tat()">
        @for (f of fakta(); track f.namn) {
          <div>
            <dt>{{ f.namn }}: </dt>
            <dd>{{ f.varde }}</dd>
          </div>
        }
      </dl>
    }
    @if (led().foljer; as f) {
      <p [class.tat]="tat()">
        <span class="namn">Följer indikatorn: </span><a routerLink="/mal" [queryParams]="{ register: f.strategiversion ?? 'verksamhetsmal' }" [fragment]="'indikator-' + led().strategiindikator">{{ f.namn }}</a>
      </p>
    }
    @for (m of tidigare(); track $index) {
      <p class="litet"><del>Tidigare mål:</del> {{ m }}</p>
    }
    @if (led().utfall.length > 0) {
      <ul class="utfall" aria-label="Loggade resultat">
        @for (u of led().utfall; track u.id) {
          <li [class.ersatt]="u.rattatAv !== null || u.makulerad !== null">
            <app-kedjelage [lage]="u.lage" />{{ text(u) }}
            @if (u.lank; as lank) {
              <span> · </span><a [href]="lank" rel="noreferrer">länk till källan</a>
            }
            @if (u.rattatAv !== null) {
              · rättat av ett senare
            }
            @if (u.makulerad; as m) {
              · makulerat: {{ m.skal }}
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    p,
    dl,
    ul {
      margin: 2px 0;
    }
    .laget {
      font-weight: 600;
    }
    .uppnadd {
      color: var(--bra);
    }
    .forvantad {
      color: var(--varning);
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
    }
    dl > div {
      display: inline-flex;
      gap: 4px;
    }
    dt,
    .namn {
      color: var(--text-2);
      white-space: nowrap;
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .tat {
      font-size: 0.875rem;
    }
    ul {
      padding-left: 0;
      list-style: none;
      font-size: 0.9375rem;
    }
    .ersatt {
      color: var(--text-2);
      text-decoration: line-through;
      text-decoration-thickness: 1px;
    }
  `,
})
export class Ledfakta {
  readonly led = input.required<Led>();
  /** In smaller text, as in a list. */
  readonly tat = input(false, { transform: booleanAttribute });
  protected readonly laget = computed(() => lagestext(this.led()));
  protected readonly fakta = computed(() => ledfakta(this.led()));
  protected readonly tidigare = computed(() => tidigareMal(this.led()));

  protected text(u: Led['utfall'][number]): string {
    return utfallstext(u, this.led().enhet);
  }
}
