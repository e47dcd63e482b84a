import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UppfoljningspostSvar, uppfoljningsrubrik } from '@anslag/kontrakt';
import { Marke } from '../ui/marke';
import { Andringsslag, Postandring } from './postandring';
import { Postsvar } from './postsvar';
import { avsertext, dagtext, lagesmarke } from './uppfoljning.formulering';

/** One post of the plan: what, when and how it stands, what is written in it, and what one can do with it. */
@Component({
  selector: 'app-postrad',
  imports: [Marke, Postandring, Postsvar, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let p = post();
    <div class="rad">
      <app-marke class="lage" [ton]="lage().ton">{{ lage().text }}</app-marke>
      <div class="vad">
        <span class="namn">{{ rubrik() }}</span>
        <span class="litet tal">{{ dag() }}</span>
        <span class="litet">avser <span class="tal">{{ avser() }}</span></span>
        @if (p.skal) {
          <span class="litet skal">Skäl: {{ p.skal }}</span>
        }
      </div>
      @if (farSkriva()) {
        <div class="knappar ej-utskrift">
          <a class="knapp liten" [class.sekundar]="p.lage !== 'forsenad' && p.lage !== 'snart'" [routerLink]="vag()"
            >{{ oppen() ? 'Fyll i' : 'Ändra' }}<span class="endast-skarmlasare"> {{ rubrik() }}</span></a
          >
          @if (oppen()) {
            <button type="button" class="knapp sekundar liten" [id]="knappId('flytta')" (click)="gor('flytta')">
              Flytta<span class="endast-skarmlasare"> {{ rubrik() }}</span>
            </button>
            <button type="button" class="knapp sekundar liten" [id]="knappId('utgar')" (click)="gor('utgar')">
              Utgår<span class="endast-skarmlasare"> {{ rubrik() }}</span>
            </button>
          }
        </div>
      }
    </div>
    @if (p.svar.length > 0) {
      <details>
        <summary>Läs det som är skrivet<span class="endast-skarmlasare"> i {{ rubrik() }}</span></summary>
        <app-postsvar [post]="p" />
      </details>
    }
    @if (andrar(); as slag) {
      <app-postandring [nyckel]="nyckel()" [post]="p" [slag]="slag" (andrad)="klar($event)" (avbruten)="stang()" />
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 8px 0;
      border-bottom: 1px solid var(--linje);
    }
    .rad {
      display: grid;
      grid-template-columns: 7rem minmax(0, 1fr) auto;
      gap: 4px 16px;
      align-items: start;
    }
    .vad,
    .vad > span {
      display: block;
    }
    .namn {
      font-weight: 600;
    }
    .vad > .tal {
      white-space: normal;
    }
    .skal {
      overflow-wrap: anywhere;
    }
    .knappar {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    details {
      margin-left: calc(7rem + 16px);
    }
    @media (max-width: 700px) {
      .rad {
        grid-template-columns: 1fr;
      }
      details {
        margin-left: 0;
      }
    }
  `,
})
export class Postrad {
  readonly nyckel = input.required<string>();
  readonly post = input.required<UppfoljningspostSvar>();
  readonly farSkriva = input.required<boolean>();
  /** It is changed; what to say of it. */
  readonly andrad = output<string>();

  protected readonly andrar = signal<Andringsslag | null>(null);
  protected readonly rubrik = computed(() => uppfoljningsrubrik(this.post()));
  protected readonly lage = computed(() => lagesmarke(this.post().lage));
  protected readonly dag = computed(() => dagtext(this.post()));
  protected readonly avser = computed(() => avsertext(this.post()));
  protected readonly oppen = computed(() => this.post().lage !== 'gjord' && this.post().lage !== 'utgar');
  protected readonly vag = computed(() => ['/arenden', this.nyckel(), 'uppfoljning', this.post().slag, this.post().nyckel]);

  protected knappId(slag: Andringsslag): string {
    return `${slag}-${this.post().slag}-${this.post().nyckel}`;
  }

  protected gor(slag: Andringsslag): void {
    this.andrar.set(slag);
  }

  protected stang(): void {
    const slag = this.andrar();
    this.andrar.set(null);
    if (slag) document.getElementById(this.knappId(slag))?.focus();
  }

  protected klar(besked: string): void {
    this.andrar.set(null);
    this.andrad.emit(besked);
  }
}
