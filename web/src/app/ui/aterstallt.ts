import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Notis } from './notis';
import { tidpunkt } from './tid.formulering';

/** Tells that a form was filled in with what was written before and not saved, and lets one throw that away. */
@Component({
  selector: 'app-aterstallt',
  imports: [Notis],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status">
      @if (text(); as t) {
        <app-notis>
          <p>{{ t }}</p>
          <button type="button" class="knapp sekundar liten" (click)="kasta.emit()">Kasta det och börja om</button>
        </app-notis>
      }
    </div>
  `,
  styles: `
    app-notis {
      display: block;
      margin-bottom: 24px;
    }
    p {
      margin-bottom: 8px;
    }
  `,
})
export class Aterstallt {
  /** When it was written; null when nothing was taken back. */
  readonly nar = input.required<string | null>();
  readonly kasta = output<void>();
  protected readonly text = computed(() => {
    const nar = this.nar();
    return nar === null ? null : `Det du skrev ${tidpunkt(nar)} och inte sparade är återställt.`;
  });
}
