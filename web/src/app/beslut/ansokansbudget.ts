import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { AnsokanSvar } from '@anslag/kontrakt';
import { Budgettabell } from '../arende/budgettabell';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';

/** The budget of the application, which a grant takes over; fetched when it is looked at. */
@Component({
  selector: 'app-ansokansbudget',
  imports: [Budgettabell, Hamtningsfel, Laddar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details (toggle)="oppna($event)">
      <summary>Ansökans budget</summary>
      @if (svar.problem(); as p) {
        <app-hamtningsfel [problem]="p" (igen)="svar.igen()" />
      } @else if (svar.varde(); as s) {
        @if (s.budget; as b) {
          <p>Beslutet tar över budgeten som den står i ansökan när förslaget sparas.</p>
          <app-budgettabell [budget]="b" sida="kostnader" />
          <app-budgettabell [budget]="b" sida="finansiering" />
        } @else {
          <p>Ansökan har ingen budget.</p>
        }
      } @else if (oppen()) {
        <app-laddar text="Hämtar budgeten …" hojd="12rem" />
      }
    </details>
  `,
  styles: `
    app-budgettabell {
      display: block;
      margin: 16px 0;
    }
  `,
})
export class Ansokansbudget {
  readonly nyckel = input.required<string>();
  protected readonly oppen = signal(false);
  protected readonly svar = hamta<AnsokanSvar>(() => (this.oppen() ? apiAdress('ansokan', { nyckel: this.nyckel() }) : undefined));

  protected oppna(handelse: Event): void {
    if ((handelse.target as HTMLDetailsElement).open) this.oppen.set(true);
  }
}
