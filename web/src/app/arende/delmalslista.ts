import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { DelmalSvar } from '@anslag/kontrakt';

/** The delmål of a project with their activities, for reading. */
@Component({
  selector: 'app-delmalslista',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (d of delmal(); track $index) {
        <li>
          <strong>{{ d.rubrik }}</strong>
          @if (d.innehall) {
            <p>{{ d.innehall }}</p>
          }
          @if (d.aktiviteter.length > 0) {
            <ul>
              @for (a of d.aktiviteter; track $index) {
                <li>{{ a }}</li>
              }
            </ul>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol,
    ul {
      padding-left: 20px;
    }
    p,
    li {
      white-space: pre-line;
    }
    p {
      margin: 4px 0;
    }
  `,
})
export class Delmalslista {
  readonly delmal = input.required<readonly DelmalSvar[]>();
}
