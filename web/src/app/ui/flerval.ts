import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, viewChild } from '@angular/core';
import { Alternativ } from './valjare';

/** A choice of any number among several, folded into one line that says what is chosen. */
@Component({
  selector: 'app-flerval',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '(document:click)': 'stangVid($event.target)',
    '(focusout)': 'stangVid($event.relatedTarget)',
    '(keydown.escape)': 'avbryt()',
  },
  template: `
    <fieldset>
      <legend>{{ etikett() }}</legend>
      <details #lada>
        <summary>{{ valdaText() }}</summary>
        <div class="lada">
          @for (a of alternativ(); track a.varde) {
            <label class="val"
              ><input type="checkbox" [checked]="valda().includes(a.varde)" (change)="vaxla(a.varde)" />{{ a.namn }}</label
            >
          }
        </div>
      </details>
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    legend {
      padding: 0;
      margin-bottom: 4px;
    }
    details {
      position: relative;
    }
    summary {
      min-height: 40px;
      padding: 7px 10px;
      border: 1px solid var(--linje-stark);
      border-radius: 4px;
      background: var(--yta);
      color: var(--text);
      font-weight: 400;
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    .lada {
      position: absolute;
      z-index: 5;
      min-width: 100%;
      max-height: 280px;
      overflow: auto;
      padding: 8px 12px;
      border: 1px solid var(--linje-stark);
      border-radius: 4px;
      background: var(--yta);
      box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
    }
  `,
})
export class Flerval {
  readonly etikett = input.required<string>();
  readonly alternativ = input.required<readonly Alternativ[]>();
  readonly valda = input.required<readonly string[]>();
  readonly inget = input('Alla');
  readonly valt = output<string[]>();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly lada = viewChild.required<ElementRef<HTMLDetailsElement>>('lada');
  protected readonly valdaText = computed(() => {
    const namn = this.valda().map((v) => this.alternativ().find((a) => a.varde === v)?.namn ?? v);
    return namn.length > 0 ? namn.join(', ') : this.inget();
  });

  /** Folds the box together when one goes on to something else on the page; a click on no element at all is not that. */
  protected stangVid(mal: EventTarget | null): void {
    if (mal instanceof Node && !this.element.contains(mal)) this.lada().nativeElement.open = false;
  }

  protected avbryt(): void {
    this.lada().nativeElement.open = false;
    this.lada().nativeElement.querySelector('summary')?.focus();
  }

  protected vaxla(varde: string): void {
    const nya = this.valda().includes(varde) ? this.valda().filter((v) => v !== varde) : [...this.valda(), varde];
    this.valt.emit(
      this.alternativ()
        .map((a) => a.varde)
        .filter((v) => nya.includes(v)),
    );
  }
}
