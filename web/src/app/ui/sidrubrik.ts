import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The page's one h1, a line about what it shows, and what can be done with the whole page (the content, to the right). */
@Component({
  selector: 'app-sidrubrik',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="rad">
      <div>
        @if (over()) {
          <p class="over tal">{{ over() }}</p>
        }
        <h1>{{ rubrik() }}</h1>
        @if (ingress()) {
          <p class="ingress">{{ ingress() }}</p>
        }
      </div>
      <div class="handlingar ej-utskrift"><ng-content /></div>
    </div>
  `,
  styles: `
    .rad {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: flex-start;
      gap: 8px 32px;
      margin-bottom: 24px;
    }
    .over {
      margin: 0;
      color: var(--text-2);
      white-space: normal;
    }
    .ingress {
      margin: 8px 0 0;
      color: var(--text-2);
      max-width: 70ch;
    }
    .handlingar {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class Sidrubrik {
  readonly rubrik = input.required<string>();
  readonly over = input<string>();
  readonly ingress = input<string>();
}
