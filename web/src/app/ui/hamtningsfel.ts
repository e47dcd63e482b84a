import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { ProblemSvar } from '@anslag/kontrakt';
import { rattmening } from '../skal/problem';
import { Notis } from './notis';

/** A page or a part of it could not be fetched: what happened, and a way to try again. */
@Component({
  selector: 'app-hamtningsfel',
  imports: [Notis],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-notis ton="fel">
      <div role="alert">
        <p class="rubrik">{{ problem().title }}</p>
        <p>{{ problem().detail }}</p>
        @for (f of problem().falt; track $index) {
          <p>{{ f.meddelande }} {{ rattmening(f.ratt) }}</p>
        }
      </div>
      @if (problem().kod === 'otillganglig' || problem().kod === 'internt') {
        <button type="button" class="knapp sekundar liten" (click)="igen.emit()">Försök igen</button>
      }
    </app-notis>
  `,
  styles: `
    .rubrik {
      font-weight: 600;
    }
    p {
      margin-bottom: 8px;
    }
  `,
})
export class Hamtningsfel {
  readonly problem = input.required<ProblemSvar>();
  readonly igen = output<void>();
  protected readonly rattmening = rattmening;
}
