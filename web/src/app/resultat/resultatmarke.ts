import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Resultatlage } from '@anslag/doman';
import { lagenamn } from '@anslag/kontrakt';
import { Kedjelage } from '../effektkedja/kedjelage';

/** Achieved or expected, never to be taken for each other: another word, another figure, another line and another colour. */
@Component({
  selector: 'app-resultatmarke',
  imports: [Kedjelage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': 'lage()' },
  template: `<app-kedjelage [lage]="lage()" />{{ namn() }}`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      padding: 1px 8px;
      border-radius: 4px;
      font-size: 0.875rem;
      font-weight: 600;
      line-height: 1.5;
      white-space: nowrap;
    }
    :host(.uppnadd) {
      border: 1px solid var(--bra);
      background: var(--bra-yta);
      color: var(--bra);
    }
    :host(.forvantad) {
      border: 1px dashed var(--varning);
      color: var(--varning);
    }
  `,
})
export class Resultatmarke {
  readonly lage = input.required<Resultatlage>();
  protected readonly namn = computed(() => lagenamn(this.lage()));
}
