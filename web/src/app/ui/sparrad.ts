import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { tidpunkt } from './tid.formulering';

/** At the foot of a long form, always in sight: whether it is saved, and the button that saves it. The content is what stands beside. */
@Component({
  selector: 'app-sparrad',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div>
      <button type="submit" class="knapp" [attr.aria-disabled]="arbetar() ? 'true' : null">Spara</button>
      <ng-content />
      <span class="litet" role="status">{{ text() }}</span>
    </div>
  `,
  styles: `
    :host {
      position: sticky;
      bottom: 0;
      z-index: 3;
      display: block;
    }
    div {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 16px;
      padding: 12px 0;
      border-top: 1px solid var(--linje-stark);
      background: var(--yta);
    }
  `,
})
export class Sparrad {
  readonly arbetar = input.required<boolean>();
  readonly osparat = input.required<boolean>();
  /** When it was saved last. */
  readonly sparat = input.required<string | null>();
  protected readonly text = computed(() => {
    const sparat = this.sparat();
    if (this.osparat()) return 'Ändringarna är inte sparade.';
    return sparat === null ? '' : `Sparat ${tidpunkt(sparat)}.`;
  });
}
