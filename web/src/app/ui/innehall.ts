import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A table of contents: links to the parts of a long page, which are given the focus. Folded together where the page is narrow. */
@Component({
  selector: 'app-innehall',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="etikett()" class="ej-utskrift">
      <details [open]="bred">
        <summary>Innehåll</summary>
        <ol>
          @for (d of delar(); track d.id) {
            <li><a [href]="'#' + d.id" (click)="ga($event, d.id)">{{ d.namn }}</a></li>
          }
        </ol>
      </details>
    </nav>
  `,
  styles: `
    ol {
      margin: 4px 0 0;
      padding: 0;
      list-style: none;
      font-size: 0.9375rem;
    }
    li a {
      display: inline-block;
      padding: 2px 0;
    }
  `,
})
export class Innehall {
  readonly etikett = input('Sidans innehåll');
  readonly delar = input.required<readonly { id: string; namn: string }[]>();
  protected readonly bred = window.matchMedia('(min-width: 1000px)').matches;

  protected ga(handelse: Event, id: string): void {
    handelse.preventDefault();
    const plats = document.getElementById(id);
    plats?.scrollIntoView();
    plats?.focus({ preventScroll: true });
  }
}
