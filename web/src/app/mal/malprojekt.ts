import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MalprojektSvar } from '@anslag/kontrakt';
import { Belopp } from '../ui/belopp';
import { Resultatmarke } from '../resultat/resultatmarke';

/** How many projects are shown before the rest is folded together. */
const FORST = 5;

/** The projects and insatser that say they move a goal or an indicator: a claim, beside the figures and never made from them. */
@Component({
  selector: 'app-malprojekt',
  imports: [Belopp, NgTemplateOutlet, Resultatmarke, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *ngTemplateOutlet="lista; context: { $implicit: forsta() }" />
    @if (resten().length > 0) {
      <details>
        <summary>Visa {{ resten().length }} till</summary>
        <ng-container *ngTemplateOutlet="lista; context: { $implicit: resten() }" />
      </details>
    }
    <ng-template #lista let-rader>
      <ul>
        @for (p of lika(rader); track p.slag + p.nyckel) {
          <li>
            <a [routerLink]="[p.slag === 'arende' ? '/arenden' : '/insatser', p.nyckel]">{{ p.namn }}</a>
            <span class="litet">{{ p.slag === 'arende' ? 'ärende' : 'insats' }}{{ p.ar === null ? '' : ' ' + p.ar }}{{ p.huvudmal ? ', huvudmål' : '' }}</span>
            <span class="fakta-rad">
              @if (p.lage; as lage) {
                <app-resultatmarke [lage]="lage" />
              } @else {
                <span class="saknas">inget resultat angivet</span>
              }
              @if (p.kronor !== null) {
                <app-belopp [kronor]="p.kronor" />
              }
            </span>
          </li>
        }
      </ul>
    </ng-template>
  `,
  styles: `
    ul {
      margin: 0 0 8px;
      padding: 0;
      list-style: none;
    }
    :host(.bred) ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
      gap: 0 32px;
    }
    li {
      padding: 6px 0;
      border-bottom: 1px solid var(--linje);
      overflow-wrap: anywhere;
    }
    .litet {
      display: block;
    }
    .fakta-rad {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 4px 16px;
      font-size: 0.875rem;
    }
  `,
})
export class Malprojekt {
  readonly projekt = input.required<readonly MalprojektSvar[]>();
  protected readonly forsta = computed(() => this.projekt().slice(0, FORST));
  protected readonly resten = computed(() => this.projekt().slice(FORST));

  /** The rows of the template with their type, which its context does not carry. */
  protected lika(rader: readonly MalprojektSvar[]): readonly MalprojektSvar[] {
    return rader;
  }
}
