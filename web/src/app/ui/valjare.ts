import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';

export interface Alternativ {
  varde: string;
  namn: string;
  /** Alternatives with the same group stand together under its name. */
  grupp?: string;
}

/** A labelled choice of one among several, or of none: the empty alternative comes first. */
@Component({
  selector: 'app-valjare',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label [attr.for]="faltId()">{{ etikett() }}</label>
    @if (fel(); as text) {
      <p class="fel" [id]="faltId() + '-fel'"><span class="endast-skarmlasare">Fel: </span>{{ text }}</p>
    }
    <select
      [id]="faltId()"
      [attr.aria-invalid]="fel() ? 'true' : null"
      [attr.aria-describedby]="fel() ? faltId() + '-fel' : null"
      (change)="andra($event)"
    >
      @if (tomt() !== null) {
        <option value="" [selected]="varde() === ''">{{ tomt() }}</option>
      }
      @if (okantVarde(); as okant) {
        <option [value]="okant" selected>{{ okant }}</option>
      }
      @for (grupp of grupper(); track grupp.namn) {
        @if (grupp.namn) {
          <optgroup [label]="grupp.namn">
            @for (a of grupp.alternativ; track a.varde) {
              <option [value]="a.varde" [selected]="a.varde === varde()">{{ a.namn }}</option>
            }
          </optgroup>
        } @else {
          @for (a of grupp.alternativ; track a.varde) {
            <option [value]="a.varde" [selected]="a.varde === varde()">{{ a.namn }}</option>
          }
        }
      }
    </select>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    label {
      display: block;
      margin-bottom: 4px;
    }
    select {
      text-overflow: ellipsis;
    }
    .fel {
      margin: 0 0 4px;
      color: var(--fel);
      font-size: 0.875rem;
      font-weight: 600;
    }
  `,
})
export class Valjare {
  readonly etikett = input.required<string>();
  readonly faltId = input.required<string>();
  readonly varde = input.required<string>();
  readonly alternativ = input.required<readonly Alternativ[]>();
  /** The words for choosing none; null when one must be chosen. */
  readonly tomt = input<string | null>('Alla');
  /** What is wrong with the choice. */
  readonly fel = input<string | null>();
  readonly valt = output<string>();

  protected readonly grupper = computed(() => {
    const grupper: { namn: string; alternativ: Alternativ[] }[] = [];
    for (const a of this.alternativ()) {
      const grupp = grupper.find((g) => g.namn === (a.grupp ?? ''));
      if (grupp) grupp.alternativ.push(a);
      else grupper.push({ namn: a.grupp ?? '', alternativ: [a] });
    }
    return grupper;
  });
  /** A value from the address that is not among the alternatives, or not yet: shown, so that the choice is never hidden. */
  protected readonly okantVarde = computed(() => (this.alternativ().some((a) => a.varde === this.varde()) ? '' : this.varde()));

  protected andra(handelse: Event): void {
    this.valt.emit((handelse.target as HTMLSelectElement).value);
  }
}
