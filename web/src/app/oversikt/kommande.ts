import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OversiktSvar } from '@anslag/kontrakt';
import { Marke } from '../ui/marke';
import { dagarTill, kommandetext } from './oversikt.formulering';

/** The next meeting and the days that come. */
@Component({
  selector: 'app-kommande',
  imports: [Marke, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="nasta-mote">
      <h2 id="nasta-mote">Nästa sammanträde</h2>
      @if (svar().nastaSammantrade; as m) {
        <p class="mote">
          <a [routerLink]="['/sammantraden', m.id]">{{ m.organ }}</a>
          <span class="tal">{{ m.datum }}{{ m.tid ? ' kl. ' + m.tid : '' }}</span>
          @if (m.plats) {
            <span>{{ m.plats }}</span>
          }
          <span class="litet">{{ dagarTill(svar().idag, m.datum) }} · {{ m.antalPunkter === 1 ? '1 punkt' : m.antalPunkter + ' punkter' }} på dagordningen</span>
        </p>
      } @else {
        <p class="saknas">Inget sammanträde är planerat.</p>
      }
    </section>
    <section aria-labelledby="dagar">
      <h2 id="dagar">Kommande dagar</h2>
      <ul>
        @for (d of rader(); track $index) {
          <li>
            <span class="tal dag">{{ d.dag }}</span>
            <span>
              @if (d.vag; as vag) {
                <a [routerLink]="vag">{{ d.text }}</a>
              } @else {
                {{ d.text }}
              }
              @if (d.sen) {
                <app-marke ton="fel">{{ d.nar }}</app-marke>
              } @else {
                <span class="litet">{{ d.nar }}</span>
              }
            </span>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    :host {
      display: grid;
      gap: 24px;
    }
    h2 {
      padding-bottom: 8px;
      margin-bottom: 8px;
      border-bottom: 1px solid var(--linje-stark);
    }
    .mote {
      display: grid;
      margin: 0;
    }
    .mote a {
      font-weight: 600;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li .litet,
    li app-marke {
      margin-left: 6px;
    }
    li {
      display: grid;
      grid-template-columns: 6.5rem 1fr;
      gap: 8px;
      padding: 6px 0;
      border-bottom: 1px solid var(--linje);
    }
  `,
})
export class Kommande {
  readonly svar = input.required<OversiktSvar>();

  protected readonly dagarTill = dagarTill;
  protected readonly rader = computed(() => {
    const { idag, dagar } = this.svar();
    return dagar.map((d) => ({
      dag: d.dag,
      text: kommandetext(d),
      nar: dagarTill(idag, d.dag),
      sen: d.dag < idag,
      vag: d.sammantrade ? ['/sammantraden', d.sammantrade.id] : null,
    }));
  });
}
