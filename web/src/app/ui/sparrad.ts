import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input } from '@angular/core';
import { tidpunkt } from './tid.formulering';

/** The button that saves a long form, and whether it is saved. It stands at the form's foot, and once more beside its contents where there is room. */
@Component({
  selector: 'app-sparrad',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div>
      <button type="submit" class="knapp" [attr.aria-disabled]="arbetar() ? 'true' : null">{{ namn() }}</button>
      <ng-content />
      <span class="litet" [attr.role]="tyst() ? null : 'status'">{{ text() }}</span>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    div {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 16px;
      padding: 12px 0;
      border-top: 1px solid var(--linje-stark);
    }
  `,
})
export class Sparrad {
  readonly namn = input.required<string>();
  readonly arbetar = input.required<boolean>();
  readonly osparat = input.required<boolean>();
  /** When it was saved last. */
  readonly sparat = input.required<string | null>();
  /** The other row of the form says it aloud. */
  readonly tyst = input(false, { transform: booleanAttribute });
  protected readonly text = computed(() => {
    const sparat = this.sparat();
    if (this.osparat()) return 'Ändringarna är inte sparade.';
    return sparat === null ? '' : `Sparat ${tidpunkt(sparat)}.`;
  });
}
