import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** What somebody else has saved in a field while one was writing in it, and the way to take it. */
@Component({
  selector: 'app-lagratvarde',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (varde() !== undefined) {
      <div>
        <p>
          Sparat under tiden: <strong>{{ varde() || 'inget' }}</strong>
        </p>
        <button type="button" class="knapp sekundar liten" [attr.aria-label]="'Använd det för ' + falt()" (click)="anvand.emit()">
          Använd det
        </button>
      </div>
    }
  `,
  styles: `
    div {
      margin-top: 4px;
      padding: 8px 16px;
      border-left: 4px solid var(--varning);
      background: var(--varning-yta);
    }
    p {
      margin: 0 0 8px;
      overflow-wrap: anywhere;
    }
  `,
})
export class Lagratvarde {
  /** The stored value in words; undefined when the field is in no conflict. */
  readonly varde = input.required<string | undefined>();
  /** The field's name in the middle of a sentence. */
  readonly falt = input.required<string>();
  readonly anvand = output<void>();
}
