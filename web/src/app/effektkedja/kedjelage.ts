import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Resultatlage } from '@anslag/doman';

/** The figure of a state: a filled square for what is achieved, a hollow diamond for what is expected. Stands beside the word that says it. */
@Component({
  selector: 'app-kedjelage',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': 'lage()' },
  template: `<svg viewBox="0 0 14 14" width="12" height="12" aria-hidden="true" focusable="false"><path [attr.d]="figur()" /></svg>`,
  styles: `
    :host {
      display: inline-block;
      flex: none;
      margin-right: 5px;
      line-height: 1;
    }
    path {
      stroke: currentcolor;
      stroke-width: 2;
      stroke-linejoin: round;
    }
    :host(.uppnadd) {
      color: var(--bra);
    }
    :host(.uppnadd) path {
      fill: currentcolor;
    }
    :host(.forvantad) {
      color: var(--varning);
    }
    :host(.forvantad) path {
      fill: none;
      stroke-dasharray: 2.5 1.5;
    }
  `,
})
export class Kedjelage {
  readonly lage = input.required<Resultatlage>();
  protected readonly figur = computed(() => (this.lage() === 'uppnadd' ? 'M2 2H12V12H2z' : 'M7 1L13 7L7 13L1 7z'));
}
