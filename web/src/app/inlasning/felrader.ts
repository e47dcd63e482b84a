import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Faltfel } from '@anslag/kontrakt';
import { Tabellram } from '../ui/tabellram';

/** Faults of a file: where, what was read, what is wrong and what would be right. */
@Component({
  selector: 'app-felrader',
  imports: [Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-tabellram [etikett]="etikett()" [rullar]="true" hogst="40rem">
      <table class="tabell kort">
        <thead>
          <tr>
            <th scope="col">Plats i filen</th>
            <th scope="col">Vad som lästes</th>
            <th scope="col">{{ vad() }}</th>
            <th scope="col">Vad som vore rätt</th>
          </tr>
        </thead>
        <tbody>
          @for (f of fel(); track $index) {
            <tr>
              <th scope="row">{{ f.falt }}</th>
              <td data-etikett="Vad som lästes">{{ f.last ?? 'inget' }}</td>
              <td [attr.data-etikett]="vad()">{{ f.meddelande }}</td>
              <td data-etikett="Vad som vore rätt">{{ f.ratt ?? '–' }}</td>
            </tr>
          }
        </tbody>
      </table>
    </app-tabellram>
  `,
  styles: `
    td,
    th {
      overflow-wrap: break-word;
    }
  `,
})
export class Felrader {
  readonly etikett = input.required<string>();
  /** Heading of what was found. */
  readonly vad = input('Vad som är fel');
  readonly fel = input.required<readonly Faltfel[]>();
}
