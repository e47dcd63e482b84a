import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Andel, formateraAndel } from '@anslag/doman';

/** Said once under a table of shares and their sum. */
export const AVRUNDADE_ANDELAR = 'Andelarna är avrundade var för sig.';

/** A share given in hundredths of a percent: 1350 → "13,5 %". */
@Component({
  selector: 'app-andel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (text(); as t) {
      <span class="tal">{{ t }}</span>
    } @else {
      <span class="saknas">{{ okant() }}</span>
    }
  `,
})
export class AndelText {
  readonly andel = input.required<Andel | null | undefined>();
  readonly okant = input('uppgift saknas');
  protected readonly text = computed(() => {
    const andel = this.andel();
    return andel === null || andel === undefined ? null : `${formateraAndel(andel)}\u00a0%`;
  });
}
