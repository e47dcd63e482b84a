import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Nothing to show: says why, and what one can do (the content: text and links). */
@Component({
  selector: 'app-tomt',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div>
      <p class="skal">{{ skal() }}</p>
      <ng-content />
    </div>
  `,
  styles: `
    div {
      padding: 24px;
      border: 1px dashed var(--linje-stark);
      border-radius: 4px;
      background: var(--yta-2);
    }
    .skal {
      font-weight: 600;
      margin-bottom: 8px;
    }
  `,
})
export class Tomt {
  /** Why it is empty. */
  readonly skal = input.required<string>();
}
