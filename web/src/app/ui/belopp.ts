import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Kronor, formateraKronor } from '@anslag/doman';

/** An amount in whole kronor, "1 912 400 kr". An unknown amount is said to be unknown, never shown as 0. */
@Component({
  selector: 'app-belopp',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (text(); as t) {
      <span class="tal">{{ t }}</span>
    } @else {
      <span class="saknas">{{ okant() }}</span>
    }
  `,
})
export class Belopp {
  readonly kronor = input.required<Kronor | null | undefined>();
  /** False where the column's head already says kronor. */
  readonly enhet = input(true);
  readonly okant = input('uppgift saknas');
  protected readonly text = computed(() => {
    const kronor = this.kronor();
    if (kronor === null || kronor === undefined) return null;
    return formateraKronor(kronor) + (this.enhet() ? '\u00a0kr' : '');
  });
}
