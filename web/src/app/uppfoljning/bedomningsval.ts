import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { BEDOMNINGAR } from '@anslag/doman';
import { gradtext } from './uppfoljning.formulering';

/** A grade from 1 to 4 in words, or none. */
@Component({
  selector: 'app-bedomningsval',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset [id]="faltId()" tabindex="-1" [attr.aria-describedby]="fel() ? faltId() + '-fel' : null">
      <legend>
        {{ etikett() }}
        @if (om(); as text) {
          <span class="endast-skarmlasare">: {{ text }}</span>
        }
      </legend>
      @if (fel(); as text) {
        <p class="falterror" [id]="faltId() + '-fel'"><span class="endast-skarmlasare">Fel: </span>{{ text }}</p>
      }
      <div class="rad">
        @for (v of varden; track v.varde) {
          <label class="val">
            <input type="radio" [name]="faltId()" [checked]="v.varde === varde()" (change)="valt.emit(v.varde)" />{{ v.namn }}
          </label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }
    .rad {
      display: flex;
      flex-wrap: wrap;
      gap: 0 24px;
    }
  `,
})
export class Bedomningsval {
  readonly etikett = input.required<string>();
  /** What is graded, for who does not see what the grade stands under. */
  readonly om = input<string>();
  readonly faltId = input.required<string>();
  /** '1'–'4', or '' for none. */
  readonly varde = input.required<string>();
  readonly fel = input<string | null>();
  readonly valt = output<string>();
  protected readonly varden = [...BEDOMNINGAR.map((b) => ({ varde: String(b), namn: gradtext(b) })), { varde: '', namn: 'Ingen bedömning' }];
}
