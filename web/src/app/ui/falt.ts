import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/**
 * A form field: label above, help, fault, then the control (the content), whose id is `for`.
 * The control itself points at the texts: aria-describedby="<for>-hjalp <for>-fel", aria-invalid.
 */
@Component({
  selector: 'app-falt',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label [attr.for]="for()" [id]="for() + '-etikett'" [class.endast-skarmlasare]="dold()">{{ etikett() }}</label>
    @if (hjalp()) {
      <p class="hjalp" [id]="for() + '-hjalp'">{{ hjalp() }}</p>
    }
    @if (fel()) {
      <p class="fel" [id]="for() + '-fel'"><span class="endast-skarmlasare">Fel: </span>{{ fel() }}</p>
    }
    <ng-content />
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
    p {
      margin: 0 0 4px;
      font-size: 0.875rem;
    }
    .hjalp {
      color: var(--text-2);
    }
    .fel {
      color: var(--fel);
      font-weight: 600;
    }
  `,
})
export class Falt {
  readonly etikett = input.required<string>();
  readonly for = input.required<string>();
  readonly hjalp = input<string>();
  readonly fel = input<string | null>();
  /** A heading just above says the same to who sees it. */
  readonly dold = input(false);
}
