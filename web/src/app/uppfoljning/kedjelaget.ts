import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { harResultat } from '@anslag/doman';
import { KedjeSvar } from '@anslag/kontrakt';
import { Kedjelage } from '../effektkedja/kedjelage';
import { somLed } from '../effektkedja/led';
import { lagestext, utanUppnatt, vagen } from '../effektkedja/led.formulering';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';

/** What the project's chain has come to so far: each prestation and effect with its latest result, and how many have achieved none. */
@Component({
  selector: 'app-kedjelaget',
  imports: [Kedjelage, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>Resultaten</h2>
    @if (svar.varde(); as s) {
      @if (s.undanhallet) {
        <p class="saknas">Visas inte.</p>
      } @else if (alla() === 0) {
        <p class="saknas">Effektkedjan har inga prestationer eller effekter än.</p>
      } @else {
        <ul>
          @for (l of medResultat(); track l.id) {
            <li>
              {{ l.text }}
              <span class="litet">
                @if (l.lage; as lage) {
                  <app-kedjelage [lage]="lage" />
                }
                {{ l.nar }}
              </span>
              @if (l.vagen) {
                <span class="litet tal">{{ l.vagen }}</span>
              }
            </li>
          }
        </ul>
        @if (utanUppnatt(); as text) {
          <p class="litet">{{ text }}</p>
        }
      }
      <p class="litet">
        <a [routerLink]="['/arenden', nyckel()]" fragment="effektkedja">Effektkedjan</a>
        @if (alla() > 0 && s.farAndra) {
          · <a [routerLink]="['/arenden', nyckel(), 'resultat', 'nytt']">Logga resultat</a>
        }
      </p>
    } @else if (svar.problem()) {
      <p class="saknas">Effektkedjan kan inte hämtas.</p>
    }
  `,
  styles: `
    h2 {
      margin: 16px 0 8px;
      font-size: 1.0625rem;
    }
    ul {
      margin: 0 0 8px;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 4px 0;
      border-bottom: 1px solid var(--linje);
      overflow-wrap: anywhere;
    }
    li .litet {
      display: block;
      white-space: normal;
    }
  `,
})
export class Kedjelaget {
  readonly nyckel = input.required<string>();
  protected readonly svar = hamta<KedjeSvar>(() => apiAdress('arendeeffektkedja', { nyckel: this.nyckel() }));
  private readonly led = computed(() => (this.svar.varde()?.noder ?? []).filter((n) => harResultat(n.niva)).map(somLed));
  protected readonly alla = computed(() => this.led().length);
  protected readonly utanUppnatt = computed(() => utanUppnatt(this.led()));
  protected readonly medResultat = computed(() =>
    this.led().flatMap((l) => (l.laget === null ? [] : [{ id: l.id, text: l.text, lage: l.laget.lage, nar: lagestext(l), vagen: vagen(l) }])),
  );
}
