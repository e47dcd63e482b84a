import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { BeslutstextSvar, Faltfel, ProblemSvar } from '@anslag/kontrakt';
import { firstValueFrom } from 'rxjs';
import { apiAdress } from '../skal/adress';
import { somProblem } from '../skal/problem';
import { Marke } from '../ui/marke';
import { Textfalt } from '../ui/textfalt';

/** The att-clauses in the officer's own words, held against the facts while one writes. */
@Component({
  selector: 'app-ordalydelsefalt',
  imports: [Marke, Textfalt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details [open]="oppen()">
      <summary>Egen ordalydelse</summary>
      <app-textfalt
        etikett="Beslutets ordalydelse"
        faltId="ordalydelse"
        hjalp="En att-sats på varje rad. Lämnas fältet tomt skrivs satserna av uppgifterna ovan."
        [rader]="6"
        [hogst]="10000"
        [varde]="varde()"
        [fel]="anmarkt()"
        (skrivet)="skrivet.emit($event)"
      />
      @if (sparat() !== null && varde().trim() === '') {
        <p><button type="button" class="knapp sekundar liten" (click)="hamta()">Utgå från det sparade förslagets text</button></p>
      }
      @if (problem(); as p) {
        <p class="falterror" role="alert">{{ p.detail || p.title }}</p>
      }
      <div role="status">
        @if (varde().trim() !== '') {
          @if (fel().length === 0) {
            <p><app-marke ton="bra">Stämmer</app-marke> Alla belopp, andelar och dagar i texten är beslutets.</p>
          } @else {
            <ul>
              @for (f of fel(); track f.meddelande) {
                <li><app-marke ton="fel">Stämmer inte</app-marke> {{ f.meddelande }}</li>
              }
            </ul>
          }
        }
      </div>
    </details>
  `,
  styles: `
    p,
    ul {
      margin: 8px 0 0;
    }
    ul {
      padding: 0;
      list-style: none;
    }
    .falterror {
      color: var(--fel);
      font-size: 0.875rem;
      font-weight: 600;
    }
  `,
})
export class Ordalydelsefalt {
  readonly nyckel = input.required<string>();
  /** The saved proposal that is changed; null for a new one, which has no text yet. */
  readonly sparat = input<number | null>(null);
  readonly varde = input.required<string>();
  /** What the text says that the facts do not. */
  readonly fel = input.required<readonly Faltfel[]>();
  /** What stands at the field when one has tried to send. */
  readonly anmarkt = input<string | undefined>();
  readonly skrivet = output<string>();

  private readonly http = inject(HttpClient);
  protected readonly problem = signal<ProblemSvar | null>(null);
  /** Once there is a text it is never folded away by itself. */
  protected readonly oppen = computed(() => this.varde() !== '' || this.anmarkt() !== undefined);

  protected async hamta(): Promise<void> {
    this.problem.set(null);
    try {
      const svar = await firstValueFrom(this.http.get<BeslutstextSvar>(apiAdress('beslutstext', { nyckel: this.nyckel() }, { nummer: this.sparat() })));
      this.skrivet.emit(svar.satser.join('\n'));
    } catch (fel) {
      this.problem.set(somProblem(fel as HttpErrorResponse));
    }
  }
}
