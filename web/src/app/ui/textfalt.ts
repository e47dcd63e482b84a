import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input, output } from '@angular/core';
import { Falt } from './falt';

/** A labelled field for text, on one line or on several, with its help, its fault and what was understood of what is written. */
@Component({
  selector: 'app-textfalt',
  imports: [Falt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-falt [etikett]="etikett()" [for]="faltId()" [hjalp]="hjalp()" [fel]="fel()" [dold]="dold()">
      @if (rader() > 0) {
        <textarea
          #ruta
          [id]="faltId()"
          [rows]="rader()"
          [style.min-height.lh]="rader() + 1"
          [attr.maxlength]="hogst()"
          [required]="kravs()"
          [attr.aria-describedby]="beskrivs()"
          [attr.aria-invalid]="fel() ? 'true' : null"
          [value]="varde()"
          (input)="skrivet.emit(ruta.value)"
          (change)="lamnat.emit()"
        ></textarea>
      } @else {
        <input
          #rad
          type="text"
          autocomplete="off"
          [id]="faltId()"
          [attr.maxlength]="hogst()"
          [attr.list]="lista()"
          [required]="kravs()"
          [attr.aria-describedby]="beskrivs()"
          [attr.aria-invalid]="fel() ? 'true' : null"
          [value]="varde()"
          (input)="skrivet.emit(rad.value)"
          (change)="lamnat.emit()"
        />
      }
      @if (eko() !== null) {
        <p class="eko tal" [id]="faltId() + '-eko'" aria-live="polite">{{ eko() }}</p>
      }
      <ng-content />
    </app-falt>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    /* Grows with its text. */
    textarea {
      field-sizing: content;
      max-height: 80vh;
    }
    .eko {
      min-height: 1.5em;
      margin: 4px 0 0;
      font-size: 0.875rem;
      white-space: normal;
    }
  `,
})
export class Textfalt {
  readonly etikett = input.required<string>();
  readonly faltId = input.required<string>();
  readonly varde = input.required<string>();
  readonly hjalp = input<string>();
  readonly fel = input<string | null>();
  /** How what is written is read; null where nothing is said of that. */
  readonly eko = input<string | null>(null);
  /** Lines of the field; 0 is a field of one line where no line can be broken. */
  readonly rader = input(0);
  /** Most characters. */
  readonly hogst = input<number | null>(null);
  /** Id of a datalist with suggestions. */
  readonly lista = input<string | null>(null);
  /** The label is only for screen readers: a heading just above says the same. */
  readonly dold = input(false, { transform: booleanAttribute });
  readonly kravs = input(false, { transform: booleanAttribute });
  readonly skrivet = output<string>();
  /** What was written is left. */
  readonly lamnat = output<void>();

  protected readonly beskrivs = computed(() => {
    const delar = [this.hjalp() && 'hjalp', this.eko() !== null && 'eko', this.fel() && 'fel'].filter(Boolean);
    return delar.length > 0 ? delar.map((d) => `${this.faltId()}-${d}`).join(' ') : null;
  });
}
